import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownedTable, ownersTable, ownShare } from "../../src/ownership/finalTable.ts";
import { ownershipOn, type Ownership } from "../../src/ownership/ownership.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { documentWith, snapshotOf, tieOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { phaseOf } from "../timeline/samples.ts";
import { anyDayOfDocument } from "./days.ts";

const builtIn = builtInDocument();
const timeline = timelineOf(builtIn);
const anyDay = anyDayOfDocument(builtIn);

function onDay(date: string): Ownership {
  return ownershipOn(snapshotAt(timeline, date), builtIn);
}

function companiesOf({ control }: Ownership): readonly string[] {
  return [...new Set(control.capital.map(({ company }) => company))];
}

/** The ownership of such stakes, each as "holder--company" and the levels of its phase. */
function ownershipOf(stakes: Readonly<Record<string, Parameters<typeof phaseOf>[0]>>): Ownership {
  const ties = Object.entries(stakes).map(([id, level]) => tieOf(id, { inEffect: [phaseOf(level)] }));
  return ownershipOn(snapshotOf(ties), documentWith([]));
}

const sumOf = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0);

describe("the table of final owners", () => {
  test("adds up to 100 % for every company on any day, at the low ends", () => {
    check(
      fc.property(anyDay, (date) => {
        const ownership = onDay(date);
        for (const company of companiesOf(ownership)) {
          const table = ownersTable(ownership, company);
          if (table === undefined) continue;
          expect(sumOf(table.rows.map(({ low }) => low))).toBeCloseTo(1, 9);
          expect(table.total).toBeCloseTo(1, 9);
        }
      }),
      25,
    );
  });

  test("names no company beside the outside holders, and itself nowhere", () => {
    check(
      fc.property(anyDay, (date) => {
        const ownership = onDay(date);
        const isHeld = new Set(companiesOf(ownership));
        for (const company of isHeld) {
          const table = ownersTable(ownership, company);
          expect(table?.rows.filter(({ id, isRest }) => !isRest && isHeld.has(id)) ?? []).toEqual([]);
          expect(table?.through.map(({ id }) => id) ?? []).not.toContain(company);
        }
      }),
      25,
    );
  });

  test("says of each owner what the owner's own table says of the company", () => {
    const ownership = onDay("2024-12-15");
    for (const company of companiesOf(ownership)) {
      const table = ownersTable(ownership, company);
      const named = [...(table?.rows ?? []).filter(({ isRest }) => !isRest), ...(table?.through ?? [])];
      for (const { id, low, high, direct } of named) {
        const row = ownedTable(ownership, id).find((each) => each.id === company);
        expect(row?.low).toBeCloseTo(low, 9);
        expect(row?.high).toBeCloseTo(high, 9);
        expect(row?.direct).toEqual(direct);
      }
    }
  });

  test("has a range where a stake on the way is one, and adds up at the low ends", () => {
    const table = ownersTable(ownershipOf({ "a--b": { stakeMin: 0.2, stakeMax: 0.3 }, "b--c": { stake: 0.5 } }), "c");
    expect(table?.rows).toMatchObject([
      { id: "c", isRest: true, low: 0.5, high: 0.5 },
      { id: "b", isRest: true, low: 0.4, high: 0.4 },
      { id: "a", isRest: false, low: 0.1, high: 0.15, direct: undefined },
    ]);
    expect(table?.through).toMatchObject([{ id: "b", low: 0.5, direct: { low: 0.5, high: 0.5 } }]);
  });

  test("names a holder whose share may be nothing", () => {
    const table = ownersTable(ownershipOf({ "a--b": { stakeMax: 0.3 } }), "b");
    expect(table?.rows.map(({ id, low, high }) => [id, low, high])).toEqual([
      ["b", 1, 1],
      ["a", 0, 0.3],
    ]);
  });

  test("is missing for who is held by nobody", () => {
    expect(ownersTable(ownershipOf({ "a--b": { stake: 0.3 } }), "a")).toBeUndefined();
    expect(ownersTable(ownershipOf({ "a--b": { stake: 0.3 } }), "stranger")).toBeUndefined();
  });
});

describe("the table of what is finally owned", () => {
  test("is sorted by share and leaves the owner out", () => {
    check(
      fc.property(anyDay, (date) => {
        const ownership = onDay(date);
        for (const owner of ownership.capital.ids) {
          const rows = ownedTable(ownership, owner);
          const shares = rows.map(({ low }) => low);
          expect(shares).toEqual(shares.toSorted((a, b) => b - a));
          expect(rows.map(({ id }) => id)).not.toContain(owner);
        }
      }),
      25,
    );
  });

  test("is empty for a stranger", () => {
    expect(ownedTable(ownershipOf({ "a--b": { stake: 0.3 } }), "stranger")).toEqual([]);
  });
});

test("Renault owns 6.51 % of itself through Nissan, and an outside holder nothing of itself", () => {
  const ownership = onDay("2022-02-15");
  expect(ownShare(ownership, "renault")).toBeCloseTo(0.0651, 12);
  expect(ownShare(ownership, "french-state")).toBe(0);
  expect(ownShare(ownership, "stranger")).toBe(0);
});
