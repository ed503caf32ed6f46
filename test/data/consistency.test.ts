import { describe, expect, test } from "vitest";
import { shortNameOf } from "../../src/model/entity.ts";
import type { Phase } from "../../src/model/relationship.ts";
import type { Snapshot } from "../../src/model/tie.ts";
import { formatCountry } from "../../src/text/format.ts";
import { changeDates } from "../../src/timeline/changeDates.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "./builtInDocument.ts";

const document = builtInDocument();
const { entities, relationships, events, people, projects, groups, sources } = document;

/** A hundredth of a percentage point: published figures are rounded. */
const tolerance = 0.0001;

/** The sum of the stakes in effect in each company; of several levels of one stake the latest begun counts. */
function heldIn(snapshot: Snapshot): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { relationship, inEffect } of snapshot.ties) {
    const [level] = inEffect;
    if (relationship.kind !== "stake" || level?.stake === undefined || level.includedIn !== undefined) continue;
    sums.set(relationship.target, (sums.get(relationship.target) ?? 0) + level.stake);
  }
  return sums;
}

const phasesOf = (): readonly Phase[] => relationships.flatMap(({ phases }) => phases);

describe("the built-in document", () => {
  test("never holds more than all of a company, on any day on which anything changes", () => {
    const timeline = timelineOf(document);
    const days = changeDates(document);
    const over = days.flatMap((day) =>
      [...heldIn(snapshotAt(timeline, day))]
        .filter(([, sum]) => sum > 1 + tolerance)
        .map(([id, sum]) => [day, id, sum]),
    );
    expect(days.length).toBeGreaterThan(100);
    expect(heldIn(snapshotAt(timeline, "2023-01-26")).get("rnaipl")).toBeCloseTo(1, 10);
    expect(over).toEqual([]);
  });

  test("has one level of each stake in effect at a time", () => {
    const timeline = timelineOf(document);
    const doubled = changeDates(document).flatMap((day) =>
      snapshotAt(timeline, day)
        .ties.filter(({ relationship, inEffect }) => relationship.kind === "stake" && inEffect.length > 1)
        .map(({ relationship }) => [day, relationship.id]),
    );
    expect(doubled).toEqual([]);
  });

  test("has unique ids, also between entities and relationships, which the address selects alike", () => {
    const ids = [entities, relationships, groups, events, people, projects, sources].map((rows) =>
      rows.map(({ id }) => id),
    );
    for (const list of ids) expect(new Set(list).size).toBe(list.length);
    expect(new Set([...entities, ...relationships].map(({ id }) => id)).size).toBe(
      entities.length + relationships.length,
    );
  });

  test("names only entities that it describes", () => {
    const known = new Set(entities.map(({ id }) => id));
    const named = [
      ...relationships.flatMap(({ source, target }) => [source, target]),
      ...phasesOf().flatMap(({ beneficialOwner }) => beneficialOwner ?? []),
      ...groups.flatMap(({ members }) => members),
      ...events.flatMap((event) => [
        ...event.entities,
        ...(event.reportClaims ?? []).flatMap((claim) => claim.entities ?? []),
      ]),
      ...people.flatMap(({ company }) => company ?? []),
      ...projects.flatMap(({ partners }) => partners.map(({ entity }) => entity)),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(relationships.length * 2);
  });

  test("cites only sources that it lists", () => {
    const known = new Set(sources.map(({ id }) => id));
    const cited = [
      ...[...entities, ...phasesOf(), ...events, ...people, ...projects].flatMap((row) => row.sources),
      ...groups.flatMap((group) => group.sources ?? []),
      ...entities.flatMap(({ timeline }) => (timeline ?? []).flatMap((moment) => moment.sources)),
      ...events.flatMap(({ reportClaims }) => (reportClaims ?? []).flatMap(({ outcome }) => outcome?.sources ?? [])),
    ];
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
    expect(cited.length).toBeGreaterThan(1000);
  });

  test("says of a part within another stake which stake of the same company that is", () => {
    const targets = new Map(relationships.map(({ id, target }) => [id, target]));
    const held = relationships.flatMap(({ target, phases }) =>
      phases.flatMap(({ includedIn }) =>
        includedIn === undefined ? [] : [{ target, within: targets.get(includedIn) }],
      ),
    );
    expect(held).toHaveLength(3);
    for (const { target, within } of held) expect(within).toBe(target);
  });

  test("gives every term of office a company or a body", () => {
    expect(people.filter(({ company, body }) => company === undefined && body === undefined)).toEqual([]);
  });

  test("names countries by codes that the language knows", () => {
    const codes = new Set(entities.flatMap(({ country }) => country ?? []));
    expect([...codes].filter((code) => formatCountry(code) === code)).toEqual([]);
    expect(codes.size).toBeGreaterThan(20);
  });

  test("has a name for every card that fits on it", () => {
    expect(entities.map(shortNameOf).filter((name) => name.length > 22)).toEqual([]);
  });

  test("gives no two entities the same name on the card", () => {
    expect(new Set(entities.map(shortNameOf)).size).toBe(entities.length);
  });

  test("groups the five businesses of Renault first", () => {
    expect(groups[0]).toMatchObject({
      id: "renault-five-businesses",
      members: ["power", "mobilize", "alpine", "the-future-is-neutral", "ampere"],
    });
  });

  test("opens on the day of the report, with what was known then", () => {
    expect(document.opening).toEqual({ date: "2023-01-26", detail: "core", planned: "1" });
    const snapshot = snapshotAt(timelineOf(document), "2023-01-26");
    const tie = snapshot.ties.find(({ relationship }) => relationship.id === "renault--nissan--stake");
    expect(tie?.inEffect.map(({ stake }) => stake)).toEqual([0.434]);
    expect(tie?.planned.map(({ stake, status }) => [stake, status])).toEqual([[0.15, "reported"]]);
  });
});
