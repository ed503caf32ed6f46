import type { AllianceDocument } from "../../src/model/document.ts";
import { entityKinds, type Entity } from "../../src/model/entity.ts";
import type { Phase, Relationship, RelationshipKind } from "../../src/model/relationship.ts";
import { entityOf } from "../filters/samples.ts";
import { documentOf, phaseOf, relationshipOf } from "../timeline/samples.ts";

/** The day of the golden pictures. */
export const goldenDate = "2020-01-01";

/** Small networks whose pictures are kept, by name. */
export const goldenNetworks: ReadonlyMap<string, AllianceDocument> = new Map([
  ["pair", network("holder, held", "holder > held 60")],
  ["chain", network("top, second, third, bottom", "top > second 60, second > third 51, third > bottom 100")],
  ["ring", network("red, green, blue", "red > green 30, green > blue 25.5, blue > red 12")],
  [
    "pyramid",
    network(
      "family: trust, state: government, group, north, south, plant, line: business-unit, shop: business-unit",
      "family > group 40, state > group 15, group > north 80, group > south 66.67, south > plant ?, group > line unit, group > shop unit",
    ),
  ],
  ["cross-holding", crossHolding()],
  [
    "joint venture",
    network(
      "east, west, venture: joint-venture, maker",
      "east > venture 50, west > venture 45, maker > west supply, east > maker technology, maker > venture manufacturing",
    ),
  ],
  [
    "fan of 30",
    network(
      ["centre", ...numbered(30)].join(", "),
      numbered(30)
        .map((name, i) => `centre > ${name} ${i + 1}`)
        .join(", "),
    ),
  ],
  [
    "two components",
    network("sun, planet, star: investor, moon: proposed-company", "sun > planet 75, star > moon 20 announced"),
  ],
  ["single card", network("alone", "")],
  ["empty", network("", "")],
]);

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `held ${String(i + 1).padStart(2, "0")}`);
}

/** Two that hold each other, one of them without votes, with a plan for the larger stake. */
function crossHolding(): AllianceDocument {
  const base = network("left, right, owner: government", "owner > left 15, left > right 43.4, right > left 15");
  const plan = phaseOf({ status: "reported", stake: 0.15, announcedOn: "2019-06-01" });
  return {
    ...base,
    relationships: base.relationships.map((each) => {
      if (each.id === "right--left--stake")
        return { ...each, phases: each.phases.map((phase) => ({ ...phase, votes: 0 })) };
      return each.id === "left--right--stake" ? { ...each, phases: [...each.phases, plan] } : each;
    }),
  };
}

/** A document from `name: kind, …` and `holder > held percent|?|kind status?, …`. */
function network(names: string, ties: string): AllianceDocument {
  return documentOf({
    title: "golden",
    entities: listed(names).map(entityNamed),
    relationships: listed(ties).map(relationshipWritten),
  });
}

function entityNamed(text: string): Entity {
  const [name = "", kind = "company"] = text.split(": ");
  const known = entityKinds.find((each) => each === kind);
  if (known === undefined) throw new Error(`unknown kind: ${kind}`);
  const shortName = name.slice(0, 1).toUpperCase() + name.slice(1);
  return entityOf({ id: idOf(name), name: shortName, kind: known, country: "FR", partnerType: "industrial" });
}

function relationshipWritten(text: string): Relationship {
  const [ends = "", rest = ""] = text.split(" > ");
  const words = rest.split(" ");
  const status = words.at(-1) === "announced" ? words.pop() : undefined;
  const what = words.pop() ?? "";
  const kind = kindOf(what);
  const phase: Partial<Phase> = kind === "stake" && what !== "?" ? { stake: Number(what) / 100 } : {};
  const [source, target] = [idOf(ends), idOf(words.join(" "))];
  return relationshipOf({
    id: `${source}--${target}--${kind}`,
    source,
    target,
    kind,
    phases: [
      phaseOf(
        status === undefined
          ? { ...phase, from: "2019-01-01" }
          : { ...phase, status: "announced", announcedOn: "2019-01-01" },
      ),
    ],
  });
}

function kindOf(what: string): RelationshipKind {
  if (what === "unit") return "business-unit";
  return what === "supply" || what === "technology" || what === "manufacturing" ? what : "stake";
}

function idOf(name: string): string {
  return name.replaceAll(" ", "-");
}

function listed(text: string): readonly string[] {
  return text === "" ? [] : text.split(", ");
}
