import { definitionOf } from "../relationships/index.ts";
import type { Connection } from "../scene/connection.ts";
import type { Point } from "../scene/curve.ts";
import { slideTexts } from "../text/slides.ts";
import type { Card } from "./pptxCards.ts";
import type { SlideContext } from "./pptxContext.ts";
import type { Crossings } from "./pptxDetours.ts";
import type { Frame } from "./pptxDrawn.ts";
import { siteIndex, transform } from "./pptxGeometry.ts";
import type { Site } from "./pptxSites.ts";
import { line, type LineLook } from "./pptxPaint.ts";
import { nameElement, type ShapeName } from "./pptxShape.ts";
import { connectorShape, type ConnectorShape } from "./pptxSteps.ts";
import { tag } from "./pptxXml.ts";

/** A line on the slide, with the sites of the cards that its ends are glued to. */
export interface Tied {
  readonly connection: Connection;
  /** Whom it connects, in words. */
  readonly words: string;
  readonly points: readonly Point[];
  readonly look: LineLook;
  readonly source: Glue;
  readonly target: Glue;
}

interface Glue {
  readonly card: Card;
  readonly site: Site;
}

/** The line with its ends on the outlines of its cards, which get a site there. Undefined where a card is missing. */
export function tie(
  connection: Connection,
  cards: ReadonlyMap<string, Card>,
  frame: Frame,
  { deck }: SlideContext,
): Tied | undefined {
  const [source, target] = [cards.get(connection.source), cards.get(connection.target)];
  const points = connection.points.map(({ x, y }) => ({ x: frame.x + x * frame.scale, y: frame.y + y * frame.scale }));
  const [first, last] = [points[0], points.at(-1)];
  if (source === undefined || target === undefined || first === undefined || last === undefined) return undefined;
  const [from, to] = [source.sites.at(first), target.sites.at(last)];
  const kind = deck.kindOf(connection.relationship);
  const words = slideTexts.connection(
    source.handleName,
    target.handleName,
    kind === undefined ? undefined : definitionOf(kind).label,
    connection.isPlan,
  );
  const { colour, isDouble } = connection;
  const width = connection.width * frame.scale;
  return {
    connection,
    words,
    points: [from.point, ...points.slice(1, -1), to.point],
    look: {
      colour,
      width,
      isDouble,
      dash: connection.dash.map((length) => length / connection.width),
      ends: endsOf(connection.end, headSizeOf(connection, frame.scale)),
    },
    source: { card: source, site: from },
    target: { card: target, site: to },
  };
}

/** The line as a connector that follows when one of its cards is moved. */
export function connector(tied: Tied, context: SlideContext, crossings: Crossings): string {
  const { connection, words, points, look, source, target } = tied;
  const name = context.deck.nameOf(`line ${connection.id}`, words);
  const named = { id: context.nextId(), name, description: connection.name };
  const glue = [glued("a:stCxn", source), glued("a:endCxn", target)];
  return connectorElement(named, connectorShape(points, crossings), look, glue, context);
}

function glued(element: string, { card, site }: Glue): string {
  return tag(element, { id: card.id, idx: siteIndex(card.main, card.sites.points(), site.index) });
}

/** A connector that is glued to nothing: a sample of one. */
export function looseConnector(
  named: ShapeName,
  points: readonly Point[],
  look: LineLook,
  context: SlideContext,
): string {
  return connectorElement(named, connectorShape(points), look, [], context);
}

/** How large a head is drawn in the picture, in px of the slide, on a line of a width. */
export interface HeadSize {
  readonly length: number;
  readonly breadth: number;
  readonly width: number;
}

/** What stands at a line's ends. There is no bar among the heads that there are, so a dot marks the builder's end. */
export function endsOf(end: Connection["end"], size: HeadSize): readonly string[] {
  switch (end) {
    case "none":
      return [];
    case "bar":
      return [headElement("a:headEnd", "oval", size)];
    case "diamond":
      return [headElement("a:tailEnd", "diamond", size)];
    case "arrow":
      return [headElement("a:tailEnd", "triangle", size)];
  }
}

function headElement(element: string, type: string, { length, breadth, width }: HeadSize): string {
  return tag(element, { type, w: wordForSize(breadth, width), len: wordForSize(length, width) });
}

/** Heads are two, three or five times as large as the line is wide; on a thin one, as if it were 2 points wide. */
function wordForSize(length: number, width: number): "sm" | "med" | "lg" {
  const widths = length / Math.max(width, 8 / 3);
  return widths < 2.5 ? "sm" : widths < 4 ? "med" : "lg";
}

/** The heads of the picture, as `scene/head.ts` draws them. */
function headSizeOf({ end, width }: Connection, scale: number): HeadSize {
  const [length, breadth] =
    end === "arrow" ? [6.5 + 1.15 * width, 6.8 + 1.5 * width] : end === "diamond" ? [11, 9] : [dot, dot];
  return { length: length * scale, breadth: breadth * scale, width: width * scale };
}

/** In px of the picture. */
const dot = 8;

function connectorElement(
  named: ShapeName,
  { geometry, box, attributes }: ConnectorShape,
  look: LineLook,
  glue: readonly string[],
  { palette }: SlideContext,
): string {
  return tag(
    "p:cxnSp",
    {},
    tag("p:nvCxnSpPr", {}, nameElement(named), tag("p:cNvCxnSpPr", {}, ...glue), tag("p:nvPr")),
    tag("p:spPr", {}, transform(box, attributes), geometry, line(palette, look)),
  );
}
