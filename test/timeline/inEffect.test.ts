import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDay, isIsoDate, lastDay, type IsoDate } from "../../src/model/date.ts";
import type { Phase, Relationship } from "../../src/model/relationship.ts";
import { effectiveSpan, isAgreed, plannedSpan, type Span } from "../../src/timeline/inEffect.ts";
import { check } from "../property.ts";
import { anyDay, anyRelationship, phaseOf, relationshipOf } from "./samples.ts";

const asOf = "2024-06-30";

function held(phases: readonly Phase[], kind: Relationship["kind"] = "stake"): readonly Span[] {
  const relationship = relationshipOf({ phases, kind });
  return phases.map((phase) => effectiveSpan(phase, relationship, asOf));
}

function planned(phases: readonly Phase[], kind: Relationship["kind"] = "stake"): readonly Span[] {
  const relationship = relationshipOf({ phases, kind });
  return phases.map((phase) => plannedSpan(phase, relationship, asOf));
}

function isOn({ from, to }: Span, day: IsoDate): boolean {
  return from !== undefined && from <= day && (to === undefined || day < to);
}

describe("a phase", () => {
  const anyDayOfPhases = fc.tuple(anyRelationship, anyDay);

  test("is in effect neither before its from, nor on its to or after it", () => {
    check(
      fc.property(anyDayOfPhases, ([relationship, day]) => {
        for (const phase of relationship.phases) {
          if (!isOn(effectiveSpan(phase, relationship, asOf), day)) continue;
          const from = phase.from ?? phase.sinceAtLeast;
          expect(from === undefined ? undefined : firstDay(from) <= day).toBe(true);
          if (phase.to === undefined || phase.toStatus === "planned") continue;
          expect(day < phase.to || (!isIsoDate(phase.to) && day < lastDay(phase.to))).toBe(true);
        }
      }),
      300,
    );
  });

  test("is never in effect and planned on one day", () => {
    check(
      fc.property(anyDayOfPhases, ([relationship, day]) => {
        for (const phase of relationship.phases) {
          const isHeld = isOn(effectiveSpan(phase, relationship, asOf), day);
          expect(isHeld && isOn(plannedSpan(phase, relationship, asOf), day)).toBe(false);
        }
      }),
      300,
    );
  });

  test("that is reported, proposed or cancelled is never in effect", () => {
    check(
      fc.property(anyRelationship, (relationship) => {
        for (const phase of relationship.phases) {
          if (!["reported", "proposed", "cancelled"].includes(phase.status)) continue;
          expect(effectiveSpan(phase, relationship, asOf)).toEqual({});
        }
      }),
      300,
    );
  });

  test("begins and ends on whole days, the end after the beginning", () => {
    check(
      fc.property(anyRelationship, (relationship) => {
        for (const phase of relationship.phases) {
          for (const { from, to } of [
            effectiveSpan(phase, relationship, asOf),
            plannedSpan(phase, relationship, asOf),
          ]) {
            expect(from === undefined ? to === undefined : isIsoDate(from)).toBe(true);
            expect(to === undefined || (isIsoDate(to) && from !== undefined && from < to)).toBe(true);
          }
        }
      }),
      300,
    );
  });

  test("that has not begun by the day up to which the document knows never begins", () => {
    check(
      fc.property(anyRelationship, (relationship) => {
        for (const phase of relationship.phases) {
          const { from } = effectiveSpan(phase, relationship, asOf);
          expect(from === undefined || from <= asOf).toBe(true);
        }
      }),
      300,
    );
  });
});

describe("effectiveSpan", () => {
  test("leaves a phase without to open", () => {
    expect(held([phaseOf({ from: "2020-03-05" })])).toEqual([{ from: "2020-03-05" }]);
  });

  test("counts an ended phase like a completed one", () => {
    expect(held([phaseOf({ status: "ended", from: "2020-03-05", to: "2021-01-01" })])).toEqual([
      { from: "2020-03-05", to: "2021-01-01" },
    ]);
  });

  test("counts a coarse date from its first day", () => {
    expect(held([phaseOf({ from: "2020", to: "2021-06" })])).toEqual([{ from: "2020-01-01", to: "2021-06-01" }]);
  });

  test("counts a phase of unknown beginning from the day since when it is known", () => {
    expect(held([phaseOf({ sinceAtLeast: "2020-03" })])).toEqual([{ from: "2020-03-01" }]);
  });

  test("begins a coarse phase on the day of its announcement when that falls into its period, and ends the one before", () => {
    const phases = [
      phaseOf({ from: "2002-03-01", to: "2010-04" }),
      phaseOf({ from: "2010-04", announcedOn: "2010-04-07" }),
    ];
    expect(held(phases)).toEqual([{ from: "2002-03-01", to: "2010-04-07" }, { from: "2010-04-07" }]);
  });

  test("begins a coarse phase announced before its period on the period's last day, and ends the one before then", () => {
    const phases = [phaseOf({ from: "2020-01-01", to: "2023" }), phaseOf({ from: "2023", announcedOn: "2022-05-10" })];
    expect(held(phases)).toEqual([{ from: "2020-01-01", to: "2023-12-31" }, { from: "2023-12-31" }]);
    expect(planned(phases)[1]).toEqual({ from: "2022-05-10", to: "2023-12-31" });
  });

  test("lets a coarse end stand at its first day when the phase that follows is known more exactly", () => {
    const phases = [
      phaseOf({ from: "2020-01-01", to: "2023" }),
      phaseOf({ from: "2023-05-02", announcedOn: "2022-05-10" }),
    ];
    expect(held(phases)[0]).toEqual({ from: "2020-01-01", to: "2023-01-01" });
  });

  test("begins a coarse phase announced after its period on the period's first day", () => {
    expect(held([phaseOf({ from: "2023-12", announcedOn: "2024-02" })])).toEqual([{ from: "2023-12-01" }]);
  });

  test("takes the announcement of a coarse phase without one from the plan that ended in it", () => {
    const phases = [
      phaseOf({ status: "signed", from: "2022-05-10", to: "2022-12", announcedOn: "2022-05-10" }),
      phaseOf({ from: "2022-12" }),
    ];
    expect(held(phases)).toEqual([{}, { from: "2022-12-31" }]);
    expect(planned(phases)[0]).toEqual({ from: "2022-05-10", to: "2022-12-31" });
  });

  test("does not end a phase whose end is only planned", () => {
    expect(held([phaseOf({ from: "2023-11-01", to: "2024-03-01", toStatus: "planned" })])).toEqual([
      { from: "2023-11-01" },
    ]);
  });

  test("never begins a phase whose beginning is only planned", () => {
    expect(held([phaseOf({ from: "2020-01-01", fromStatus: "planned" })])).toEqual([{}]);
    expect(held([phaseOf({ status: "signed", from: "2020-01-01", fromStatus: "planned" })], "supply")).toEqual([{}]);
  });

  test("never begins a phase that is due after the day up to which the document knows", () => {
    expect(held([phaseOf({ from: asOf }), phaseOf({ from: "2024-07-01" })])).toEqual([{ from: asOf }, {}]);
  });

  test("never begins a phase announced for a period that is not over yet", () => {
    expect(held([phaseOf({ status: "signed", from: "2024", announcedOn: "2023-11-12" })], "supply")).toEqual([{}]);
  });
});

describe("isAgreed", () => {
  test.each(["technology", "supply", "manufacturing", "business-unit"] as const)(
    "takes a signed or announced %s for agreed",
    (kind) => {
      for (const status of ["signed", "announced"] as const) {
        expect(isAgreed(phaseOf({ status }), kind)).toBe(true);
        expect(held([phaseOf({ status, from: "2020-01-01", to: "2021-01-01" })], kind)).toEqual([
          { from: "2020-01-01", to: "2021-01-01" },
        ]);
      }
    },
  );

  test.each(["stake", "commitment", "joint-venture", "merger-talks"] as const)(
    "takes a signed or announced %s for a plan",
    (kind) => {
      for (const status of ["signed", "announced"] as const) {
        expect(isAgreed(phaseOf({ status }), kind)).toBe(false);
        expect(held([phaseOf({ status, from: "2020-01-01" })], kind)).toEqual([{}]);
      }
    },
  );

  test("takes no proposal and no planned beginning for agreed", () => {
    expect(isAgreed(phaseOf({ status: "proposed" }), "supply")).toBe(false);
    expect(isAgreed(phaseOf({ status: "signed", fromStatus: "planned" }), "supply")).toBe(false);
  });
});

describe("plannedSpan", () => {
  test("holds a completed phase for planned from its announcement to its beginning", () => {
    expect(planned([phaseOf({ announcedOn: "2023-02-06", from: "2023-11-08" })])).toEqual([
      { from: "2023-02-06", to: "2023-11-08" },
    ]);
  });

  test("does not know a completed phase before it begins when it is inferred or was never announced", () => {
    expect(planned([phaseOf({ announcedOn: "2023-02-06", from: "2023-11-08", inferred: true })])).toEqual([{}]);
    expect(planned([phaseOf({ from: "2023-11-08" })])).toEqual([{}]);
  });

  test("counts an inferred plan", () => {
    expect(planned([phaseOf({ status: "signed", from: "2023-07-11", inferred: true })])).toEqual([
      { from: "2023-07-11" },
    ]);
  });

  test("begins with the announcement, or else with the beginning of the phase", () => {
    expect(planned([phaseOf({ status: "proposed", announcedOn: "2022-12", from: "2023-03-02" })])).toEqual([
      { from: "2022-12-01" },
    ]);
    expect(planned([phaseOf({ status: "proposed", from: "2024-02" })])).toEqual([{ from: "2024-02-01" }]);
    expect(planned([phaseOf({ status: "proposed" })])).toEqual([{}]);
  });

  test("ends a plan on the day it was superseded", () => {
    expect(planned([phaseOf({ status: "reported", announcedOn: "2023-01-26", supersededOn: "2023-01-30" })])).toEqual([
      { from: "2023-01-26", to: "2023-01-30" },
    ]);
  });

  test("ends a cancelled plan on the day it was cancelled", () => {
    const cancelled = phaseOf({ status: "cancelled", from: "2022-11-08", to: "2024-01-29", announcedOn: "2022-11-08" });
    expect(planned([cancelled])).toEqual([{ from: "2022-11-08", to: "2024-01-29" }]);
    expect(held([cancelled])).toEqual([{}]);
  });

  test("ends a plan on the day a later phase of the relationship takes effect", () => {
    const phases = [phaseOf({ status: "proposed", announcedOn: "2021-05-01" }), phaseOf({ from: "2022-03-01" })];
    expect(planned(phases)[0]).toEqual({ from: "2021-05-01", to: "2022-03-01" });
  });

  test("keeps a plan beside an earlier phase, whenever that takes effect", () => {
    const phases = [phaseOf({ from: "2022-03-01" }), phaseOf({ status: "proposed", announcedOn: "2021-05-01" })];
    expect(planned(phases)[1]).toEqual({ from: "2021-05-01" });
  });

  test("ends with the beginning of a phase that counts when agreed", () => {
    const phase = phaseOf({ status: "signed", announcedOn: "2022-05-01", from: "2023-02-01", to: "2024-01-01" });
    expect(planned([phase], "manufacturing")).toEqual([{ from: "2022-05-01", to: "2023-02-01" }]);
    expect(planned([phase], "commitment")).toEqual([{ from: "2022-05-01", to: "2024-01-01" }]);
  });

  test("never ends for a beginning that is only planned, or lies after the day up to which the document knows", () => {
    const due = phaseOf({ status: "announced", announcedOn: "2023-01-21", from: "2024-01-01", fromStatus: "planned" });
    expect(planned([due], "business-unit")).toEqual([{ from: "2023-01-21" }]);
    const later = phaseOf({ announcedOn: "2023-01-21", from: "2024-07-01" });
    expect(planned([later])).toEqual([{ from: "2023-01-21" }]);
  });

  test("takes no ended phase for a plan", () => {
    expect(planned([phaseOf({ status: "ended", announcedOn: "2020-01-01", from: "2021-01-01" })])).toEqual([{}]);
  });
});
