import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  keepsEntity,
  narrowTie,
  readCriterion,
  withoutFilter,
  writeCriterion,
  type FilterId,
} from "../../src/filters/criteria.ts";
import { filters } from "../../src/filters/index.ts";
import type { Tie } from "../../src/model/tie.ts";
import type { View } from "../../src/model/view.ts";
import { phaseOf, documentOf } from "../timeline/samples.ts";
import { check } from "../property.ts";
import { anyEntity, anyTie, anyView, entityOf, held, openView, tieOf } from "./samples.ts";

const document = documentOf({});
const ids = filters.map(({ id }) => id);
const all: View = ids.reduce<View>((view, id) => ({ ...view, ...withoutFilter(view, id) }), openView);

describe("a filter", () => {
  test("has a key of its own in the view", () => {
    expect(ids.toSorted()).toEqual(["detail", "kind", "partner", "planned", "stake"]);
  });

  test("set to its initial criterion leaves everything in, untouched", () => {
    check(
      fc.property(anyEntity, anyTie, (entity, tie) => {
        expect(keepsEntity(entity, all)).toBe(true);
        expect(narrowTie(tie, all)).toBe(tie);
      }),
    );
  });

  test.each(ids)("%s reads back what it wrote into an address", (id) => {
    check(
      fc.property(anyView, (view) => {
        const text = writeCriterion(id, view);
        const silence = id === "detail" ? "core" : withoutFilter(view, id)[id];
        expect(text === undefined ? { [id]: silence } : readCriterion(id, text, document)).toEqual({ [id]: view[id] });
      }),
    );
  });

  test("gives a tie back as it is, or with less in it, or not at all, and once narrowed leaves it alone", () => {
    check(
      fc.property(anyTie, anyView, (tie, view) => {
        const left = narrowTie(tie, view);
        if (left === undefined || left === tie) return;
        expect(left.relationship).toBe(tie.relationship);
        expect(left.inEffect).toBe(tie.inEffect);
        expect(left.planned.length).toBeLessThan(tie.planned.length);
        expect(narrowTie(left, view)).toBe(left);
      }),
    );
  });

  test("narrows one tie to the same object every time", () => {
    check(
      fc.property(anyTie, anyView, (tie, view) => {
        expect(narrowTie(tie, view)).toBe(narrowTie(tie, { ...view }));
      }),
    );
  });

  test("does not depend on which filters come before it", () => {
    const order = fc.shuffledSubarray(ids, { minLength: ids.length });
    check(
      fc.property(anyTie, anyView, order, (tie, view, shuffled) => {
        const oneByOne = shuffled.reduce<typeof tie | undefined>(
          (left, id) => left && narrowTie(left, only(id, view)),
          tie,
        );
        expect(oneByOne).toBe(narrowTie(tie, view));
      }),
    );
  });

  test.each<[FilterId, readonly string[]]>([
    ["stake", ["", "5", "90-10", "-5-10", "0-101", "a-b", "5-", "5-10-20", "NaN-5", "1e1-50", " 5-10"]],
    ["partner", ["banks", "technology,banks", "technology,", ",", "Technology"]],
    ["kind", ["shares", "stake;supply", "stake,,supply"]],
    ["detail", ["", "everything", "Core", "1"]],
    ["planned", ["", "2", "true", "yes"]],
  ])("%s refuses a text that is wrong", (id, texts) => {
    for (const text of texts) expect([text, readCriterion(id, text, document)]).toEqual([text, undefined]);
  });
});

describe("the stake range", () => {
  test("reads percent, with decimals or without", () => {
    expect(readCriterion("stake", "5-100", document)).toEqual({ stake: [0.05, 1] });
    expect(readCriterion("stake", "0-0", document)).toEqual({ stake: [0, 0] });
    expect(readCriterion("stake", "100-100", document)).toEqual({ stake: [1, 1] });
    expect(readCriterion("stake", "15.01-33.33", document)).toEqual({ stake: [15.01 / 100, 33.33 / 100] });
    expect(writeCriterion("stake", { ...openView, stake: [0.07, 0.5] })).toBe("7-50");
  });

  test("keeps what lies on its bounds, at nothing and at everything too", () => {
    expect(keeps(held("a--b", 0.2), 0.2, 0.5)).toBe(true);
    expect(keeps(held("a--b", 0.5), 0.2, 0.5)).toBe(true);
    expect(keeps(held("a--b", 0.1999), 0.2, 0.5)).toBe(false);
    expect(keeps(held("a--b", 0.5001), 0.2, 0.5)).toBe(false);
    expect(keeps(held("a--b", 0), 0, 0)).toBe(true);
    expect(keeps(held("a--b", 0.01), 0, 0)).toBe(false);
    expect(keeps(held("a--b", 1), 1, 1)).toBe(true);
    expect(keeps(held("a--b", 0.99), 1, 1)).toBe(false);
    expect(keeps(held("a--b", 0), 0, 1)).toBe(true);
  });

  test("tests the level in effect, and the plan only where there is none", () => {
    const both = tieOf("a--b", { inEffect: [phaseOf({ stake: 0.434 })], planned: [phaseOf({ stake: 0.15 })] });
    expect(keeps(both, 0.4, 1)).toBe(true);
    expect(keeps(both, 0, 0.2)).toBe(false);
    const plan = tieOf("a--b", { planned: [phaseOf({ stake: 0.15 })] });
    expect(keeps(plan, 0, 0.2)).toBe(true);
    expect(keeps(plan, 0.4, 1)).toBe(false);
  });

  test("never hides a stake of unknown size, even beside a plan of known size", () => {
    expect(keeps(held("a--b"), 1, 1)).toBe(true);
    const growing = tieOf("a--b", { inEffect: [phaseOf({})], planned: [phaseOf({ stake: 0.15 })] });
    expect(keeps(growing, 0.5, 1)).toBe(true);
  });

  test("keeps a stake known as a range that reaches into it", () => {
    const range = tieOf("a--b", { inEffect: [phaseOf({ stakeMin: 0.05, stakeMax: 0.1 })] });
    expect(keeps(range, 0.1, 0.2)).toBe(true);
    expect(keeps(range, 0.11, 0.2)).toBe(false);
    expect(keeps(range, 0, 0.04)).toBe(false);
  });

  test("leaves other kinds alone, whatever figures they carry", () => {
    const pledge = tieOf("a--b", { planned: [phaseOf({ stake: 0.15 })] }, "commitment");
    expect(keeps(pledge, 1, 1)).toBe(true);
  });
});

test("the partner filter never hides an entity without a partner type", () => {
  check(
    fc.property(anyEntity, (entity) => {
      expect(keepsEntity(entity, { ...all, partner: [] })).toBe(entity.partnerType === undefined);
    }),
  );
});

test("the empty text of a list means none of its members", () => {
  expect(readCriterion("partner", "", document)).toEqual({ partner: [] });
  expect(writeCriterion("partner", { ...openView, partner: [] })).toBe("");
  expect(readCriterion("kind", "supply,stake", document)).toEqual({ kind: ["stake", "supply"] });
});

test("the detail level keeps the tiers up to its own", () => {
  expect([tiersAt("core"), tiersAt("equity"), tiersAt("all")]).toEqual([[1], [1, 2], [1, 2, 3]]);
});

test("without what is planned a tie keeps its level, and goes when it has none", () => {
  const both = tieOf("a--b", { inEffect: [phaseOf({ stake: 0.4 })], planned: [phaseOf({ stake: 0.1 })] });
  const bare = { ...openView, planned: false };
  expect(narrowTie(both, bare)).toEqual({ ...both, planned: [] });
  expect(narrowTie(tieOf("a--b", { planned: [phaseOf({})] }), bare)).toBeUndefined();
});

/** The view with every other filter open. */
function only(id: FilterId, view: View): View {
  return { ...all, [id]: view[id] };
}

function keeps(tie: Tie, low: number, high: number): boolean {
  return narrowTie(tie, { ...openView, stake: [low, high] }) !== undefined;
}

function tiersAt(detail: View["detail"]): readonly number[] {
  return ([1, 2, 3] as const).filter((tier) => keepsEntity(entityOf({ tier }), { ...all, detail }));
}
