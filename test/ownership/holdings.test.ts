import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Phase, Relationship } from "../../src/model/relationship.ts";
import { holdingsOf, type Holding } from "../../src/ownership/holdings.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { documentWith, held, snapshotOf, tieOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { documentOf, phaseOf, relationshipOf } from "../timeline/samples.ts";
import { anyDayOfDocument } from "./days.ts";

const builtIn = builtInDocument();
const timeline = timelineOf(builtIn);

function onDay(date: string): readonly Holding[] {
  return holdingsOf(snapshotAt(timeline, date), builtIn).holdings;
}

function holding(date: string, id: string): Holding {
  const found = onDay(date).find(({ tie }) => tie.relationship.id === `${id}--stake`);
  if (found === undefined) throw new Error(`no such holding on ${date}: ${id}`);
  return found;
}

function votesOfState(date: string): Holding["cast"] {
  return holding(date, "french-state--renault").cast;
}

/** The only holding of a document in which `holder` has one level in `held`. */
function only(fields: Partial<Phase>): Holding {
  const snapshot = snapshotOf([tieOf("holder--held", { inEffect: [phaseOf(fields)] })]);
  const [first] = holdingsOf(snapshot, documentWith([])).holdings;
  if (first === undefined) throw new Error("nothing counts");
  return first;
}

/** What a holder has of one company, level by level, with its exercisable votes. */
function statedIn(source: string, ...levels: readonly Partial<Phase>[]): Relationship {
  const phases = levels.map((fields) => phaseOf({ stake: 0.1, votesBasis: "exercisable", ...fields }));
  return relationshipOf({ id: source, source, target: "held", phases });
}

describe("holdingsOf", () => {
  it("counts no plan and no other kind of tie", () => {
    const ties = [
      tieOf("a--b", { planned: [phaseOf({ status: "announced", stake: 0.2 })] }),
      tieOf("a--c", { inEffect: [phaseOf({ stake: 0.2 })] }, "commitment"),
    ];
    expect(holdingsOf(snapshotOf(ties), documentWith([]))).toMatchObject({ holdings: [], declared: [], derived: [] });
  });

  it("sets a stake apart that another one contains", () => {
    const part = tieOf("a--c", { inEffect: [phaseOf({ stake: 0.1, includedIn: "b--c--stake" })] });
    const read = holdingsOf(snapshotOf([part, held("b--c", 0.3)]), documentWith([]));
    expect(read.declared).toEqual([part]);
    expect(read.holdings.map(({ holder }) => holder)).toEqual(["b"]);
  });

  it("lets a stake of unknown size lie between nothing and all", () => {
    expect(only({})).toMatchObject({ low: 0, high: 1, isSized: false });
    expect(only({ stakeMin: 0.25 })).toMatchObject({ low: 0.25, high: 1, isSized: true });
  });

  it("reads the level that began last", () => {
    const tie = tieOf("a--b", { inEffect: [phaseOf({ stake: 0.3 }), phaseOf({ stake: 0.2 })] });
    expect(holdingsOf(snapshotOf([tie]), documentWith([])).holdings).toMatchObject([{ low: 0.3, high: 0.3 }]);
  });

  it("finds every figure of the built-in document between nothing and all on any day", () => {
    check(
      fc.property(anyDayOfDocument(builtIn), (date) => {
        const sizes = onDay(date).flatMap(({ low, high, exist, cast }) => [{ low, high }, exist, cast]);
        for (const { low, high } of sizes)
          expect([0, low, high, 1]).toEqual([0, low, high, 1].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("a derived right", () => {
  const inTrust = tieOf("trust--b", { inEffect: [phaseOf({ stake: 0.3, beneficialOwner: "a" })] });

  it("gives the capital to the beneficial owner", () => {
    const right = { holder: "a", company: "b", low: 0.3, high: 0.3, because: inTrust };
    expect(holdingsOf(snapshotOf([inTrust]), documentWith([])).derived).toEqual([right]);
  });

  it("is not needed where the beneficiary has a stake in the trust", () => {
    expect(holdingsOf(snapshotOf([held("a--trust", 1), inTrust]), documentWith([])).derived).toEqual([]);
    expect(holdingsOf(snapshotAt(timeline, "2023-11-08"), builtIn).derived).toEqual([]);
  });

  it("gives treasury shares to the company", () => {
    const { derived } = holdingsOf(snapshotAt(timeline, "2021-06-01"), builtIn);
    expect(derived).toMatchObject([{ holder: "renault", company: "renault", low: 1.53 / 100, high: 1.53 / 100 }]);
  });
});

describe("the votes of a holding", () => {
  it("are assumed to be one for each share where nobody says otherwise", () => {
    const figure = { low: 0.434, high: 0.434, basis: "assumed" };
    expect(holding("2022-02-15", "renault--nissan")).toMatchObject({
      exist: figure,
      cast: figure,
      published: undefined,
    });
  });

  it("are none of Nissan's in Renault until they are capped", () => {
    expect(holding("2023-11-07", "nissan--renault").cast).toMatchObject({ low: 0, high: 0, basis: "exercisable" });
    expect(holding("2023-11-08", "nissan--renault")).toMatchObject({
      exist: { low: 0.2213, basis: "theoretical" },
      cast: { low: 0.15, high: 0.15, basis: "capped", rule: "cap of 15%" },
      published: { low: 0.2213, basis: "theoretical" },
    });
  });

  it("are capped for Renault in Nissan, while the trust casts none", () => {
    expect(holding("2024-12-15", "renault--nissan").cast).toMatchObject({ low: 0.15, high: 0.15, basis: "capped" });
    expect(holding("2024-12-15", "nissan-trust--nissan").cast).toMatchObject({ low: 0, high: 0 });
    expect(holding("2024-12-15", "nissan-trust--nissan").exist).toMatchObject({ low: 0.1866, basis: "assumed" });
  });

  it("do not decide where they are a share of something else", () => {
    expect(holding("2024-12-15", "nissan--mitsubishi-motors")).toMatchObject({
      cast: { low: 0.24, basis: "assumed" },
      published: { low: 0.2667, basis: "withoutTreasury" },
    });
    expect(only({ stake: 0.1, votes: 0.2 }).published).toMatchObject({ low: 0.2, basis: "unstated" });
  });

  it("are none where there are none, whatever the figure is a share of", () => {
    expect(only({ stake: 0.1, votes: 0, votesBasis: "theoretical" })).toMatchObject({
      exist: { low: 0, high: 0 },
      cast: { low: 0, high: 0, basis: "theoretical" },
    });
  });

  it("are taken by a statute where the document says nothing", () => {
    const french = documentWith([{ id: "a", country: "FR" }]);
    const read = (share: number) => holdingsOf(snapshotOf([held("a--b", share), held("b--a", 0.1)]), french).holdings;
    const suspended = { low: 0, high: 0, basis: "suspended", rule: "France L.233-31" };
    expect(read(0.51).map(({ cast }) => cast)).toEqual([{ low: 0.51, high: 0.51, basis: "assumed" }, suspended]);
    expect(read(0.3)[1]?.cast).toEqual({ low: 0.1, high: 0.1, basis: "assumed" });
  });

  it("are left as published where a statute would take them", () => {
    const stated = tieOf("b--a", { inEffect: [phaseOf({ stake: 0.1, votes: 0.2, votesBasis: "exercisable" })] });
    const snapshot = snapshotOf([held("a--b", 0.51), stated]);
    const { holdings } = holdingsOf(snapshot, documentWith([{ id: "a", country: "FR" }]));
    expect(holdings[1]?.cast).toEqual({ low: 0.2, high: 0.2, basis: "exercisable" });
  });

  it("are none of treasury shares", () => {
    const own = tieOf("a--a", { inEffect: [phaseOf({ stake: 0.05 })] });
    const [treasury] = holdingsOf(snapshotOf([own]), documentWith([])).holdings;
    expect(treasury?.cast).toEqual({ low: 0, high: 0, basis: "suspended", rule: "treasury shares" });
  });

  it("reach their cap and never pass it", () => {
    expect(only({ stake: 0.1, votesCap: 0.15 }).cast).toMatchObject({ high: 0.1, basis: "assumed" });
    expect(only({ stake: 0.2, votesCap: 0.15 }).cast).toMatchObject({ high: 0.15, basis: "capped" });
    const doubled = { stake: 0.1, votes: 0.2, votesBasis: "theoretical" } as const;
    expect(only({ ...doubled, votesCap: 0.15 }).cast).toMatchObject({ low: 0.15, high: 0.15, basis: "capped" });
    expect(only({ ...doubled, votesCap: 0.3 }).cast).toMatchObject({ low: 0.1, high: 0.1, basis: "assumed" });
    expect(only({ votesCap: 0.15 }).cast).toMatchObject({ low: 0, high: 0.15, basis: "capped" });
  });
});

describe("a figure of votes", () => {
  it("is older than a change of another holder's votes", () => {
    expect(votesOfState("2021-11-09")).toEqual({ low: 0.2861, high: 0.2861, basis: "exercisable" });
    expect(votesOfState("2021-11-10")).toMatchObject({ low: 0.2861, isOlderThan: "2021-11-10" });
    expect(votesOfState("2023-11-07")).toMatchObject({ low: 0.2861, isOlderThan: "2021-11-10" });
    expect(votesOfState("2023-11-08")).toEqual({ low: 22.4 / 100, high: 22.4 / 100, basis: "exercisable" });
  });

  it.each([
    [0.3, undefined],
    [0.31, "2020-05-01"],
  ])("is of now while the others' votes are only stated once more: from 30 %% to %d", (second, older) => {
    const others = [
      { from: "2019-01-01", to: "2020-05-01", votes: 0.3 },
      { from: "2020-05-01", votes: second },
    ];
    const document = documentOf({
      relationships: [statedIn("old", { from: "2019-01-01", votes: 0.2 }), statedIn("other", ...others)],
    });
    const [old] = holdingsOf(snapshotAt(timelineOf(document), "2021-01-01"), document).holdings;
    expect(old?.cast.isOlderThan).toBe(older);
  });

  it("is never old where it is a cap, or nothing", () => {
    expect(holding("2024-12-15", "nissan--renault").cast.isOlderThan).toBeUndefined();
    expect(holding("2022-02-15", "nissan--renault").cast.isOlderThan).toBeUndefined();
  });
});
