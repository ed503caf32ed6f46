import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { Phase, Relationship } from "../../src/model/relationship.ts";
import { controlRules } from "../../src/model/view.ts";
import { controlRule } from "../../src/ownership/control.ts";
import { controlHistory, type Crossing } from "../../src/ownership/controlHistory.ts";
import { ownershipOn } from "../../src/ownership/ownership.ts";
import { changeDates } from "../../src/timeline/changeDates.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";

const document = builtInDocument();
const timeline = timelineOf(document);
const companies = [...new Set(document.relationships.filter(isStake).map(({ target }) => target))];

describe("controlHistory", () => {
  it("says of every day what the whole document says of it", () => {
    const days = [document.start, ...changeDates(document).filter((day) => day > document.start)];
    check(
      fc.property(
        fc.constantFrom(...companies),
        fc.constantFrom(...controlRules),
        fc.constantFrom(...days),
        (company, rule, day) => {
          const { control } = ownershipOn(snapshotAt(timeline, day), document);
          const verdicts = controlRule(rule).decidingIn(control, company);
          const certain = verdicts.filter(({ certainty }) => certainty === "certain");
          const { spans } = controlHistory(document, company, rule);
          const span = spans.find(({ from, to }) => from <= day && (to === undefined || day < to));
          expect(span?.deciding).toEqual(certain.map(({ holder, share }) => ({ id: holder, share })));
        },
      ),
      60,
    );
  });

  it("looks also at who holds of the beneficial owner of a stake", () => {
    const inTrust = { ...level("2001-01-01", 0.6), beneficialOwner: "owner" };
    const { spans } = controlHistory(
      documentOf(tieOf("trust", "A", inTrust), tieOf("family", "owner", level("2001-01-01", 0.9))),
      "A",
      "over-25",
    );
    expect(spans.at(-1)?.deciding).toEqual([{ id: "family", share: 0.54 }]);
  });

  it("leaves no day out between the first and the last, and no two neighbours the same", () => {
    check(
      fc.property(fc.constantFrom(...companies), fc.constantFrom(...controlRules), (company, rule) => {
        const { spans } = controlHistory(document, company, rule);
        expect(spans[0]?.from).toBe(document.start);
        expect(spans.at(-1)?.to).toBeUndefined();
        spans.slice(1).forEach((span, i) => {
          expect(spans[i]?.to).toBe(span.from);
          expect([span.deciding, span.holders]).not.toEqual([spans[i]?.deciding, spans[i]?.holders]);
        });
      }),
      40,
    );
  });

  it("has Renault decide in Nissan, by the French presumption, from 2002 to 8 November 2023", () => {
    const { spans, crossings } = controlHistory(document, "nissan", "french-presumption");
    const decided = spans.filter(({ deciding }) => deciding.some(({ id }) => id === "renault"));
    expect([decided[0]?.from, decided.at(-1)?.to]).toEqual(["2002-03-01", "2023-11-08"]);
    expect(crossings.filter(({ holder, threshold }) => holder === "renault" && threshold === 0.4)).toEqual([
      { date: "2002-03-01", holder: "renault", threshold: 0.4, isUp: true },
      { date: "2023-11-08", holder: "renault", threshold: 0.4, isUp: false },
    ]);
  });

  it("names what a stake passes on the way down, each threshold once", () => {
    const { crossings } = controlHistory(document, "nissan", "majority");
    const last = crossings.filter(({ date, holder }) => date === "2023-11-08" && holder === "renault");
    expect(last.map(({ threshold }) => threshold)).toEqual([0.2, 0.25, 1 / 3]);
    expect(last.every(({ isUp }) => !isUp)).toBe(true);
  });

  it("takes a threshold that is reached as passed, and a third exactly", () => {
    const levels = [level("2001-01-01", 0.25), level("2002-01-01", 0.3333), level("2003-01-01", 0.3334)];
    expect(passedBy(levels)).toEqual(["2001 5", "2001 10", "2001 20", "2001 25", "2003 33"]);
  });

  it("invents no crossing where the size or the begin is not known", () => {
    const { from: _, ...undated } = level("2001-01-01", 0.3);
    expect(passedBy([{ ...undated, sinceAtLeast: "2001-01-01" }])).toEqual([]);
    const { stake: __, ...unsized } = level("2001-01-01", 0.3);
    expect(passedBy([unsized, level("2002-01-01", 0.3)])).toEqual([]);
  });

  it("is one span of nobody for who is never held", () => {
    const { spans, crossings } = controlHistory(document, "french-state", "majority");
    expect(spans).toEqual([{ from: document.start, to: undefined, deciding: [], holders: [] }]);
    expect(crossings).toEqual([]);
  });
});

/** What the holder passes, as "year threshold", where these are the levels of its stake one after the other. */
function passedBy(levels: readonly Phase[]): readonly string[] {
  const phases = levels.map((phase, i) => {
    const next = levels[i + 1]?.from;
    return next === undefined ? phase : { ...phase, to: next };
  });
  const { crossings } = controlHistory(documentOf(tieOf("x", "A", ...phases)), "A", "majority");
  return crossings.map(({ date, threshold }: Crossing) => `${date.slice(0, 4)} ${Math.floor(threshold * 100)}`);
}

/** A document from 2000 on with nothing but these stakes. */
function documentOf(...relationships: readonly Relationship[]): AllianceDocument {
  return { ...document, start: "2000-01-01", relationships };
}

function tieOf(source: string, target: string, ...phases: readonly Phase[]): Relationship {
  return { id: `${source}--${target}--stake`, source, target, kind: "stake", phases };
}

function level(from: string, stake: number): Phase {
  return { status: "completed", stake, from, summary: "", verified: true, sources: [] };
}

function isStake({ kind }: { readonly kind: string }): boolean {
  return kind === "stake";
}
