import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "../../src/model/date.ts";
import { details, type View } from "../../src/model/view.ts";
import { ownershipOn } from "../../src/ownership/ownership.ts";
import { ownedBy } from "../../src/ownership/integrated.ts";
import { calendarOf, createPipeline, type Derived } from "../../src/pipeline.ts";
import { reckoner } from "../../src/pipeline/reckoner.ts";
import { stakeRange } from "../../src/relationships/stakeSize.ts";
import { openingView } from "../../src/store/permalink.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";

const document = builtInDocument();
const view: View = openingView(document);
const nobody: ReadonlySet<string> = new Set();
const { start, last } = calendarOf(document);

const anyDay = fc.integer({ min: 0, max: dayNumber(last) - dayNumber(start) }).map((day) => addDays(start, day));
const anyHiding = fc.record({
  stake: fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
    .map(([a, b]) => [Math.min(a, b) / 100, Math.max(a, b) / 100] as const),
  partner: fc.constantFrom(undefined, [], ["government" as const]),
  kind: fc.constantFrom(undefined, [], ["supply" as const]),
  detail: fc.constantFrom(...details),
  planned: fc.boolean(),
});

const whatif: View["whatif"] = [{ relationship: "renault--nissan--stake", stake: 0.15, against: "rest" }];

function figuresOf({ snapshot }: Derived): readonly number[] {
  const { capital } = ownershipOn(snapshot, document);
  return capital.ids.flatMap((id) => [...ownedBy(capital, id)]);
}

function gaugeTexts({ lens }: Derived): readonly (readonly [string, string])[] {
  return [...(lens?.gauges ?? [])].map(([id, { text }]) => [id, text] as const);
}

/** The ties shown with a range of 15.5% and more. */
function shownBy(basis: View["basis"]): readonly string[] {
  const cut: View = { ...view, date: "2022-02-15", basis, stake: [0.155, 1] };
  return createPipeline()(document, cut, nobody, reckoner).network.ties.map(({ relationship }) => relationship.id);
}

function gaugesShownIn(change: Partial<View>): string | undefined {
  return createPipeline()(document, { ...view, lens: "integrated", ...change }, nobody, reckoner).lens?.gaugesShow;
}

describe("ownership in the pipeline", () => {
  it("never changes a figure by hiding, filtering or sliding back", () => {
    const derive = createPipeline();
    check(
      fc.property(anyDay, anyDay, anyHiding, (day, other, hiding) => {
        const plain = figuresOf(createPipeline()(document, { ...view, date: day }, nobody, reckoner));
        derive(document, { ...view, date: other }, nobody, reckoner);
        expect(figuresOf(derive(document, { ...view, ...hiding, date: day }, nobody, reckoner))).toEqual(plain);
      }),
      40,
    );
  });

  it("shows the same gauges whatever is hidden", () => {
    const lens = { lens: "integrated", of: "french-state" } as const;
    check(
      fc.property(anyDay, anyHiding, fc.constantFrom("owned" as const, "owners" as const), (date, hiding, side) => {
        const derive = createPipeline();
        const plain = gaugeTexts(derive(document, { ...view, ...lens, side, date }, nobody, reckoner));
        expect(gaugeTexts(derive(document, { ...view, ...lens, ...hiding, side, date }, nobody, reckoner))).toEqual(
          plain,
        );
      }),
      40,
    );
  });

  it("rolls up what the stake range hides, so that the total at each company stays", () => {
    check(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom("direct" as const, "integrated" as const),
        (date, percent, basis) => {
          const derive = createPipeline();
          const all = derive(document, { ...view, date, detail: "all" }, nobody, reckoner);
          const cut = derive(
            document,
            { ...view, date, detail: "all", basis, stake: [percent / 100, 1] },
            nobody,
            reckoner,
          );
          const shown = new Set(cut.network.ties.map(({ relationship }) => relationship.id));
          for (const { id } of all.network.entities) {
            const hidden = all.network.ties.filter(
              ({ relationship, inEffect }) =>
                relationship.kind === "stake" &&
                relationship.target === id &&
                inEffect.length > 0 &&
                !shown.has(relationship.id),
            );
            const sum = hidden.reduce(
              (total, { inEffect: [level] }) =>
                level === undefined || level.includedIn !== undefined ? total : total + (stakeRange(level)?.[0] ?? 0),
              0,
            );
            const [count, share] = cut.lens?.tails.get(id)?.[0]?.text.split(" · ") ?? [];
            const others = { 0: undefined, 1: "1 other" }[hidden.length];
            expect(count).toBe(hidden.length < 2 ? others : `${hidden.length} others`);
            expect(Number.parseFloat(share ?? "0")).toBeCloseTo(Math.min(1, sum) * 100, 3);
          }
        },
      ),
      25,
    );
  });

  it("tests what is finally owned where the range is integrated, and what is held where it is direct", () => {
    expect(shownBy("direct")).not.toContain("french-state--renault--stake");
    expect(shownBy("integrated")).toContain("french-state--renault--stake");
  });

  it("shows the State's final shares", () => {
    const lens = { lens: "integrated", of: "french-state", date: "2022-02-15" } as const;
    const gauges = new Map(gaugeTexts(createPipeline()(document, { ...view, ...lens }, nobody, reckoner)));
    const shares = ["renault", "nissan", "mitsubishi-motors"].map((id) => gauges.get(id));
    expect(shares).toEqual(["16.055%", "6.968%", "2.369%"]);
  });

  it("follows the selection as long as nobody is picked", () => {
    expect(gaugesShownIn({})).toBeUndefined();
    expect(gaugesShownIn({ select: ["renault--nissan--stake"] })).toBeUndefined();
    expect(gaugesShownIn({ select: ["renault"] })).toBe(gaugesShownIn({ of: "renault" }));
    expect(gaugesShownIn({ select: ["nissan"], of: "renault" })).toBe(gaugesShownIn({ of: "renault" }));
  });

  it("adds nothing to a plain view, and does without what computes it", () => {
    expect(createPipeline()(document, view, nobody, reckoner).lens).toBeUndefined();
    const asked = { ...view, lens: "votes", whatif } as const;
    const without = createPipeline()(document, asked, nobody);
    expect(without.lens).toBeUndefined();
    expect(without.snapshot).toBe(without.actual);
  });

  it("says what is imagined, and gives everything back without it", () => {
    const derive = createPipeline();
    const plain = derive(document, { ...view, date: "2022-02-15" }, nobody, reckoner);
    const imagined = derive(document, { ...view, date: "2022-02-15", whatif }, nobody, reckoner);
    expect(imagined.lens?.imagined).toHaveLength(1);
    expect(imagined.network).not.toBe(plain.network);
    const back = derive(document, { ...view, date: "2022-02-15" }, nobody, reckoner);
    expect(back.snapshot).toEqual(plain.snapshot);
    expect(back.network).toEqual(plain.network);
    expect(back.lens).toBeUndefined();
  });

  it("keeps its addition on days on which nothing changes", () => {
    const derive = createPipeline();
    const lens = { lens: "integrated", of: "renault" } as const;
    const before = derive(document, { ...view, ...lens, date: "2003-02-01" }, nobody, reckoner);
    expect(derive(document, { ...view, ...lens, date: "2003-02-02" }, nobody, reckoner).lens).toBe(before.lens);
  });
});
