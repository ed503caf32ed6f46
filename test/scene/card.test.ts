import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entityKinds, shortNameOf, type Entity } from "../../src/model/entity.ts";
import { cardMarks, cardTitle } from "../../src/scene/card.ts";
import { cardSize, type CardState } from "../../src/scene/cardShape.ts";
import type { Mark } from "../../src/scene/mark.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { darkTheme, lightTheme } from "../../src/scene/theme.ts";
import { entityOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { anyEntity, anyState, reachOf, textsOf } from "./cards.ts";

function dashOf(kind: Entity["kind"], standing: CardState["standing"]): readonly number[] {
  const state: CardState = { leader: undefined, standing, isPinned: false, isSelected: false };
  const card = cardMarks(entityOf({ kind }), state, lightTheme, interWidth).find(({ id }) => id === "card");
  return card !== undefined && "dash" in card ? (card.dash ?? []) : [];
}

function pins(state: CardState): readonly Mark[] {
  return cardMarks(entityOf({}), state, lightTheme, interWidth).filter(({ className }) => className === "pin");
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
