import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDay, isIsoDate, lastDay, type IsoDate } from "../../src/model/date.ts";
import { effectiveSpan, isAgreed, plannedSpan, type Span } from "../../src/timeline/inEffect.ts";
import { check } from "../property.ts";
import { anyDay, anyRelationship, asOf, heldSpans, phaseOf, plannedSpans } from "./samples.ts";

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
    expect(heldSpans([phaseOf({ from: "2020-03-05" })])).toEqual([{ from: "2020-03-05" }]);
  });

  test("counts an ended phase like a completed one", () => {
    expect(heldSpans([phaseOf({ status: "ended", from: "2020-03-05", to: "2021-01-01" })])).toEqual([
      { from: "2020-03-05", to: "2021-01-01" },
    ]);
  });

  test("counts a coarse date from its first day", () => {
    expect(heldSpans([phaseOf({ from: "2020", to: "2021-06" })])).toEqual([{ from: "2020-01-01", to: "2021-06-01" }]);
  });

  test("counts a phase of unknown beginning from the day since when it is known", () => {
    expect(heldSpans([phaseOf({ sinceAtLeast: "2020-03" })])).toEqual([{ from: "2020-03-01" }]);
  });

  test("begins a coarse phase on the day of its announcement when that falls into its period, and ends the one before", () => {
    const phases = [
      phaseOf({ from: "2002-03-01", to: "2010-04" }),
      phaseOf({ from: "2010-04", announcedOn: "2010-04-07" }),
    ];
    expect(heldSpans(phases)).toEqual([{ from: "2002-03-01", to: "2010-04-07" }, { from: "2010-04-07" }]);
  });

  test("begins a coarse phase announced before its period on the period's last day, and ends the one before then", () => {
    const phases = [phaseOf({ from: "2020-01-01", to: "2023" }), phaseOf({ from: "2023", announcedOn: "2022-05-10" })];
    expect(heldSpans(phases)).toEqual([{ from: "2020-01-01", to: "2023-12-31" }, { from: "2023-12-31" }]);
    expect(plannedSpans(phases)[1]).toEqual({ from: "2022-05-10", to: "2023-12-31" });
  });

  test("lets a coarse end stand at its first day when the phase that follows is known more exactly", () => {
    const phases = [
      phaseOf({ from: "2020-01-01", to: "2023" }),
      phaseOf({ from: "2023-05-02", announcedOn: "2022-05-10" }),
    ];
    expect(heldSpans(phases)[0]).toEqual({ from: "2020-01-01", to: "2023-01-01" });
  });

  test("begins a coarse phase announced after its period on the period's first day", () => {
    expect(heldSpans([phaseOf({ from: "2023-12", announcedOn: "2024-02" })])).toEqual([{ from: "2023-12-01" }]);
  });

  test("takes the announcement of a coarse phase without one from the plan that ended in it", () => {
    const phases = [
      phaseOf({ status: "signed", from: "2022-05-10", to: "2022-12", announcedOn: "2022-05-10" }),
      phaseOf({ from: "2022-12" }),
    ];
    expect(heldSpans(phases)).toEqual([{}, { from: "2022-12-31" }]);
    expect(plannedSpans(phases)[0]).toEqual({ from: "2022-05-10", to: "2022-12-31" });
  });

  test("does not end a phase whose end is only planned", () => {
    expect(heldSpans([phaseOf({ from: "2023-11-01", to: "2024-03-01", toStatus: "planned" })])).toEqual([
      { from: "2023-11-01" },
    ]);
  });

  test("never begins a phase whose beginning is only planned", () => {
    expect(heldSpans([phaseOf({ from: "2020-01-01", fromStatus: "planned" })])).toEqual([{}]);
    expect(heldSpans([phaseOf({ status: "signed", from: "2020-01-01", fromStatus: "planned" })], "supply")).toEqual([
      {},
    ]);
  });

  test("never begins a phase that is due after the day up to which the document knows", () => {
    expect(heldSpans([phaseOf({ from: asOf }), phaseOf({ from: "2024-07-01" })])).toEqual([{ from: asOf }, {}]);
  });

  test("never begins a phase announced for a period that is not over yet", () => {
    expect(heldSpans([phaseOf({ status: "signed", from: "2024", announcedOn: "2023-11-12" })], "supply")).toEqual([{}]);
  });
});

describe("isAgreed", () => {
  test.each(["technology", "supply", "manufacturing", "business-unit"] as const)(
    "takes a signed or announced %s for agreed",
    (kind) => {
      for (const status of ["signed", "announced"] as const) {
        expect(isAgreed(phaseOf({ status }), kind)).toBe(true);
        expect(heldSpans([phaseOf({ status, from: "2020-01-01", to: "2021-01-01" })], kind)).toEqual([
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
        expect(heldSpans([phaseOf({ status, from: "2020-01-01" })], kind)).toEqual([{}]);
      }
    },
  );

  test("takes no proposal and no planned beginning for agreed", () => {
    expect(isAgreed(phaseOf({ status: "proposed" }), "supply")).toBe(false);
    expect(isAgreed(phaseOf({ status: "signed", fromStatus: "planned" }), "supply")).toBe(false);
  });
});
