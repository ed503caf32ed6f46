import type { GroupMark } from "../scene/mark.ts";
import type { Page } from "../scene/page.ts";
import { createBoxGrid } from "../scene/boxGrid.ts";
import { boxOfSegment } from "../scene/segment.ts";
import type { Crossings } from "./pptxDetours.ts";
import { slideTexts } from "../text/slides.ts";
import { cardIn, cardShapes, type Card } from "./pptxCards.ts";
import { connector, tie, type Tied } from "./pptxConnectors.ts";
import type { SlideContext } from "./pptxContext.ts";
import { drawnMark, frameIn, wholeSlide, type Cluster, type Drawn, type Figure } from "./pptxDrawn.ts";
import { labelShapes } from "./pptxLabels.ts";
import { figureShape, groupOf, pieces, textBox } from "./pptxPieces.ts";

/**
 * The picture as shapes, in paint order: hulls, connectors, cards, labels. Cards are known before their connectors are
 * written, since these name them, and connectors before their cards, which get a site for each.
 */
export function* pictureShapes(picture: GroupMark, page: Page, context: SlideContext): Iterable<string> {
  const frame = frameIn(picture, wholeSlide);
  const layer = function* (id: string): Iterable<Drawn> {
    const found = picture.marks.find((mark) => mark.id === id);
    if (found?.type === "group") for (const mark of found.marks) yield* drawnMark(mark, frameIn(found, frame));
  };
  const cards = new Map<string, Card>();
  for (const each of layer("cards")) {
    const card = each.type === "cluster" ? cardIn(each, context) : undefined;
    if (card !== undefined) cards.set(card.entity, card);
    yield nothing;
  }
  const ties: Tied[] = [];
  for (const connection of page.connections) {
    const tied = tie(connection, cards, frame, context);
    if (tied !== undefined) ties.push(tied);
    yield nothing;
  }
  yield* hullShapes([...layer("hulls")], context);
  const crossings = crossingsOf(cards);
  for (const tied of ties) yield connector(tied, context, crossings(tied));
  for (const card of cards.values()) yield cardShapes(card, context);
  yield* labelShapes(layer("labels"), ties, context);
  yield* otherShapes(picture, context);
}

/** Said between two pieces of work, so that whoever writes can pause. */
const nothing = "";

/** How many cards a stretch of a line runs behind that are not its own. */
function crossingsOf(cards: ReadonlyMap<string, Card>): (tied: Tied) => Crossings {
  const grid = createBoxGrid<Figure>();
  for (const { main } of cards.values()) grid.add(main);
  return ({ source, target }) =>
    (from, to) => {
      let count = 0;
      grid.some(boxOfSegment({ from, to }), clearance, (main) => {
        if (main !== source.card.main && main !== target.card.main) count += 1;
        return false;
      });
      return count;
    };
}

/** Lines keep so far from foreign cards, in px. */
const clearance = 3;

/** Layers that are not known here are drawn as they are. */
function otherShapes(picture: GroupMark, context: SlideContext): readonly string[] {
  const known = new Set(["hulls", "links", "cards", "labels"]);
  const others = picture.marks.filter(({ id }) => !known.has(id));
  return pieces(
    others.flatMap((mark) => drawnMark(mark, frameIn(picture, wholeSlide))),
    context,
  );
}

/** Each family's area, called like the name on it. */
function hullShapes(drawn: readonly Drawn[], context: SlideContext): readonly string[] {
  const nameOf = (id: string): string => {
    const own = drawn.find((each) => each.id === id.replace(/^hull:/, "name:"));
    return own?.type === "words" ? own.text : slideTexts.group;
  };
  return drawn.flatMap((each) => {
    if (each.type === "words") {
      const named = context.piece(context.deck.nameOf(each.id, each.text), each.text);
      return [textBox([each], named, context)];
    }
    if (each.type === "figure") return [figureShape(each, context.piece(slideTexts.shape), context)];
    const named = context.piece(context.deck.nameOf(each.id, slideTexts.hull(nameOf(each.id))), nameOf(each.id));
    const area = wholeArea(each);
    return [
      area === undefined ? groupOf(each.drawn, named, pieces(each.drawn, context)) : figureShape(area, named, context),
    ];
  });
}

/** A hull of one piece as one figure: its edge is drawn as a larger piece below it. */
function wholeArea({ drawn }: Cluster): Figure | undefined {
  const [edge, ground, ...others] = drawn;
  if (edge?.type !== "figure" || ground?.type !== "figure" || others.length > 0) return undefined;
  const width = (edge.box.width - ground.box.width) / 2;
  return { ...ground, stroke: edge.fill, strokeWidth: width };
}
