import { group } from "d3";
import type { EntityId } from "../model/entity.ts";
import { isInside, middleOf } from "../scene/curve.ts";
import { slideTexts } from "../text/slides.ts";
import type { SlideContext } from "./pptxContext.ts";
import type { Cluster, Drawn, Figure, Words } from "./pptxDrawn.ts";
import { geometryOf } from "./pptxGeometry.ts";
import { figureShape, groupOf, saidBy, textBox } from "./pptxPieces.ts";
import { makeSites, type Sites } from "./pptxSites.ts";
import { emu, tag } from "./pptxXml.ts";
import { boxOfWords } from "./pptxType.ts";

/** An entity's card, taken apart, with the shape that lines are glued to. */
export interface Card {
  readonly entity: EntityId;
  /** What the card calls the entity. */
  readonly handleName: string;
  readonly name: string;
  readonly description: string;
  /** The id of the main shape on the slide. */
  readonly id: number;
  readonly main: Figure;
  readonly figures: readonly Figure[];
  readonly words: readonly Words[];
  readonly sites: Sites;
}

/** The card in a group of the picture; undefined where there is none. */
export function cardIn(cluster: Cluster, context: SlideContext): Card | undefined {
  const { handle, title } = findHandle(cluster) ?? {};
  if (handle?.type !== "entity") return undefined;
  const drawn = flat(cluster);
  const figures = drawn.filter((each) => each.type === "figure");
  const main = figures.find(({ id }) => id === "card") ?? figures[0];
  if (main === undefined) return undefined;
  return {
    entity: handle.id,
    handleName: handle.name,
    name: context.deck.nameOf(`entity ${handle.id}`, handle.name),
    description: [title ?? handle.name, handle.description]
      .filter((part) => part !== undefined && part !== "")
      .join(". "),
    id: context.nextId(),
    main,
    figures,
    words: drawn.filter((each) => each.type === "words"),
    sites: makeSites(main),
  };
}

/**
 * A card as shapes: the main one with the card's outline and the words that stand in it, and the small pieces around.
 * A card of one shape needs no group.
 */
export function cardShapes(card: Card, context: SlideContext): string {
  const { main, figures, words, name, description, id } = card;
  const shadow = figures.find((figure) => figure.id === "shadow");
  const own = figures.filter((figure) => figure !== shadow);
  const gauges = own.filter(isGauge);
  // A gauge lies over the card and below its words: these stand in boxes of their own on top of it.
  const hostOf = (word: Words): Figure | undefined => {
    const host = own.findLast((figure) => !isGauge(figure) && isIn(word, figure));
    return host === main && gauges.length > 0 ? undefined : host;
  };
  const inside = (figure: Figure): readonly Words[] => words.filter((word) => hostOf(word) === figure);
  const outside = words.filter((word) => hostOf(word) === undefined);
  const isAlone = own.length === 1 && outside.length === 0;
  const parts = {
    words: inside(main),
    geometry: geometryOf(main, card.sites.points()),
    effects: shadow === undefined ? [] : [shadowOf(shadow, main, context)],
  };
  const named = { id, name, description };
  if (isAlone) return figureShape(main, named, context, parts);
  const shapes = own.map((figure) => {
    if (figure === main) return figureShape(main, { ...named, name: card.handleName }, context, parts);
    return figureShape(figure, context.piece(pieceName(figure)), context, { words: inside(figure) });
  });
  const around = columnsOf(outside).map((column) =>
    textBox(column, context.piece(saidBy(column), saidBy(column)), context),
  );
  const drawn: readonly Drawn[] = [...own, ...outside];
  return groupOf(drawn, { id: context.nextId(), name, description }, [...shapes, ...around]);
}

function findHandle(cluster: Cluster): Cluster | undefined {
  if (cluster.handle !== undefined) return cluster;
  for (const each of cluster.drawn) {
    const found = each.type === "cluster" ? findHandle(each) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function flat(cluster: Cluster): readonly (Figure | Words)[] {
  return cluster.drawn.flatMap((each) => (each.type === "cluster" ? flat(each) : [each]));
}

function isGauge({ id }: Figure): boolean {
  return id.startsWith("gauge");
}

/** Words stand in a filled shape that is wide enough for most of them. */
function isIn(words: Words, { fill, box }: Figure): boolean {
  const room = boxOfWords(words);
  return fill !== undefined && isInside(box, middleOf(room)) && box.width > 0.8 * room.width;
}

/** Words that stand below each other. */
function columnsOf(words: readonly Words[]): readonly (readonly Words[])[] {
  return [...group(words, ({ anchor, x }) => `${anchor} ${Math.round(x)}`).values()];
}

/** What lies under the main shape becomes its shadow. */
function shadowOf(shadow: Figure, main: Figure, { palette }: SlideContext): string {
  const dist = emu(shadow.box.y - main.box.y);
  const colour = palette.colour(shadow.fill ?? "#000000", shadow.opacity);
  return tag(
    "a:effectLst",
    {},
    tag("a:outerShdw", { blurRad: 0, dist, dir: 5_400_000, algn: "t", rotWithShape: 0 }, colour),
  );
}

function pieceName(figure: Figure): string {
  const { id } = figure;
  if (isGauge(figure)) return slideTexts.gauge;
  return id === "outline" ? slideTexts.icon : id === "edge" ? slideTexts.edge : slideTexts.shape;
}
