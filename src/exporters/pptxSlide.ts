import type { Box, Mark } from "../scene/mark.ts";
import type { Page } from "../scene/page.ts";
import { language } from "../text/format.ts";
import { slideTexts } from "../text/slides.ts";
import { escapeXml } from "./escapeXml.ts";
import { makeSlideContext, type Deck, type SlideContext } from "./pptxContext.ts";
import { boxOfDrawn, drawnMark, wholeSlide, type Drawn, type Figure, type Words } from "./pptxDrawn.ts";
import type { TitleLook } from "./pptxMaster.ts";
import { legendShapes } from "./pptxLegend.ts";
import { transition } from "./pptxMorph.ts";
import { pictureShapes } from "./pptxPicture.ts";
import { groupOf, pieces, saidBy, textBox } from "./pptxPieces.ts";
import { nameElement, rootOfShapes, textBody } from "./pptxShape.ts";
import { boxOfWords, linesOf, paragraphs } from "./pptxType.ts";
import { transform } from "./pptxGeometry.ts";
import { drawingNamespaces, tag, xmlDeclaration } from "./pptxXml.ts";

/** A slide being written: its text in pieces, and what it leads to, which is known when all of them are there. */
export interface WrittenSlide {
  readonly pieces: Iterable<string>;
  readonly links: ReadonlyMap<string, string>;
}

/** The relationships that every slide has: to its layout and to its notes. */
const fixedRelationships = 2;

export function writeSlide(page: Page, index: number, deck: Deck): WrittenSlide {
  const context = makeSlideContext(deck, fixedRelationships);
  return { pieces: slidePieces(page, index, context), links: context.links };
}

function* slidePieces(page: Page, index: number, context: SlideContext): Iterable<string> {
  const [start = "", end = ""] = tag("p:sld", drawingNamespaces, hole).split(hole);
  yield xmlDeclaration + start + "<p:cSld><p:spTree>" + rootOfShapes;
  yield titleShape(page, context);
  for (const mark of page.marks) {
    if (mark.id === "picture" && mark.type === "group") yield* pictureShapes(mark, page, context);
    else yield* partShapes(mark, context);
  }
  yield "</p:spTree></p:cSld>" + tag("p:clrMapOvr", {}, tag("a:masterClrMapping"));
  yield (index > 0 ? transition : "") + end;
}

/** Where what is written piece by piece stands in an element. */
const hole = "\n";

/** The words of the title, wherever they stand in it. */
function titleWords({ marks }: Page): readonly Words[] {
  const found = marks.find(({ id }) => id === "title");
  return found === undefined ? [] : wordsIn(drawnMark(found, wholeSlide));
}

/** Where the title stands and how large it is: on the first slide and, until someone changes it, on new ones. */
export function titleLook(page: Page): TitleLook {
  const words = titleWords(page);
  const [first] = words;
  return first === undefined
    ? { box: { x: 36, y: 36, width: page.width - 72, height: 40 }, size: 24 }
    : { box: titleBox(words, page), size: first.size };
}

function titleBox(words: readonly Words[], { width }: Page): Box {
  const box = boxOfDrawn(words, boxOfWords);
  return { ...box, width: Math.max(box.width, width - 2 * box.x) };
}

/** The title in its placeholder. A slide that shows none has it above its upper edge, for lists of slides and for the ear. */
function titleShape(page: Page, context: SlideContext): string {
  const words = titleWords(page);
  const named = context.piece(context.deck.nameOf("title", slideTexts.parts.title), page.title);
  const isShown = words.length > 0;
  const box = isShown ? titleBox(words, page) : { x: 0, y: -60, width: page.width, height: 40 };
  const text = isShown
    ? paragraphs(linesOf(words), box, context)
    : tag("a:p", {}, tag("a:r", {}, tag("a:rPr", { lang: language }), tag("a:t", {}, escapeXml(page.title))));
  return tag(
    "p:sp",
    {},
    tag(
      "p:nvSpPr",
      {},
      nameElement(named),
      tag("p:cNvSpPr", {}, tag("a:spLocks", { noGrp: 1 })),
      tag("p:nvPr", {}, tag("p:ph", { type: "title" })),
    ),
    tag("p:spPr", {}, transform(box)),
    textBody({ paragraphs: text, anchor: "t", wraps: true }),
  );
}

/** What stands around the picture: one text box where it is one text, else a group. */
function partShapes(mark: Mark, context: SlideContext): readonly string[] {
  const drawn = drawnMark(mark, wholeSlide);
  if (drawn.length === 0) return [];
  // The words of the title stand in its placeholder.
  if (mark.id === "title") return pieces(figuresIn(drawn), context);
  const words = wordsIn(drawn);
  const wanted = new Map<string, string>(Object.entries(slideTexts.parts)).get(mark.id) ?? slideTexts.group;
  const name = context.deck.nameOf(`part ${mark.id}`, wanted);
  const [whole] = drawn;
  if (mark.id === "legend" && whole?.type === "cluster") return [legendShapes(whole, name, context)];
  const isOneText = words.length === countOf(drawn);
  if (isOneText && mark.id !== "notes") return [textBox(words, context.piece(name, saidBy(words)), context)];
  return [groupOf(drawn, context.piece(name, wanted), pieces(drawn, context))];
}

function wordsIn(drawn: readonly Drawn[]): readonly Words[] {
  return drawn.flatMap((each) => (each.type === "cluster" ? wordsIn(each.drawn) : each.type === "words" ? [each] : []));
}

function figuresIn(drawn: readonly Drawn[]): readonly Figure[] {
  return drawn.flatMap((each) =>
    each.type === "cluster" ? figuresIn(each.drawn) : each.type === "figure" ? [each] : [],
  );
}

function countOf(drawn: readonly Drawn[]): number {
  return drawn.reduce((sum, each) => sum + (each.type === "cluster" ? countOf(each.drawn) : 1), 0);
}
