import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationshipKinds } from "../../src/model/relationship.ts";
import { details, type View } from "../../src/model/view.ts";
import { controlRule } from "../../src/ownership/control.ts";
import { ownedBy, ownersOf } from "../../src/ownership/integrated.ts";
import { ownershipOn, type Ownership } from "../../src/ownership/ownership.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { openingView } from "../../src/store/permalink.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { anyDayOfDocument } from "./days.ts";
import { exactOwnership } from "./exact/exactOwnership.ts";
import { builtInOwnership } from "./ownershipOf.ts";

const document = builtInDocument();
const view = openingView(document);
const nobody: ReadonlySet<string> = new Set();
const entity = fc.constantFrom(...document.entities.map(({ id }) => id));

/** Any date, and all that hides something. */
const looks: fc.Arbitrary<View> = fc
  .record({
    date: anyDayOfDocument(document),
    stake: fc.tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0.5, max: 1, noNaN: true })),
    kind: fc.option(fc.subarray([...relationshipKinds]), { nil: undefined }),
    detail: fc.constantFrom(...details),
    planned: fc.boolean(),
    focus: fc.option(entity, { nil: undefined }),
    select: fc.array(entity, { maxLength: 1 }),
    fold: fc.constantFrom([], ["renault-five-businesses"]),
  })
  .map((chosen) => ({ ...view, ...chosen }));

describe("the figures of a date", () => {
  it("stay the same whatever is hidden and filtered, and whichever dates were looked at before", () => {
    check(
      fc.property(fc.array(looks, { minLength: 2, maxLength: 5 }), (sequence) => {
        const derive = createPipeline();
        for (const look of [...sequence, ...sequence.toReversed()]) {
          const { snapshot, actual } = derive(document, look, nobody);
          expect(figuresOf(ownershipOn(actual, document))).toEqual(figuresAlone(look.date));
          expect(snapshot.date).toBe(look.date);
        }
      }),
      40,
    );
  });

  it("count no plan", () => {
    check(
      fc.property(looks, ({ date }) => {
        const snapshot = snapshotAt(timelineOf(document), date);
        const withoutPlans = { ...snapshot, ties: snapshot.ties.map((tie) => ({ ...tie, planned: [] })) };
        expect(figuresOf(ownershipOn(withoutPlans, document))).toEqual(figuresAlone(date));
      }),
      40,
    );
  });

  it.each(["2022-02-15", "2023-11-08", "2024-12-15"])("are those of the second implementation on %s", (date) => {
    const { capital, control } = builtInOwnership(date);
    const exact = exactOwnership(control.capital);
    const off = capital.ids.flatMap((owner) => {
      const row = ownedBy(capital, owner);
      return capital.ids.filter(
        (company, node) => !(Math.abs((row[node] ?? Number.NaN) - (exact?.final(owner, company) ?? Number.NaN)) < 1e-9),
      );
    });
    expect(off).toEqual([]);
    expect(capital.problems).toEqual(exact?.problems);
  });

  it("add up to 100 % at every company on every date", () => {
    check(
      fc.property(looks, ({ date }) => {
        const { capital } = builtInOwnership(date);
        const totals = capital.ids.flatMap((id) => ownersOf(capital, id)?.total ?? []);
        expect(totals.filter((total) => Math.abs(total - 1) > 1e-9)).toEqual([]);
      }),
      40,
    );
  });
});

/** METHOD.md, "The alliance, as a check"; in December 2024 the document has 17.05 + 18.66 instead of 43.4 %. */
describe("the State's final share", () => {
  it.each([
    ["2022-02-15", "16.055", "6.968", "2.369"],
    ["2023-11-08", "16.055", "6.968", "2.369"],
    ["2024-12-15", "15.860", "5.663", "1.359"],
  ])("on %s is %s %% of Renault, %s %% of Nissan and %s %% of Mitsubishi Motors", (date, ...percents) => {
    const { capital } = builtInOwnership(date);
    const row = ownedBy(capital, "french-state");
    const shares = ["renault", "nissan", "mitsubishi-motors"].map((id) => row[capital.numberOf.get(id) ?? -1] ?? 0);
    expect(shares.map((share) => (share * 100).toFixed(3))).toEqual(percents);
  });
});

/** The figures of a date as somebody has them who looks at nothing else: of a document of its own. */
function figuresAlone(date: string): unknown {
  const own = { ...document };
  return figuresOf(ownershipOn(snapshotAt(timelineOf(own), date), own));
}

/** Capital, votes and verdicts: all that anybody could read. */
function figuresOf({ capital, holdings, control }: Ownership): unknown {
  const { heldBy } = controlRule("majority");
  return {
    capital: capital.ids.map((id) => [id, [...ownedBy(capital, id)]]),
    problems: capital.problems,
    votes: holdings.map(({ holder, company, low, high, exist, cast }) => [holder, company, low, high, exist, cast]),
    verdicts: capital.ids.flatMap((id) => heldBy(control, id)),
  };
}
