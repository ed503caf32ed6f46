import { describe, expect, test } from "vitest";
import { partnerTypes } from "../../src/model/entity.ts";
import { relationshipKindDefinitions } from "../../src/relationships/index.ts";
import { cardMarks } from "../../src/scene/card.ts";
import type { CardState } from "../../src/scene/cardShape.ts";
import type { Mark } from "../../src/scene/mark.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { darkTheme, greyTheme, lightTheme, onPaper, toneColour, type Theme } from "../../src/scene/theme.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { tieOf } from "../filters/samples.ts";
import { phaseOf } from "../timeline/samples.ts";
import { contrast, distance, visions, type Vision } from "./colour.ts";

const coloured: readonly (readonly [string, Theme])[] = [
  ["light", lightTheme],
  ["dark", darkTheme],
];
const themes = [...coloured, ["grey", greyTheme] as const];
const sights = Object.keys(visions).filter((name): name is Vision => name in visions);

/** What WCAG 2 asks of text, and of icons and lines. */
const forText = 4.5;
const forShapes = 3;

/** Three times what can just be noticed side by side: cards stand apart. */
const tellable = 7;

const resting: CardState = { leader: undefined, standing: "established", isPinned: false, isSelected: false };
const states: readonly CardState[] = [resting, { ...resting, standing: "planned" }, { ...resting, isPinned: true }];

function fillOf(marks: readonly Mark[], id: string): string | undefined {
  const mark = marks.find((each) => each.id === id);
  return mark !== undefined && "fill" in mark ? mark.fill : undefined;
}

/** All roles in which a line of any kind is drawn. */
function tones(): ReadonlySet<Parameters<typeof toneColour>[1]> {
  const completed = { inEffect: [phaseOf({ stake: 0.15 })] };
  const voteless = { inEffect: [phaseOf({ stake: 0.15, votes: 0 })] };
  const imagined = { ...completed, actual: tieOf("a--b", voteless) };
  return new Set(
    relationshipKindDefinitions.flatMap(({ id, strokeInEffect, strokePlanned }) => [
      strokeInEffect(tieOf("a--b", completed, id)).tone,
      strokeInEffect(tieOf("a--b", voteless, id)).tone,
      strokeInEffect(tieOf("a--b", imagined, id)).tone,
      strokePlanned.tone,
    ]),
  );
}

describe.each(themes)("the %s theme", (_, theme) => {
  test("lets every text on a card be read, and every icon be seen", () => {
    for (const entity of builtInDocument().entities) {
      for (const state of states) {
        const marks = cardMarks(entity, state, theme, interWidth);
        const ground = fillOf(marks, "card") ?? "";
        for (const mark of marks) {
          const ink = mark.type === "text" ? mark.fill : iconStroke(mark);
          const least = mark.type === "text" ? forText : forShapes;
          expect([entity.id, mark.id, ink === undefined || contrast(ink, ground) >= least]).toEqual([
            entity.id,
            mark.id,
            true,
          ]);
        }
      }
    }
  });

  test("lets every line be seen on paper and in a hull", () => {
    expect(tones().size).toBe(9);
    for (const tone of tones()) {
      for (const ground of [theme.paper, theme.hull]) {
        expect([tone, ground, contrast(toneColour(theme, tone), ground) >= forShapes]).toEqual([tone, ground, true]);
      }
    }
  });

  test("lets every figure on a line, and a hull's name, be read", () => {
    for (const ink of [theme.ink, theme.votes, theme.accent, theme.imagined, theme.soft]) {
      for (const ground of [theme.paper, theme.hull]) {
        expect([ink, ground, contrast(ink, ground) >= forText]).toEqual([ink, ground, true]);
      }
    }
  });

  test("lets every text on a gauge be read, every icon be seen, and where a gauge ends", () => {
    const { ink, soft, onInk, onInkSoft, gauge, gaugeOnInk, gaugeEdge, partner, panel } = theme;
    for (const text of [ink, soft]) expect(contrast(text, gauge)).toBeGreaterThanOrEqual(forText);
    for (const text of [onInk, onInkSoft]) expect(contrast(text, gaugeOnInk)).toBeGreaterThanOrEqual(forText);
    for (const icon of Object.values(partner)) expect(contrast(icon, gauge)).toBeGreaterThanOrEqual(forShapes);
    for (const ground of [gauge, panel]) expect(contrast(gaugeEdge, ground)).toBeGreaterThanOrEqual(forShapes);
  });

  test("tells what is planned by an outline that can be seen", () => {
    expect(contrast(theme.soft, theme.paper)).toBeGreaterThanOrEqual(forShapes);
    expect(contrast(theme.soft, theme.hull)).toBeGreaterThanOrEqual(forShapes);
  });

  test("lets the coloured edges of partners be seen on paper and on their cards", () => {
    for (const type of partnerTypes) {
      for (const ground of [theme.paper, theme.panel]) {
        expect([type, ground, contrast(theme.partner[type], ground) >= forShapes]).toEqual([type, ground, true]);
      }
    }
  });
});

describe.each(coloured)("the %s theme", (_, theme) => {
  test.each(sights)("gives partner types colours that can be told apart with the sight: %s", (vision) => {
    const alike = partnerTypes.flatMap((type, i) =>
      partnerTypes
        .slice(i + 1)
        .filter((other) => distance(theme.partner[type], theme.partner[other], vision) < tellable)
        .map((other) => `${type} and ${other}`),
    );
    expect(alike).toEqual([]);
  });

  test.each(sights)(
    "tells a stake without votes, a planned and an imagined one from one in effect with the sight: %s",
    (vision) => {
      const { ink, votes, accent, imagined } = theme;
      for (const [one, other] of [
        [ink, votes],
        [ink, accent],
        [ink, imagined],
        [votes, imagined],
        [accent, imagined],
      ] as const) {
        expect(distance(one, other, vision)).toBeGreaterThan(tellable);
      }
    },
  );
});

describe("the grey theme", () => {
  test("is grey in everything, on white paper", () => {
    const colours = [
      ...Object.values({ ...greyTheme, name: greyTheme.ink, partner: greyTheme.paper }),
      ...Object.values(greyTheme.partner),
    ];
    for (const colour of colours) expect(colour).toMatch(/^#([\dA-F]{2})\1\1$/);
    expect(greyTheme.paper).toBe("#FFFFFF");
  });

  test("tells a stake without votes and a planned one from one in effect by more than their stroke", () => {
    for (const other of [greyTheme.votes, greyTheme.accent])
      expect(distance(greyTheme.ink, other, "usual")).toBeGreaterThan(tellable);
  });
});

describe("a theme on another paper", () => {
  test.each([
    ["light", lightTheme],
    ["grey", greyTheme],
  ])("lets all be read on white as before: %s", (_, theme) => {
    const { paper, partner, ...others } = onPaper(theme, "#FFFFFF");
    expect({ paper: theme.paper, partner, ...others }).toEqual(theme);
    expect(paper).toBe("#FFFFFF");
    for (const tone of tones()) expect(contrast(toneColour(theme, tone), paper)).toBeGreaterThanOrEqual(forShapes);
    for (const ink of [theme.ink, theme.soft, theme.accent, theme.votes, theme.imagined])
      expect(contrast(ink, paper)).toBeGreaterThanOrEqual(forText);
  });
});

describe("the measure of colours", () => {
  test("knows black and white, and what protanopia takes away", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
    expect(distance("#000000", "#FFFFFF", "usual")).toBeCloseTo(100, 3);
    expect(distance("#C00000", "#705000", "usual")).toBeGreaterThan(2 * distance("#C00000", "#705000", "protanopia"));
  });
});

function iconStroke(mark: Mark): string | undefined {
  if (mark.type !== "group" || mark.id !== "icon") return undefined;
  const [outline] = mark.marks;
  return outline?.type === "path" ? outline.stroke : undefined;
}
