import { definitionOf } from "../relationships/index.ts";
import type { Connection } from "../scene/connection.ts";
import type { Point } from "../scene/curve.ts";
import { slideTexts } from "../text/slides.ts";
import type { Card } from "./pptxCards.ts";
import type { SlideContext } from "./pptxContext.ts";
import type { Frame } from "./pptxDrawn.ts";
import { siteIndex, transform } from "./pptxGeometry.ts";
import { nearestOnOutline } from "./pptxOutline.ts";
import { line, type LineLook } from "./pptxPaint.ts";
import { nameElement, type ShapeName } from "./pptxShape.ts";
import { connectorShape } from "./pptxSteps.ts";
import { tag } from "./pptxXml.ts";

/** A line on the slide, with the sites of the cards that its ends are glued to. */
export interface Tied {
  readonly connection: Connection;
  readonly name: string;
  readonly points: readonly Point[];
  readonly look: LineLook;
  readonly source: { readonly card: Card; readonly site: number };
  readonly target: { readonly card: Card; readonly site: number };
}

/** A site serves every line that ends so near to it, in px. */
const sameSite = 0.75;

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
  const from = glued(source, first);
  const to = glued(target, last);
  const kind = deck.kindOf(connection.relationship);
  const wanted = slideTexts.connection(
    source.handleName,
    target.handleName,
    kind === undefined ? undefined : definitionOf(kind).label,
    connection.isPlan,
  );
  const { colour, isDouble } = connection;
  const width = connection.width * frame.scale;
  return {
    connection,
    name: deck.nameOf(`line ${connection.id}`, wanted),
    points: [from.point, ...points.slice(1, -1), to.point],
    look: {
      colour,
      width,
      isDouble,
      dash: connection.dash.map((length) => length / connection.width),
      ends: endsOf(connection),
    },
    source: { card: source, site: from.site },
    target: { card: target, site: to.site },
  };
}

/** The line as a connector that follows when one of its cards is moved. */
export function connector({ connection, name, points, look, source, target }: Tied, context: SlideContext): string {
  const glue = (element: string, { card, site }: Tied["source"]): string =>
    tag(element, { id: card.id, idx: siteIndex(card.main, card.sites, site) });
  const named = { id: context.nextId(), name, description: connection.name };
  return connectorElement(named, points, look, [glue("a:stCxn", source), glue("a:endCxn", target)], context);
}

/** A connector that is glued to nothing: a sample of one. */
export function looseConnector(
  named: ShapeName,
  points: readonly Point[],
  look: LineLook,
  context: SlideContext,
): string {
  return connectorElement(named, points, look, [], context);
}

/**
 * What stands at a line's ends. Heads are so many widths of the line long and broad; there is no bar among them, so a
 * dot marks the builder's end.
 */
export function endsOf({ end, width }: Pick<Connection, "end" | "width">): readonly string[] {
  switch (end) {
    case "none":
      return [];
    case "bar":
      return [tag("a:headEnd", { type: "oval", w: "lg", len: "lg" })];
    case "diamond":
      return [tag("a:tailEnd", { type: "diamond", w: "lg", len: "lg" })];
    case "arrow":
      return [
        tag("a:tailEnd", {
          type: "triangle",
          w: headSize(2 * (3.4 + 0.75 * width), width),
          len: headSize(6.5 + 1.15 * width, width),
        }),
      ];
  }
}

/** Of the sizes that there are, two, three and five widths of the line, the nearest one. */
function headSize(length: number, width: number): "sm" | "med" | "lg" {
  const widths = length / width;
  return widths < 2.5 ? "sm" : widths < 4 ? "med" : "lg";
}

function connectorElement(
  named: ShapeName,
  points: readonly Point[],
  look: LineLook,
  glue: readonly string[],
  { palette }: SlideContext,
): string {
  const { geometry, box, attributes } = connectorShape(points);
  return tag(
    "p:cxnSp",
    {},
    tag("p:nvCxnSpPr", {}, nameElement(named), tag("p:cNvCxnSpPr", {}, ...glue), tag("p:nvPr")),
    tag("p:spPr", {}, transform(box, attributes), geometry, line(palette, look)),
  );
}

/** The point of the card's outline where a line ends, and its site there: a new one unless one is there already. */
function glued(card: Card, end: Point): { readonly point: Point; readonly site: number } {
  const point = nearestOnOutline(card.main, end);
  const known = card.sites.findIndex(({ x, y }) => Math.hypot(x - point.x, y - point.y) <= sameSite);
  if (known >= 0) return { point: card.sites[known] ?? point, site: known };
  card.sites.push(point);
  return { point, site: card.sites.length - 1 };
}
