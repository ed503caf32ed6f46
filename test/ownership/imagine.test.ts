import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../src/model/tie.ts";
import type { WhatIf } from "../../src/model/view.ts";
import { decimalSum } from "../../src/ownership/columns.ts";
import { countedStakes } from "../../src/ownership/countedStakes.ts";
import { imagineSnapshot, marksOf } from "../../src/ownership/imagine.ts";
import { ownershipOn } from "../../src/ownership/ownership.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { held, snapshotOf, tieOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { phaseOf } from "../timeline/samples.ts";
import { anyDayOfDocument } from "./days.ts";

const builtIn = builtInDocument();
const timeline = timelineOf(builtIn);
const stakeIds = builtIn.relationships.filter(({ kind }) => kind === "stake").map(({ id }) => id);

const anyWhatIf: fc.Arbitrary<WhatIf> = fc.record({
  relationship: fc.constantFrom(...stakeIds),
  stake: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100 / 100),
  against: fc.oneof(
    fc.constantFrom("rest" as const, "pro-rata" as const),
    fc.record({ seller: fc.constantFrom(...stakeIds) }),
  ),
});

/** A day of the built-in document, with stakes imagined that are in effect on it more often than not. */
const anyImagined = anyDayOfDocument(builtIn).chain((date) => {
  const snapshot = snapshotAt(timeline, date);
  const ids = countedStakes(snapshot.ties).map(({ tie }) => tie.relationship.id);
  const inEffect = ids.length === 0 ? anyWhatIf : withIds(ids);
  const whatif = fc.array(fc.oneof({ weight: 4, arbitrary: inEffect }, anyWhatIf), { maxLength: 4 });
  return fc.record({ snapshot: fc.constant(snapshot), whatif });
});

function withIds(ids: readonly string[]): fc.Arbitrary<WhatIf> {
  const id = fc.constantFrom(...ids);
  const against = fc.oneof(
    anyWhatIf.map((each) => each.against),
    fc.record({ seller: id }),
  );
  return fc.record({ whatIf: anyWhatIf, id, against }).map(({ whatIf, id: relationship, against: who }) => ({
    ...whatIf,
    relationship,
    against: who,
  }));
}

function imagine(snapshot: Snapshot, ...whatif: readonly WhatIf[]): Snapshot {
  return imagineSnapshot(snapshot, builtIn, whatif);
}

/** What each holder of the ties' companies has, in percent. */
function percents({ ties }: Snapshot): readonly (readonly [string, number])[] {
  return countedStakes(ties).map(({ holder, low }) => [holder, Math.round(low * 1e8) / 1e6]);
}

function sumsOf({ ties }: Snapshot): ReadonlyMap<string, number> {
  const stakes = countedStakes(ties);
  const companies = new Set(stakes.map(({ company }) => company));
  return new Map(
    [...companies].map((each) => [
      each,
      decimalSum(stakes.filter(({ company }) => company === each).map(({ low }) => low)),
    ]),
  );
}

/** The stake of a holder in "d" at another level, against another holder of it. */
function dealt(holder: string, stake: number, seller: string): WhatIf {
  return { relationship: `${holder}--d--stake`, stake, against: { seller: `${seller}--d--stake` } };
}

describe("imagineSnapshot", () => {
  it("never lets the holders of a company have more than all of it, or less than nothing", () => {
    check(
      fc.property(anyImagined, ({ snapshot, whatif }) => {
        const imagined = imagine(snapshot, ...whatif);
        const before = sumsOf(snapshot);
        for (const [company, sum] of sumsOf(imagined))
          expect(sum).toBeLessThanOrEqual(Math.max(1, before.get(company) ?? 0));
        for (const { low, high } of countedStakes(imagined.ties)) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
      300,
    );
  });

  it("keeps every tie in its place and knows what it really is", () => {
    check(
      fc.property(anyImagined, ({ snapshot, whatif }) => {
        const { ties } = imagine(snapshot, ...whatif);
        expect(ties.map((tie) => tie.actual ?? tie)).toEqual(snapshot.ties);
        ties.forEach((tie, place) => expect(tie.actual ?? tie).toBe(snapshot.ties[place]));
      }),
    );
  });

  it("leaves alone whoever holds nothing of the company", () => {
    check(
      fc.property(anyImagined, ({ snapshot, whatif: [whatIf] }) => {
        fc.pre(whatIf !== undefined);
        const company = snapshot.ties.find(({ relationship }) => relationship.id === whatIf.relationship)?.relationship
          .target;
        const changed = imagine(snapshot, whatIf).ties.filter(({ actual }) => actual !== undefined);
        for (const { relationship } of changed) expect(relationship).toMatchObject({ kind: "stake", target: company });
      }),
    );
  });

  it("gives the stake the level imagined, whoever gives or takes", () => {
    check(
      fc.property(anyImagined, ({ snapshot, whatif: [whatIf] }) => {
        fc.pre(whatIf !== undefined);
        const stake = countedStakes(imagine(snapshot, whatIf).ties).find(
          ({ tie }) => tie.relationship.id === whatIf.relationship,
        );
        fc.pre(stake !== undefined);
        expect([stake.low, stake.high]).toEqual([whatIf.stake, whatIf.stake]);
      }),
    );
  });

  it("changes nothing where a stake is imagined as it is", () => {
    check(
      fc.property(anyDayOfDocument(builtIn), anyWhatIf, (date, { against }) => {
        const snapshot = snapshotAt(timeline, date);
        const exact = countedStakes(snapshot.ties).filter(({ level }) => level.stake !== undefined);
        const asTheyAre = exact.map(({ tie, low }) => ({ relationship: tie.relationship.id, stake: low, against }));
        expect(imagine(snapshot, ...asTheyAre)).toBe(snapshot);
      }),
    );
  });

  it("gives the same ties for the same input, and the real figures once nothing is imagined", () => {
    check(
      fc.property(anyImagined, ({ snapshot, whatif }) => {
        const before = ownershipOn(snapshot, builtIn);
        const imagined = imagine(snapshot, ...whatif);
        expect(imagine({ ...snapshot }, ...structuredClone(whatif)).ties).toBe(imagined.ties);
        expect(ownershipOn(imagined, builtIn).isImagined).toBe(imagined !== snapshot);
        expect(imagine(snapshot)).toBe(snapshot);
        expect(ownershipOn(snapshot, builtIn)).toBe(before);
      }),
    );
  });

  it("imagines no plan, and no stake that another one contains", () => {
    const plan = tieOf("a--c", { planned: [phaseOf({ status: "announced", stake: 0.2 })] });
    const part = tieOf("b--c", { inEffect: [phaseOf({ stake: 0.1, includedIn: "d--c--stake" })] });
    const snapshot = snapshotOf([plan, part]);
    const all = ["a--c--stake", "b--c--stake", "nobody"].map((relationship) => ({ relationship, stake: 0.5 }));
    expect(imagine(snapshot, ...all.map((each) => ({ ...each, against: "rest" as const })))).toBe(snapshot);
  });
});

describe("what an imagined stake takes", () => {
  const snapshot = snapshotOf([held("a--d", 0.3), held("b--d", 0.2), held("c--d", 0.1), held("a--e", 0.4)]);
  const whatIf = { relationship: "a--d--stake", stake: 0.3, against: "rest" } as const;
  const at = (stake: number, against: WhatIf["against"]): readonly number[] =>
    percents(imagine(snapshot, { ...whatIf, stake, against })).map(([, percent]) => percent);

  it("comes from the unnamed rest first, then from the others pro rata", () => {
    expect(at(0.7, "rest")).toEqual([70, 20, 10, 40]);
    expect(at(0.85, "rest")).toEqual([85, 10, 5, 40]);
    expect(at(0.1, "rest")).toEqual([10, 20, 10, 40]);
  });

  it("comes from everybody pro rata, the rest too", () => {
    expect(at(0.65, "pro-rata")).toEqual([65, 10, 5, 40]);
    expect(at(0.09, "pro-rata")).toEqual([9, 26, 13, 40]);
    expect(at(1, "pro-rata")).toEqual([100, 0, 0, 40]);
  });

  it("comes from one seller, then from the rest, then from the others", () => {
    const seller = { seller: "b--d--stake" };
    expect(at(0.45, seller)).toEqual([45, 5, 10, 40]);
    expect(at(0.75, seller)).toEqual([75, 0, 10, 40]);
    expect(at(0.95, seller)).toEqual([95, 0, 5, 40]);
    expect(at(0, seller)).toEqual([0, 50, 10, 40]);
  });

  it("comes from the rest where the seller holds nothing of the company", () => {
    expect(at(0.7, { seller: "a--e--stake" })).toEqual(at(0.7, "rest"));
    expect(at(0.7, { seller: "a--d--stake" })).toEqual(at(0.7, "rest"));
  });

  it("goes to the rest where there is nobody else", () => {
    const alone = snapshotOf([held("a--d", 1)]);
    expect(percents(imagine(alone, { ...whatIf, against: "pro-rata" }))).toEqual([["a", 30]]);
  });

  it("makes fit what was too much, but only once something differs", () => {
    const over = snapshotOf([held("a--d", 0.7), held("b--d", 0.7)]);
    for (const against of ["rest", "pro-rata"] as const) {
      expect(imagine(over, { ...whatIf, stake: 0.7, against })).toBe(over);
      expect(sumsOf(imagine(over, { ...whatIf, stake: 0.6, against })).get("d")).toBe(1);
    }
  });

  it("leaves out no hundredth of a millionth when a third is shared out", () => {
    const thirds = snapshotOf([held("a--d", 0.1), held("b--d", 0.3), held("c--d", 0.3), held("e--d", 0.3)]);
    const shared = imagine(thirds, { ...whatIf, stake: 0, against: "pro-rata" });
    expect(sumsOf(shared).get("d")).toBe(1);
  });

  it("moves a range as it is, and nothing of a stake of unknown size", () => {
    const range = tieOf("b--d", { inEffect: [phaseOf({ stakeMin: 0.4, stakeMax: 0.5 })] });
    const imagined = imagine(snapshotOf([held("a--d", 0.3), range, held("c--d")]), { ...whatIf, stake: 0.8 });
    expect(countedStakes(imagined.ties)).toMatchObject([{ low: 0.8 }, { low: 0.2, high: 0.3 }, { low: 0, high: 1 }]);
  });
});

describe("several what-ifs", () => {
  const snapshot = snapshotOf([held("a--d", 0.3), held("b--d", 0.2), held("c--d", 0.1)]);
  it("are done one after the other", () => {
    const imagined = imagine(snapshot, dealt("a", 0.4, "c"), dealt("b", 0.1, "c"));
    expect(percents(imagined)).toEqual([
      ["a", 40],
      ["b", 10],
      ["c", 10],
    ]);
  });

  it("leave a tie real that they bring back to its level", () => {
    const imagined = imagine(snapshot, dealt("a", 0.4, "c"), dealt("b", 0.1, "c"));
    expect(imagined.ties[2]).toBe(snapshot.ties[2]);
  });
});

describe("marksOf", () => {
  it("tells the real level and the one planned, of an imagined tie too", () => {
    const snapshot = snapshotAt(timeline, "2023-01-26");
    const imagined = imagine(snapshot, { relationship: "renault--nissan--stake", stake: 0.2, against: "rest" });
    for (const { ties } of [snapshot, imagined]) {
      const tie = ties.find(({ relationship }) => relationship.id === "renault--nissan--stake");
      expect(tie === undefined ? undefined : marksOf(tie)).toEqual({ actual: 0.434, planned: 0.15 });
    }
  });

  it("tells nothing of a level that is not known", () => {
    expect(marksOf(held("a--b"))).toEqual({ actual: undefined, planned: undefined });
  });
});
