import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "../../src/model/date.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import { partnerTypes } from "../../src/model/entity.ts";
import { relationshipKinds } from "../../src/model/relationship.ts";
import {
  bases,
  controlRules,
  details,
  lenses,
  sides,
  directions,
  hopCounts,
  layouts,
  notations,
  themeChoices,
  type View,
  type WhatIf,
} from "../../src/model/view.ts";
import { calendarOf } from "../../src/pipeline.ts";
import { fragmentOf, openingView, viewOf } from "../../src/store/permalink.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";

const document = builtInDocument();
const { start, last } = calendarOf(document);
const days = dayNumber(last) - dayNumber(start);
const ids = [
  ...[...document.entities, ...document.relationships, ...document.groups].map(({ id }) => id),
  "fold:renault--geely-family--stake",
];

const anyEntity = fc.constantFrom(...document.entities.map(({ id }) => id));

/** Stakes that may be imagined, each with another one in the same company. */
const sellers = new Map([
  ["renault--nissan--stake", "nissan-trust--nissan--stake"],
  ["french-state--renault--stake", "nissan--renault--stake"],
]);

const anyView: fc.Arbitrary<View> = fc.record({
  date: fc.integer({ min: 0, max: days }).map((day) => addDays(start, day)),
  stake: fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
    .map(([a, b]) => [Math.min(a, b) / 100, Math.max(a, b) / 100] as const),
  partner: fc.option(fc.subarray([...partnerTypes], { maxLength: partnerTypes.length - 1 }), { nil: undefined }),
  kind: fc.option(fc.subarray([...relationshipKinds], { maxLength: relationshipKinds.length - 1 }), { nil: undefined }),
  detail: fc.constantFrom(...details),
  planned: fc.boolean(),
  select: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
  theme: fc.constantFrom(...themeChoices),
  layout: fc.constantFrom(...layouts),
  direction: fc.constantFrom(...directions),
  notation: fc.constantFrom(...notations),
  fold: fc.uniqueArray(fc.constantFrom(...document.groups.map(({ id }) => id), "renault"), { maxLength: 3 }),
  focus: fc.option(anyEntity, { nil: undefined }),
  hops: fc.constantFrom(...hopCounts),
  unfold: fc.uniqueArray(anyEntity, { maxLength: 3 }),
  path: fc.option(
    fc.uniqueArray(anyEntity, { minLength: 2, maxLength: 2 }).map(([from = "", to = ""]) => [from, to] as const),
    { nil: undefined },
  ),
  through: fc.constantFrom("ownership", "anything"),
  lens: fc.constantFrom(...lenses),
  of: fc.option(anyEntity, { nil: undefined }),
  side: fc.constantFrom(...sides),
  basis: fc.constantFrom(...bases),
  rule: fc.constantFrom(...controlRules),
  whatif: fc.subarray([...sellers.keys()]).chain((relationships) =>
    fc.tuple(
      ...relationships.map((relationship) =>
        fc.record({
          relationship: fc.constant(relationship),
          stake: fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 100 / 100),
          against: fc.constantFrom<WhatIf["against"]>("rest", "pro-rata", { seller: sellers.get(relationship) ?? "" }),
        }),
      ),
    ),
  ),
});

/** A few documents that differ in how they open. */
const anyDocument = fc.constantFrom(
  ...[
    "",
    "detail=equity&planned=0",
    "stake=5-50&partner=&theme=dark",
    "kind=stake,supply&select=nissan&date=2010-01-01",
  ].map((opening) => opens(Object.fromEntries(new URLSearchParams(opening)))),
);

function opens(opening: AllianceDocument["opening"]): AllianceDocument {
  return { ...document, opening };
}

describe("a view in the address", () => {
  it("comes back as it was, whatever the document opens with", () => {
    check(
      fc.property(anyView, anyDocument, (view, other) => {
        expect(viewOf(`#${fragmentOf(view, other)}`, other)).toEqual({ view, wrong: [] });
      }),
    );
  });

  it("is empty for the view that the document opens with", () => {
    check(
      fc.property(anyDocument, (other) => {
        expect(fragmentOf(openingView(other), other)).toBe("");
      }),
    );
  });

  it("never throws, and names every key that it drops", () => {
    check(
      fc.property(fc.webFragments(), fc.string(), (fragment, text) => {
        for (const each of [fragment, text, `date=${text}`, `stake=${text}`]) {
          const { view, wrong } = viewOf(each, document);
          expect(view.date >= start && view.date <= last).toBe(true);
          expect(wrong.length).toBeLessThanOrEqual([...new URLSearchParams(each)].length);
        }
      }),
    );
  });

  it("is written with readable commas", () => {
    const view: View = { ...openingView(document), partner: ["technology", "energy"], stake: [0.05, 1] };
    expect(fragmentOf(view, document)).toBe("stake=5-100&partner=technology,energy");
  });

  it("writes what is imagined as stake and percent, and who gives or takes only where it is not the unnamed rest", () => {
    const [relationship, seller] = ["renault--nissan--stake", "nissan-trust--nissan--stake"];
    const of = (against: WhatIf["against"]): View => ({
      ...openingView(document),
      whatif: [{ relationship, stake: 0.155, against }],
    });
    expect(fragmentOf(of("rest"), document)).toBe("whatif=renault--nissan--stake:15.5");
    expect(fragmentOf(of("pro-rata"), document)).toBe("whatif=renault--nissan--stake:15.5:pro-rata");
    expect(fragmentOf(of({ seller }), document)).toBe(`whatif=${relationship}:15.5:seller:${seller}`);
  });

  it("drops what cannot be imagined", () => {
    for (const text of [
      "renault--nissan--stake",
      "renault--nissan--stake:101",
      "renault--nissan--stake:-1",
      "renault--nissan--technology:15",
      "renault--nissan--stake:15,renault--nissan--stake:20",
      "renault--nissan--stake:15:nobody",
      "renault--nissan--stake:15:seller:french-state--renault--stake",
      "renault--nissan--stake:15:seller:renault--nissan--stake",
    ]) {
      expect(viewOf(`whatif=${text}`, document).wrong).toEqual([{ key: "whatif", text }]);
    }
  });

  it("opens the rest when keys are unknown or wrong", () => {
    const { view, wrong } = viewOf(
      "#date=2023-02-31&stake=90-10&lens=debt&of=nobody&whatif=renault--nissan--stake:115&layout=tree&hops=4&focus=nobody&path=renault&fold=x&select=nobody&theme=pink&planned=2&detail=all&kind=stake,love",
      document,
    );
    expect(view).toEqual({ ...openingView(document), detail: "all" });
    expect(wrong.map(({ key }) => key)).toEqual([
      "date",
      "stake",
      "lens",
      "of",
      "whatif",
      "layout",
      "hops",
      "focus",
      "path",
      "fold",
      "select",
      "theme",
      "planned",
      "kind",
    ]);
    expect(wrong[1]).toEqual({ key: "stake", text: "90-10" });
  });

  it("drops a day outside the document's time", () => {
    const outside = [addDays(start, -1), addDays(last, 1)];
    for (const date of outside) expect(viewOf(`date=${date}`, document).wrong).toEqual([{ key: "date", text: date }]);
    for (const date of [start, last]) expect(viewOf(`date=${date}`, document).view.date).toBe(date);
  });

  it("drops a bundle of ties between parties that the document does not have", () => {
    for (const id of ["fold:", "fold:renault--nobody--stake", "fold:nobody--renault--stake", "fold:renault--nissan"]) {
      expect(viewOf(`select=${id}`, document).wrong).toEqual([{ key: "select", text: id }]);
    }
  });

  it("shows no partner for an empty list, and all where the key is missing", () => {
    expect(viewOf("partner=", document).view.partner).toEqual([]);
    expect(viewOf("", document).view.partner).toBeUndefined();
  });
});
