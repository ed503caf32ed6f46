import { describe, expect, it } from "vitest";
import { addDays } from "../../src/model/date.ts";
import { ownedBy } from "../../src/ownership/integrated.ts";
import { ownershipOn, type Ownership } from "../../src/ownership/ownership.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { documentWith, snapshotOf, tieOf } from "../filters/samples.ts";
import { phaseOf } from "../timeline/samples.ts";

const builtIn = builtInDocument();
const timeline = timelineOf(builtIn);

function onDay(date: string): Ownership {
  return ownershipOn(snapshotAt(timeline, date), builtIn);
}

/** In percent, to three decimals, as METHOD.md prints it. */
function finalShare({ capital }: Ownership, owner: string, company: string): number {
  const share = ownedBy(capital, owner)[capital.numberOf.get(company) ?? -1];
  return Math.round((share ?? Number.NaN) * 100_000) / 1000;
}

function shares(date: string, owner: string, companies: readonly string[]): readonly number[] {
  return companies.map((company) => finalShare(onDay(date), owner, company));
}

const alliance = ["renault", "nissan", "mitsubishi-motors"];

describe("ownershipOn", () => {
  it("gives the State's final shares in the alliance", () => {
    expect(shares("2022-02-15", "french-state", alliance)).toEqual([16.055, 6.968, 2.369]);
    expect(shares("2023-11-08", "french-state", alliance)).toEqual([16.055, 6.968, 2.369]);
    expect(shares("2024-12-15", "french-state", alliance)).toEqual([15.86, 5.663, 1.359]);
  });

  it("gives what Renault and Nissan own of each other and of themselves", () => {
    expect(shares("2022-02-15", "renault", alliance)).toEqual([6.51, 43.4, 14.756]);
    expect(shares("2022-02-15", "nissan", ["renault", "nissan"])).toEqual([15, 6.51]);
    expect(shares("2023-11-08", "renault", alliance)).toEqual([6.51, 43.4, 14.756]);
  });

  it("counts a beneficial owner's right once, and not its trustee's", () => {
    const inTrust = tieOf("trust--b", { inEffect: [phaseOf({ stake: 0.3, beneficialOwner: "a" })] });
    const ownership = ownershipOn(snapshotOf([inTrust]), documentWith([]));
    expect(finalShare(ownership, "a", "b")).toBe(30);
    expect(ownership.capital.ids).not.toContain("trust");
    expect(ownership.control.votes).toEqual([{ holder: "trust", company: "b", low: 0.3, high: 0.3 }]);
  });

  it("lets treasury shares raise what everyone else owns", () => {
    const own = tieOf("b--b", { inEffect: [phaseOf({ stake: 0.2 })] });
    const other = tieOf("a--b", { inEffect: [phaseOf({ stake: 0.4 })] });
    expect(finalShare(ownershipOn(snapshotOf([own, other]), documentWith([])), "a", "b")).toBe(50);
  });

  it("is the same object for the same ties on the same day", () => {
    expect(onDay("2022-02-15")).toBe(onDay("2022-02-15"));
  });

  it("changes only its date from day to day while the ties are the same", () => {
    const [date, next] = ["2022-02-15", addDays("2022-02-15", 1)];
    const { date: day, ...before } = onDay(date);
    const { date: nextDay, ...after } = onDay(next);
    expect([day, nextDay]).toEqual([date, next]);
    expect(after.capital).toBe(before.capital);
    expect(after.holdings).toBe(before.holdings);
  });

  it("does not take one document's ownership for another's", () => {
    const snapshot = snapshotOf([tieOf("a--b", { inEffect: [phaseOf({ stake: 0.3 })] })]);
    const [one, other] = [documentWith([]), documentWith([])];
    expect(ownershipOn(snapshot, one).document).toBe(one);
    expect(ownershipOn(snapshot, other).document).toBe(other);
  });
});
