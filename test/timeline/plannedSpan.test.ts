import { describe, expect, test } from "vitest";
import { heldSpans, phaseOf, plannedSpans } from "./samples.ts";

describe("plannedSpan", () => {
  test("holds a completed phase for planned from its announcement to its beginning", () => {
    expect(plannedSpans([phaseOf({ announcedOn: "2023-02-06", from: "2023-11-08" })])).toEqual([
      { from: "2023-02-06", to: "2023-11-08" },
    ]);
  });

  test("does not know a completed phase before it begins when it is inferred or was never announced", () => {
    expect(plannedSpans([phaseOf({ announcedOn: "2023-02-06", from: "2023-11-08", inferred: true })])).toEqual([{}]);
    expect(plannedSpans([phaseOf({ from: "2023-11-08" })])).toEqual([{}]);
  });

  test("counts an inferred plan", () => {
    expect(plannedSpans([phaseOf({ status: "signed", from: "2023-07-11", inferred: true })])).toEqual([
      { from: "2023-07-11" },
    ]);
  });

  test("begins with the announcement, or else with the beginning of the phase", () => {
    expect(plannedSpans([phaseOf({ status: "proposed", announcedOn: "2022-12", from: "2023-03-02" })])).toEqual([
      { from: "2022-12-01" },
    ]);
    expect(plannedSpans([phaseOf({ status: "proposed", from: "2024-02" })])).toEqual([{ from: "2024-02-01" }]);
    expect(plannedSpans([phaseOf({ status: "proposed" })])).toEqual([{}]);
  });

  test("ends a plan on the day it was superseded", () => {
    expect(
      plannedSpans([phaseOf({ status: "reported", announcedOn: "2023-01-26", supersededOn: "2023-01-30" })]),
    ).toEqual([{ from: "2023-01-26", to: "2023-01-30" }]);
  });

  test("ends a cancelled plan on the day it was cancelled", () => {
    const cancelled = phaseOf({ status: "cancelled", from: "2022-11-08", to: "2024-01-29", announcedOn: "2022-11-08" });
    expect(plannedSpans([cancelled])).toEqual([{ from: "2022-11-08", to: "2024-01-29" }]);
    expect(heldSpans([cancelled])).toEqual([{}]);
  });

  test("ends a plan on the day a later phase of the relationship takes effect", () => {
    const phases = [phaseOf({ status: "proposed", announcedOn: "2021-05-01" }), phaseOf({ from: "2022-03-01" })];
    expect(plannedSpans(phases)[0]).toEqual({ from: "2021-05-01", to: "2022-03-01" });
  });

  test("keeps a plan beside an earlier phase, whenever that takes effect", () => {
    const phases = [phaseOf({ from: "2022-03-01" }), phaseOf({ status: "proposed", announcedOn: "2021-05-01" })];
    expect(plannedSpans(phases)[1]).toEqual({ from: "2021-05-01" });
  });

  test("ends with the beginning of a phase that counts when agreed", () => {
    const phase = phaseOf({ status: "signed", announcedOn: "2022-05-01", from: "2023-02-01", to: "2024-01-01" });
    expect(plannedSpans([phase], "manufacturing")).toEqual([{ from: "2022-05-01", to: "2023-02-01" }]);
    expect(plannedSpans([phase], "commitment")).toEqual([{ from: "2022-05-01", to: "2024-01-01" }]);
  });

  test("never ends for a beginning that is only planned, or lies after the day up to which the document knows", () => {
    const due = phaseOf({ status: "announced", announcedOn: "2023-01-21", from: "2024-01-01", fromStatus: "planned" });
    expect(plannedSpans([due], "business-unit")).toEqual([{ from: "2023-01-21" }]);
    const later = phaseOf({ announcedOn: "2023-01-21", from: "2024-07-01" });
    expect(plannedSpans([later])).toEqual([{ from: "2023-01-21" }]);
  });

  test("takes no ended phase for a plan", () => {
    expect(plannedSpans([phaseOf({ status: "ended", announcedOn: "2020-01-01", from: "2021-01-01" })])).toEqual([{}]);
  });
});
