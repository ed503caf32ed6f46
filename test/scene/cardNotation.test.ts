import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortNameOf } from "../../src/model/entity.ts";
import { notations } from "../../src/model/view.ts";
import { cardMarks } from "../../src/scene/card.ts";
import { inTwoLines, type CardFace } from "../../src/scene/cardFace.ts";
import { cardDrawings } from "../../src/scene/cardNotation.ts";
import type { CardState } from "../../src/scene/cardShape.ts";
import { legalBreadth, legalShapeOf } from "../../src/scene/legalShape.ts";
import type { Mark } from "../../src/scene/mark.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { lightTheme } from "../../src/scene/theme.ts";
import { entityOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { anyEntity, anyState, reachOf, textsOf } from "./cards.ts";

/** The faces that a card can have, its name in one line or two. */
const anyFaced = fc
  .record({
    entity: anyEntity,
    type: fc.constantFrom("card" as const, "name" as const, "chip" as const),
    notation: fc.constantFrom(...notations),
    cut: fc.nat(),
  })
  .map(({ entity, type, notation, cut }) => {
    const mayCut = type === "name" || cardDrawings[notation].cutsName?.(entity) === true;
    const whole: readonly (readonly string[])[] = [[shortNameOf(entity)]];
    const cuts = mayCut ? [...whole, ...inTwoLines(shortNameOf(entity))] : whole;
    const face: CardFace = { type, name: cuts[cut % cuts.length] ?? [] };
    return { entity, notation, face };
  });

describe("a card in any notation", () => {
  test("has one ground, and its name unless it is a chip", () => {
    check(
      fc.property(anyFaced, anyState, ({ entity, notation, face }, state) => {
        const marks = cardMarks(entity, state, lightTheme, interWidth, { notation, face, growth: 1 });
        expect(marks.filter(({ id }) => id === "card")).toHaveLength(1);
        const names = textsOf(marks).filter(({ id }) => id.startsWith("name"));
        expect(names.map(({ text }) => text)).toEqual(face.type === "chip" ? [] : face.name);
      }),
    );
  });

  test("has room for all that is written on it, inside its shape", () => {
    check(
      fc.property(anyFaced, anyState, ({ entity, notation, face }, state) => {
        const { width, height } = cardDrawings[notation].sizeOf(entity, face, interWidth);
        const isBeside = face.type === "name" && entity.kind === "joint-venture";
        const shape = notation === "legal" && !isBeside ? legalShapeOf(entity.kind) : "rectangle";
        for (const mark of textsOf(cardMarks(entity, state, lightTheme, interWidth, { notation, face, growth: 1 }))) {
          const [from, to] = reachOf(mark);
          for (const y of [mark.y - mark.size * 0.7, mark.y]) {
            expect(Math.abs(y)).toBeLessThanOrEqual(height / 2);
            const half = (legalBreadth(shape, y / height) * width) / 2;
            expect(from).toBeGreaterThanOrEqual(-half - 0.5);
            expect(to).toBeLessThanOrEqual(half + 0.5);
          }
        }
      }),
      300,
    );
  });

  test("is drawn so many times as large, with its strokes as they were", () => {
    const look = { notation: "atlas", face: { type: "card", name: ["Entity"] } } as const;
    const state: CardState = { leader: undefined, standing: "established", isPinned: false, isSelected: false };
    const [once, twice] = [1, 2].map((growth) =>
      cardMarks(entityOf({ country: "FR" }), state, lightTheme, interWidth, { ...look, growth }),
    );
    expect(sizesOf(twice)).toEqual(sizesOf(once).map((size) => 2 * size));
    expect(widthsOf(twice)).toEqual(widthsOf(once));
  });

  test("tells what is planned by dashes in every notation", () => {
    for (const notation of notations) {
      const [planned, held] = (["planned", "established"] as const).map((standing) =>
        cardMarks(
          entityOf({ kind: "joint-venture" }),
          { leader: undefined, standing, isPinned: false, isSelected: false },
          lightTheme,
          interWidth,
          { notation, face: { type: "card", name: ["Entity"] }, growth: 1 },
        ).find(({ id }) => id === "card"),
      );
      expect([notation, dashesIn(planned), dashesIn(held)]).toEqual([notation, 2, 0]);
    }
  });

  test("stands on another one and says how many it hides, where it stands for a family", () => {
    for (const notation of notations) {
      const state: CardState = {
        leader: undefined,
        standing: "established",
        isPinned: false,
        isSelected: false,
        standsFor: 6,
      };
      const look = { notation, face: { type: "card", name: ["Entity"] }, growth: 1 } as const;
      const marks = cardMarks(entityOf({}), state, lightTheme, interWidth, look);
      expect(marks.map(({ id }) => id).indexOf("stack")).toBeLessThan(marks.map(({ id }) => id).indexOf("card"));
      expect(textsOf(marks).map(({ text }) => text)).toContain("+5");
      const alone = cardMarks(entityOf({}), { ...state, standsFor: 1 }, lightTheme, interWidth, look);
      expect(alone.map(({ id }) => id)).not.toContain("stack");
    }
  });
});

function sizesOf(marks: readonly Mark[] = []): readonly number[] {
  return textsOf(marks).map(({ size }) => size);
}

function dashesIn(mark: Mark | undefined): number {
  return mark !== undefined && "dash" in mark ? (mark.dash ?? []).length : 0;
}

function widthsOf(marks: readonly Mark[] = []): readonly number[] {
  return marks.flatMap((mark) =>
    mark.type === "group" ? widthsOf(mark.marks) : "strokeWidth" in mark ? (mark.strokeWidth ?? []) : [],
  );
}
