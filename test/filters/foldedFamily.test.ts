import { describe, expect, test } from "vitest";
import { familiesOf } from "../../src/filters/families.ts";
import type { Network } from "../../src/filters/filter.ts";
import { foldNetwork, type FoldedNetwork } from "../../src/filters/folding.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { Family } from "../../src/model/family.ts";
import type { Tie } from "../../src/model/tie.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { builtInNetwork } from "../scene/samples.ts";
import { phaseOf } from "../timeline/samples.ts";
import { documentWith, held, tieOf } from "./samples.ts";

const outsiders = [{ id: "x" }, { id: "y" }] as const;
const document = documentWith([{ id: "h" }, { id: "m", tier: 2 }, { id: "n", tier: 2 }, ...outsiders]);
const family: Family = { id: "h", label: "H family", head: "h", members: ["h", "m", "n"] };

function foldOf(
  ties: readonly Tie[],
  families: readonly Family[] = [family],
  of: AllianceDocument = document,
): FoldedNetwork {
  const network = { entities: of.entities, ties, shownAnyway: new Set<string>() };
  const ids = families.map(({ id }) => id);
  return foldNetwork(network, families, ids, of);
}

function idsOf({ entities }: Network): readonly string[] {
  return entities.map(({ id }) => id);
}

describe("a folded family", () => {
  test("is its head's own card, and its ties inside vanish", () => {
    const folded = foldOf([held("h--m", 1), held("m--n", 0.6), held("x--h", 0.3)]);
    expect(idsOf(folded)).toEqual(["h", "x", "y"]);
    expect(folded.entities[0]).toBe(document.entities[0]);
    expect(folded.ties.map(({ relationship }) => relationship.id)).toEqual(["x--h--stake"]);
    expect(folded.hiddenIn).toEqual(
      new Map([
        ["m", "h"],
        ["n", "h"],
      ]),
    );
    expect(folded.standIns).toEqual(new Map([["h", family]]));
  });

  test("brings back a head that a filter hides", () => {
    const network = { entities: document.entities.slice(1), ties: [held("x--m", 0.2)], shownAnyway: new Set<string>() };
    expect(idsOf(foldNetwork(network, [family], ["h"], document))).toEqual(["h", "x", "y"]);
    const nobody = { entities: document.entities.slice(3), ties: [], shownAnyway: new Set<string>() };
    expect(idsOf(foldNetwork(nobody, [family], ["h"], document))).toEqual(["x", "y"]);
  });

  test("leaves a hidden head out where all of it that is shown lies on another card", () => {
    const group: Family = { id: "g", label: "G", head: undefined, members: ["m", "x"] };
    const small: Family = { id: "h", label: "H family", head: "h", members: ["h", "m"] };
    const network = { entities: document.entities.slice(1), ties: [], shownAnyway: new Set<string>() };
    const folded = foldNetwork(network, [group, small], ["g", "h"], document);
    expect(idsOf(folded)).toEqual(["g", "n", "y"]);
    expect([...folded.standIns.keys()]).toEqual(["g"]);
  });

  test("without a head is a card of its own, that is what its members are", () => {
    const group = { id: "g", label: "Group", members: ["m", "n"], sources: ["paper"] };
    const units = documentWith([
      { id: "h" },
      { id: "m", kind: "business-unit", tier: 2 },
      { id: "n", kind: "business-unit", tier: 3 },
    ]);
    const grouped = { ...units, groups: [group] };
    const folded = foldOf([held("h--m", 1)], familiesOf(grouped, []), grouped);
    expect(folded.entities).toEqual([
      units.entities[0],
      { id: "g", name: "Group", shortName: "Group", kind: "business-unit", tier: 2, sources: ["paper"] },
    ]);
  });

  test("of outsiders never looks like a member of the alliance", () => {
    const mixed = documentWith([{ id: "m", partnerType: "energy" }, { id: "n", partnerType: "finance" }, { id: "x" }]);
    const [card] = foldOf([], [{ id: "g", label: "G", head: undefined, members: ["m", "n"] }], mixed).entities;
    expect(card).toMatchObject({ id: "g", kind: "company", tier: 1, partnerType: "other" });
    const allies = foldOf([], [{ id: "g", label: "G", head: undefined, members: ["n", "x"] }], mixed);
    expect(allies.entities[1]).toMatchObject({ id: "g", kind: "company", tier: 1 });
    expect(allies.entities[1]?.partnerType).toBeUndefined();
  });

  test("leaves its id to an entity that has it already", () => {
    const folded = foldOf([held("x--m", 0.2)], [{ id: "y", label: "G", head: undefined, members: ["m", "n"] }]);
    expect(idsOf(folded)).toEqual(["h", "group:y", "x", "y"]);
  });

  test("inside a folded one lies in the outer one, whichever has a head", () => {
    const inner: Family = { id: "m", label: "M family", head: "m", members: ["m", "n", "y"] };
    expect(foldOf([], [inner, family]).hiddenIn).toEqual(
      new Map([
        ["m", "h"],
        ["n", "h"],
        ["y", "h"],
      ]),
    );
    expect(foldOf([], [family, inner]).hiddenIn).toEqual(foldOf([], [inner, family]).hiddenIn);
    const group: Family = { id: "g", label: "G", head: undefined, members: ["m", "n"] };
    expect([...foldOf([], [group, family]).standIns.keys()]).toEqual(["h"]);
    const around: Family = { id: "g", label: "G", head: undefined, members: ["h", "x"] };
    expect([...foldOf([], [around, family]).standIns.keys()]).toEqual(["g"]);
    expect(foldOf([], [around, family]).hiddenIn.get("n")).toBe("g");
  });

  test("stands for its members' stakes in one company by their total", () => {
    const [bundle] = foldOf([held("m--x", 0.153), held("n--x", 0.297)]).ties;
    expect(bundle?.relationship).toEqual({
      id: "fold:h--x--stake",
      source: "h",
      target: "x",
      kind: "stake",
      phases: [],
    });
    expect(bundle?.inEffect[0]?.stake).toBeCloseTo(0.45, 12);
    expect(bundle?.planned).toEqual([]);
  });

  test("never adds a stake that is included in another", () => {
    const included = tieOf("n--x", { inEffect: [phaseOf({ stake: 0.1, includedIn: "m--x--stake" })] });
    expect(foldOf([held("m--x", 0.3), included]).ties[0]?.inEffect[0]?.stake).toBe(0.3);
  });

  test("says at least so much where a stake has no figure, and a range where one is known as such", () => {
    const ranged = tieOf("n--x", { inEffect: [phaseOf({ stakeMin: 0.05, stakeMax: 0.1 })] });
    const [unknown] = foldOf([held("m--x", 0.3), held("n--x")]).ties[0]?.inEffect ?? [];
    expect(unknown).toMatchObject({ stakeMin: 0.3 });
    expect([unknown?.stake, unknown?.stakeMax]).toEqual([undefined, undefined]);
    const [between] = foldOf([held("m--x", 0.25), ranged]).ties[0]?.inEffect ?? [];
    expect(between).toMatchObject({ stakeMin: 0.3, stakeMax: 0.35 });
    const [silent] = foldOf([held("m--x"), held("n--x")]).ties[0]?.inEffect ?? [];
    expect([silent?.stake, silent?.stakeMin, silent?.stakeMax]).toEqual([undefined, undefined, undefined]);
  });

  test("is only as sure as the weakest of its ties", () => {
    const agreed = phaseOf({ status: "announced", verified: false, summary: "One.", sources: ["p"] });
    const done = phaseOf({ summary: "Two.", sources: ["q", "p"] });
    const ties = [tieOf("m--x", { inEffect: [agreed] }, "supply"), tieOf("n--x", { inEffect: [done] }, "supply")];
    expect(foldOf(ties).ties[0]?.inEffect).toEqual([
      { status: "announced", summary: "One. Two.", verified: false, sources: ["p", "q"] },
    ]);
  });

  test("adds up plans only where every one of its ties has one, and is without votes only where all are", () => {
    const silent = tieOf("m--x", {
      inEffect: [phaseOf({ stake: 0.1, votes: 0 })],
      planned: [phaseOf({ status: "reported", stake: 0.2 })],
    });
    const other = tieOf("n--x", {
      inEffect: [phaseOf({ stake: 0.1, votes: 0 })],
      planned: [phaseOf({ status: "cancelled", stake: 0.3 })],
    });
    const [both] = foldOf([silent, other]).ties;
    expect(both?.inEffect[0]).toMatchObject({ stake: 0.2, votes: 0 });
    expect(both?.planned[0]).toMatchObject({ stake: 0.5, status: "reported" });
    const [mixed] = foldOf([silent, held("n--x", 0.1)]).ties;
    expect(mixed?.inEffect[0]?.votes).toBeUndefined();
    expect(mixed?.planned).toEqual(silent.planned);
  });
});

test("the Geely family, folded, holds 45% of Horse Powertrain, as Geely Holding and Geely Auto do together", () => {
  const network = builtInNetwork("2026-03-01", "all");
  const of = builtInDocument();
  const { ties } = foldNetwork(network, familiesOf(of, network.ties), ["geely-family"], of);
  const bundle = ties.find(({ relationship }) => relationship.id === "fold:geely-family--horse-powertrain--stake");
  expect(bundle?.inEffect[0]?.stake).toBeCloseTo(0.45, 9);
  expect(bundle?.parts?.map(({ relationship }) => relationship.id)).toEqual([
    "geely-holding--horse-powertrain--stake",
    "geely-auto--horse-powertrain--stake",
  ]);
});
