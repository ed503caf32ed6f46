import { describe, expect, it } from "vitest";
import { imagineSnapshot } from "../../src/ownership/imagine.ts";
import { ownershipOn } from "../../src/ownership/ownership.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";

const builtIn = builtInDocument();
const timeline = timelineOf(builtIn);

/** The votes that may be cast on the day, by relationship, once stakes are imagined against the rest. */
function votesOn(date: string, ...whatif: readonly (readonly [string, number])[]) {
  const imagined = imagineSnapshot(
    snapshotAt(timeline, date),
    builtIn,
    whatif.map(([id, stake]) => ({ relationship: `${id}--stake`, stake, against: "rest" })),
  );
  const { holdings } = ownershipOn(imagined, builtIn);
  return (id: string) => holdings.find(({ tie }) => tie.relationship.id === `${id}--stake`)?.cast;
}

/** Nissan's votes in Renault in February 2022 when Renault's stake in Nissan is imagined. */
function nissansVotes(stake: number) {
  return votesOn("2022-02-15", ["renault--nissan", stake])("nissan--renault");
}

/** Renault's votes in Nissan when Nissan's stake in Renault is imagined. */
function renaultsVotes(date: string, stake: number) {
  return votesOn(date, ["nissan--renault", stake])("renault--nissan");
}

describe("the votes of an imagined stake", () => {
  it("stay capped, and stay none where the trust is neutral", () => {
    const votes = votesOn("2024-12-15", ["renault--nissan", 0.3], ["nissan-trust--nissan", 0.1]);
    expect(votes("renault--nissan")).toMatchObject({ high: 0.15, basis: "capped" });
    expect(votes("nissan-trust--nissan")).toMatchObject({ high: 0 });
    expect(votesOn("2024-12-15", ["renault--nissan", 0.1])("renault--nissan")).toMatchObject({
      low: 0.1,
      basis: "assumed",
    });
  });

  it("are no longer those that were published of another size", () => {
    expect(votesOn("2022-02-15", ["french-state--renault", 0.2])("french-state--renault")).toEqual({
      low: 0.2,
      high: 0.2,
      basis: "assumed",
    });
  });
});

describe("a statute", () => {
  it("gives votes back once the imagined stakes no longer call for it", () => {
    const none = { low: 0, high: 0, basis: "exercisable", rule: "France L.233-31" };
    expect(nissansVotes(0.434)).toEqual(none);
    expect(nissansVotes(0.4001)).toEqual(none);
    expect(nissansVotes(0.4)).toEqual({ low: 0.15, high: 0.15, basis: "assumed" });
  });

  it("takes votes once the imagined stakes call for it, published ones too", () => {
    const suspended = { low: 0, high: 0, basis: "suspended", rule: "Japan Companies Act 308" };
    expect(renaultsVotes("2022-02-15", 0.2499)).toEqual({ low: 0.434, high: 0.434, basis: "assumed" });
    expect(renaultsVotes("2022-02-15", 0.25)).toEqual(suspended);
    expect(renaultsVotes("2024-12-15", 0.2499)).toMatchObject({ high: 0.15, basis: "capped" });
    expect(renaultsVotes("2024-12-15", 0.25)).toEqual(suspended);
  });

  it("sees no control in a stake whose votes are capped", () => {
    const votes = votesOn("2024-12-15", ["renault--nissan", 0.434]);
    expect(votes("renault--nissan")).toMatchObject({ high: 0.15, basis: "capped" });
    expect(votes("nissan--renault")).toMatchObject({ high: 0.15, basis: "capped" });
  });

  it("leaves a neutral trust without votes, whatever else is imagined", () => {
    const votes = votesOn("2024-12-15", ["renault--nissan", 0.4], ["nissan-trust--nissan", 0.6]);
    expect(votes("nissan-trust--nissan")).toEqual({ low: 0, high: 0, basis: "exercisable" });
    expect(votes("nissan--renault")).toMatchObject({ high: 0.15, basis: "capped" });
  });
});
