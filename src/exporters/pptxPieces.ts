import type { Box } from "../scene/mark.ts";
import { slideTexts } from "../text/slides.ts";
import type { SlideContext } from "./pptxContext.ts";
import { boxOfDrawn, type Drawn, type Figure, type Words } from "./pptxDrawn.ts";
import { geometryOf, preset } from "./pptxGeometry.ts";
import { fill, line } from "./pptxPaint.ts";
import { group, shape, type ShapeName, type ShapeText } from "./pptxShape.ts";
import { boxOfWords, extentOfLines, isNote, linesOf, paragraphs } from "./pptxType.ts";

/** A figure as a shape of its own, with the words that stand in it as its text. */
export function figureShape(
  figure: Figure,
  named: ShapeName,
  context: SlideContext,
  { words = [], geometry = geometryOf(figure), effects = [] }: FigureParts = {},
): string {
  const { box, fill: ground, stroke, strokeWidth, dash, opacity } = figure;
  const look = [
    fill(context.palette, ground, opacity),
    line(context.palette, stroke === undefined ? undefined : { colour: stroke, width: strokeWidth, dash, opacity }),
    ...effects,
  ];
  return shape({ named, box, geometry, look, text: words.length === 0 ? undefined : textIn(box, words, context) });
}

interface FigureParts {
  readonly words?: readonly Words[];
  readonly geometry?: string;
  readonly effects?: readonly string[];
}

/** Words in a box of their own, which does not break them. */
export function textBox(words: readonly Words[], named: ShapeName, context: SlideContext): string {
  const lines = linesOf(words);
  const wide = boxOfDrawn(words, boxOfWords);
  const { top, bottom } = extentOfLines(lines);
  const box = { ...wide, y: top, height: bottom - top };
  const halo = words.find((each) => each.halo !== undefined)?.halo;
  return shape({
    named,
    box,
    geometry: preset("rect"),
    look: [fill(context.palette, halo)],
    text: { paragraphs: paragraphs(lines, box, context), anchor: lines.length === 1 ? "ctr" : "t", wraps: false },
    isTextBox: true,
  });
}

/** Anything that is drawn, with the words of each group in one box where they stand together. */
export function pieces(drawn: readonly Drawn[], context: SlideContext): readonly string[] {
  const words = drawn.filter((each) => each.type === "words");
  return [
    ...drawn.flatMap((each) => {
      if (each.type === "cluster") return pieces(each.drawn, context);
      return each.type === "figure" ? [figureShape(each, context.piece(slideTexts.shape), context)] : [];
    }),
    ...(words.length === 0 ? [] : [textBox(words, context.piece(saidBy(words), saidBy(words)), context)]),
  ];
}

/** Shapes as a group, whose box is that of what they draw. */
export function groupOf(drawn: readonly Drawn[], named: ShapeName, shapes: readonly string[]): string {
  return group(named, boxOfDrawn(drawn, boxOfWords), shapes);
}

/** Words as one text. */
export function saidBy(words: readonly Words[]): string {
  return words.map(({ text }) => text).join(" ");
}

/** Text in a box, so that its lines stand where they do in the picture. */
function textIn(box: Box, words: readonly Words[], context: SlideContext): ShapeText {
  const lines = linesOf(words);
  const { top, bottom } = extentOfLines(lines);
  const below = top + bottom - (2 * box.y + box.height);
  return {
    paragraphs: paragraphs(lines, box, context),
    anchor: "ctr",
    // Only what is not in the middle needs the whole width.
    wraps: !lines.every(({ runs }) => runs.every((run) => run.anchor === "middle" || isNote(run))),
    insets: below > 0 ? { top: below } : { bottom: -below },
  };
}
