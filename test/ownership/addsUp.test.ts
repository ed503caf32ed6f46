import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tie } from "../../src/model/tie.ts";
import { addsUp, type CompanySum } from "../../src/ownership/addsUp.ts";
import { ownedBy } from "../../src/ownership/integrated.ts";
import { ownershipOn, type Ownership } from "../../src/ownership/ownership.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { documentWith, held, snapshotOf, tieOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { phaseOf } from "../timeline/samples.ts";
import { anyDayOfDocument } from "./days.ts";

const builtIn = builtInDocument();
const timeline = timelineOf(builtIn);

function ownershipOnDay(date: string): Ownership {
  return ownershipOn(snapshotAt(timeline, date), builtIn);
}

function rowOnDay(date: string, company: string): CompanySum | undefined {
  return addsUp(ownershipOnDay(date)).find((row) => row.company === company);
}

/** The rows of a snapshot with these ties, on 26 January 2023. */
function rowsOf(...ties: readonly Tie[]): readonly CompanySum[] {
  return addsUp(ownershipOn(snapshotOf(ties), documentWith([])));
}

function findings(rows: readonly CompanySum[]): readonly (readonly [string, string])[] {
  return rows.map(({ company, finding }) => [company, finding]);
}

function since(holder: string, fields: Parameters<typeof phaseOf>[0]): Tie {
  return tieOf(`${holder}--a`, { inEffect: [phaseOf({ stake: 0.1, ...fields })] });
}

describe("addsUp", () => {
  it("counts every stake of the built-in document once, at its company", () => {
    check(
      fc.property(anyDayOfDocument(builtIn), (date) => {
        const ownership = ownershipOnDay(date);
        const rows = addsUp(ownership);
        expect(new Set(rows.flatMap(({ holdings }) => holdings))).toEqual(new Set(ownership.holdings));
        for (const { company, holdings } of rows) {
          for (const holding of holdings) expect(holding.company).toBe(company);
        }
        expect(new Set(rows.map(({ company }) => company)).size).toBe(rows.length);
      }),
    );
  });

  it("comes to all of it with the gap, unless it is more", () => {
    check(
      fc.property(anyDayOfDocument(builtIn), (date) => {
        for (const { low, high, gap } of addsUp(ownershipOnDay(date))) {
          expect(low + gap).toBeCloseTo(Math.max(1, low), 12);
          expect(high).toBeGreaterThanOrEqual(low);
        }
      }),
    );
  });

  it("tells how much of itself a company owns, and through whom", () => {
    check(
      fc.property(anyDayOfDocument(builtIn), (date) => {
        const ownership = ownershipOnDay(date);
        for (const { company, loop, ownShare } of addsUp(ownership)) {
          const own = ownedBy(ownership.capital, company)[ownership.capital.numberOf.get(company) ?? -1] ?? 0;
          expect(ownShare).toBeCloseTo(own, 12);
          expect(own > 0 ? loop?.[0] : company).toBe(company);
        }
      }),
      50,
    );
  });

  it("finds the loop of Renault and Nissan, and what is not disclosed", () => {
    expect(rowOnDay("2022-02-15", "renault")).toMatchObject({ finding: "gap", loop: ["renault", "nissan"] });
    expect(rowOnDay("2022-02-15", "renault")?.ownShare).toBeCloseTo(0.0651, 12);
    expect(rowOnDay("2022-02-15", "nissan")?.loop).toEqual(["nissan", "renault"]);
    expect(rowOnDay("2022-02-15", "mitsubishi-motors")).toMatchObject({ loop: undefined, ownShare: 0 });
    expect(rowOnDay("2022-02-15", "mitsubishi-motors")?.gap).toBeCloseTo(1 - 0.34 - 0.2 - 0.015, 12);
  });

  it("shows what another stake contains and never adds it", () => {
    const racing = rowOnDay("2024-06-01", "alpine-racing");
    expect(racing).toMatchObject({ low: 1, gap: 0, finding: "complete" });
    expect(racing?.declared.map(({ relationship }) => relationship.source)).toEqual([
      "redbird-capital",
      "maximum-effort",
    ]);
  });

  it("tells troubles first, then gaps, the largest first", () => {
    const rows = rowsOf(
      held("a--full", 1),
      held("a--small", 0.9),
      held("a--large", 0.2),
      held("a--unknown"),
      held("a--over", 0.6),
      held("b--over", 0.45),
      held("a--most", 0.6),
      held("b--most", 0.4001),
      held("c--d", 1),
      held("d--c", 1),
      held("e--e", 1),
    );
    expect(findings(rows)).toEqual([
      ["over", "over"],
      ["c", "closed"],
      ["d", "closed"],
      ["e", "treasury"],
      ["most", "rounding"],
      ["unknown", "unsized"],
      ["large", "gap"],
      ["small", "gap"],
      ["full", "complete"],
    ]);
    expect(rows[0]).toMatchObject({ low: 1.05, gap: 0 });
  });

  it("adds published decimals, not their binary dust", () => {
    const ties = ["b", "c", "d", "e", "f", "g", "h", "i", "j", "k"].map((holder) => held(`${holder}--a`, 0.1));
    expect(rowsOf(...ties)).toMatchObject([{ low: 1, gap: 0, finding: "complete" }]);
  });

  it("keeps a range and an unknown size open", () => {
    const range = tieOf("b--a", { inEffect: [phaseOf({ stakeMin: 0.25, stakeMax: 0.5 })] });
    expect(rowsOf(held("c--a", 0.25), range)).toMatchObject([{ low: 0.5, high: 0.75, gap: 0.5, finding: "gap" }]);
    const [row] = rowsOf(held("c--a", 0.25), range, held("d--a"));
    expect(row).toMatchObject({ low: 0.5, high: 1, finding: "unsized" });
    expect(row?.unsized.map(({ holder }) => holder)).toEqual(["d"]);
  });

  it("lists the largest holder first", () => {
    const [row] = rowsOf(held("b--a", 0.1), held("c--a", 0.3), held("d--a", 0.2));
    expect(row?.holdings.map(({ holder }) => holder)).toEqual(["c", "d", "b"]);
  });

  it("names stakes without a first day, and those not confirmed for a year", () => {
    const [row] = rowsOf(
      since("dated", { from: "2007" }),
      since("undated", { sinceAtLeast: "2010" }),
      since("stale", { from: "2007", lastConfirmed: "2022-01-25" }),
      since("fresh", { from: "2007", lastConfirmed: "2022-01-26" }),
      since("over", { from: "2007", lastConfirmed: "2010", to: "2024" }),
      since("due", { from: "2007", lastConfirmed: "2010", to: "2023-01", toStatus: "planned" }),
    );
    expect(row?.undated.map(({ holder }) => holder)).toEqual(["undated", "stale", "due"]);
  });
});

describe("the loop of a company", () => {
  it("is the shortest one, in the order in which one holds the next", () => {
    const ring = ["a--b", "b--c", "c--d", "d--a", "c--a"].map((ends) => held(ends, 0.2));
    const loops = new Map(rowsOf(...ring).map(({ company, loop }) => [company, loop]));
    expect(loops.get("a")).toEqual(["a", "b", "c"]);
    expect(loops.get("c")).toEqual(["c", "a", "b"]);
    expect(loops.get("d")).toEqual(["d", "a", "b", "c"]);
  });

  it("is the company alone only where it meets nobody else", () => {
    expect(rowsOf(held("a--a", 0.1))).toMatchObject([{ loop: ["a"] }]);
    const [row] = rowsOf(held("a--a", 0.1), held("b--a", 0.2), held("a--b", 0.3)).filter(
      ({ company }) => company === "a",
    );
    expect(row?.loop).toEqual(["a", "b"]);
  });

  it("has no stake of nothing in it", () => {
    expect(rowsOf(held("a--b", 0.5), held("b--a", 0)).map(({ loop }) => loop)).toEqual([undefined, undefined]);
  });
});
