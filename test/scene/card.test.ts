import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entityKinds, partnerTypes, shortNameOf, type Entity } from "../../src/model/entity.ts";
import { cardMarks, cardTitle } from "../../src/scene/card.ts";
import { cardSize, type CardState } from "../../src/scene/cardShape.ts";
import { iconOf, kindIcons, partnerIcon } from "../../src/scene/icons.ts";
import type { Mark, TextMark } from "../../src/scene/mark.ts";
import { fitText, interWidth, type FontWeight } from "../../src/scene/textWidth.ts";
import { darkTheme, lightTheme } from "../../src/scene/theme.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { entityOf } from "../filters/samples.ts";
import { check } from "../property.ts";

const anyName = fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.string({ unit: "grapheme", maxLength: 20 }));

const anyMember: fc.Arbitrary<Entity> = anyName.map((name) =>
  entityOf({ name, kind: "company", tier: 1, country: "FR" }),
);

const anyOther: fc.Arbitrary<Entity> = fc
  .record({
    name: anyName,
    kind: fc.constantFrom(...entityKinds),
    tier: fc.constantFrom(1 as const, 2 as const, 3 as const),
    partnerType: fc.option(fc.constantFrom(...partnerTypes), { nil: undefined }),
    country: fc.option(fc.constantFrom("FR", "JP", "CN"), { nil: undefined }),
  })
  .map(({ partnerType, country, ...fields }) =>
    entityOf({
      ...fields,
      ...(partnerType === undefined ? {} : { partnerType }),
      ...(country === undefined ? {} : { country }),
    }),
  );

const anyEntity = fc.oneof({ weight: 1, arbitrary: anyMember }, { weight: 4, arbitrary: anyOther });

const anyState: fc.Arbitrary<CardState> = fc.record({
  leader: fc.option(anyName, { nil: undefined }),
  standing: fc.constantFrom("established", "agreed", "planned"),
  isPinned: fc.boolean(),
  isSelected: fc.boolean(),
});

function textsOf(marks: readonly Mark[]): readonly TextMark[] {
  return marks.filter((mark) => mark.type === "text");
}

function weightOf({ weight }: TextMark): FontWeight {
  return weight === 700 ? 700 : weight === 600 ? 600 : 400;
}

function dashOf(kind: Entity["kind"], standing: CardState["standing"]): readonly number[] {
  const state: CardState = { leader: undefined, standing, isPinned: false, isSelected: false };
  const card = cardMarks(entityOf({ kind }), state, lightTheme, interWidth).find(({ id }) => id === "card");
  return card !== undefined && "dash" in card ? (card.dash ?? []) : [];
}

function pins(state: CardState): readonly Mark[] {
  return cardMarks(entityOf({}), state, lightTheme, interWidth).filter(({ className }) => className === "pin");
}

/** The drawing without the ways in which its figures can be written. */
function shapeOf(d: string): string {
  return d.replaceAll(/(\.\d*?)0+(?=\D|$)/g, "$1").replaceAll(/\s/g, "");
}

/** From where to where a text reaches on its line. */
function reachOf(mark: TextMark): readonly [number, number] {
  const width = interWidth(mark.text, mark.size, weightOf(mark));
  return mark.anchor === "middle" ? [mark.x - width / 2, mark.x + width / 2] : [mark.x, mark.x + width];
}

describe("a card", () => {
  test("is large enough for all that stands on it, in every state", () => {
    check(
      fc.property(anyEntity, anyState, (entity, state) => {
        const { width, height } = cardSize(entity, interWidth);
        const marks = cardMarks(entity, state, lightTheme, interWidth);
        for (const mark of textsOf(marks)) {
          const [from, to] = reachOf(mark);
          expect(from).toBeGreaterThanOrEqual(-width / 2);
          expect(to).toBeLessThanOrEqual(width / 2);
          expect(mark.y - mark.size * 0.75).toBeGreaterThanOrEqual(-height / 2);
          expect(mark.y + mark.size * 0.25).toBeLessThanOrEqual(height / 2);
        }
        const icon = marks.find(({ id }) => id === "icon");
        const [x, y] = icon?.type === "group" ? [icon.x ?? 0, icon.y ?? 0] : [0, -8];
        expect(Math.abs(x + 8) + 8).toBeLessThanOrEqual(width / 2);
        expect(Math.abs(y + 8) + 8).toBeLessThanOrEqual(height / 2);
      }),
      300,
    );
  });

  test("puts nothing on its icon and no text on another", () => {
    check(
      fc.property(anyEntity, anyState, (entity, state) => {
        const marks = cardMarks(entity, state, lightTheme, interWidth);
        const icon = marks.find(({ id }) => id === "icon");
        const iconEnd = icon?.type === "group" ? (icon.x ?? 0) + 16 : Number.NEGATIVE_INFINITY;
        const [name, sub] = textsOf(marks);
        if (name === undefined) throw new Error("a card without a name");
        expect(reachOf(name)[0]).toBeGreaterThanOrEqual(iconEnd);
        if (sub === undefined) return;
        const isBelow = sub.y - sub.size * 0.75 >= name.y - 0.01;
        expect(isBelow || reachOf(sub)[0] >= reachOf(name)[1]).toBe(true);
      }),
      200,
    );
  });

  test("says its short name in full, and nothing smaller than 11 px", () => {
    check(
      fc.property(anyEntity, anyState, fc.constantFrom(lightTheme, darkTheme), (entity, state, theme) => {
        const texts = textsOf(cardMarks(entity, state, theme, interWidth));
        expect(texts.find(({ id }) => id === "name")?.text).toBe(shortNameOf(entity));
        for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(11);
      }),
    );
  });

  test("tells what is planned by dashes, what is proposed by dots, and nothing else by either", () => {
    for (const kind of entityKinds.filter((each) => each !== "proposed-company")) {
      expect([kind, dashOf(kind, "established"), dashOf(kind, "agreed")]).toEqual([kind, [], []]);
      expect([kind, dashOf(kind, "planned").length]).toEqual([kind, 2]);
    }
    const dots = dashOf("proposed-company", "planned");
    expect(dots[0]).toBeLessThan(dashOf("company", "planned")[0] ?? 0);
  });

  test("shows that it is pinned", () => {
    const pinned: CardState = { leader: undefined, standing: "established", isPinned: true, isSelected: false };
    expect(pins(pinned)).toHaveLength(1);
    expect(pins(pinned)[0]?.title).toContain("Pinned");
    expect(pins({ ...pinned, isPinned: false })).toEqual([]);
  });

  test("has a tooltip with the whole name and the country", () => {
    expect(cardTitle(entityOf({ name: "Renault Group", shortName: "Renault", country: "FR" }))).toBe(
      "Renault Group, France",
    );
    expect(cardTitle(entityOf({ name: "Acme" }))).toBe("Acme");
  });
});

describe("icons", () => {
  const ofKinds = entityKinds.map((kind) => shapeOf(kindIcons[kind]));
  const ofTypes = partnerTypes.map((type) => shapeOf(partnerIcon(type)));

  test("differ from kind to kind and from partner type to partner type: colour is never alone", () => {
    expect(new Set(ofKinds).size).toBe(entityKinds.length);
    expect(new Set(ofTypes).size).toBe(partnerTypes.length);
  });

  test("tell kinds and partner types apart, except governments, which are both", () => {
    expect(ofTypes.flatMap((icon, i) => (ofKinds.includes(icon) ? [partnerTypes[i]] : []))).toEqual(["government"]);
  });

  test("show the partner type on an outside company, and the kind on everyone else", () => {
    for (const { kind, partnerType, ...entity } of builtInDocument().entities) {
      const isOutside = kind === "company" && partnerType !== undefined;
      const icon = iconOf({ ...entity, kind, ...(partnerType === undefined ? {} : { partnerType }) });
      expect([entity.id, shapeOf(icon)]).toEqual([
        entity.id,
        isOutside ? shapeOf(partnerIcon(partnerType)) : shapeOf(kindIcons[kind]),
      ]);
    }
  });
});

describe("interWidth", () => {
  test("grows with the size and adds up over characters; all figures are equally wide", () => {
    check(
      fc.property(anyName, anyName, fc.integer({ min: 8, max: 30 }), (one, other, size) => {
        const sum = interWidth(one, size, 600) + interWidth(other, size, 600);
        expect(interWidth(one + other, size, 600)).toBeCloseTo(sum, 6);
        expect(interWidth(one, 2 * size, 400)).toBeCloseTo(2 * interWidth(one, size, 400), 6);
      }),
    );
    expect(new Set(Array.from("0123456789", (figure) => interWidth(figure, 13, 700))).size).toBe(1);
  });
});

describe("fitText", () => {
  test("leaves a text that fits alone, and cuts another to what fits, with an ellipsis", () => {
    check(
      fc.property(anyName, fc.integer({ min: 30, max: 200 }), (text, width) => {
        const fitted = fitText(text, width, 11, 400, interWidth);
        const fits = interWidth(text, 11, 400) <= width;
        expect(fitted === text).toBe(fits);
        expect(interWidth(fitted, 11, 400)).toBeLessThanOrEqual(width);
        const kept = fits ? text : fitted.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        expect(fitted.endsWith("…")).toBe(!fits || text.endsWith("…"));
      }),
      300,
    );
  });
});
