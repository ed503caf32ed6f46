import type { Entity } from "../model/entity.ts";
import type { Notation } from "../model/view.ts";
import type { CardBox } from "./cardBox.ts";
import { isBeside, smallTriangle } from "./cardLegal.ts";
import { edgeOf } from "./cardOutline.ts";
import { shapeOf } from "./cardShape.ts";
import { grow, type Point } from "./curve.ts";
import { breadthOf, scaleFootprint, type Footprint } from "./footprint.ts";
import { legalShapeOf } from "./legalShape.ts";
import type { Box } from "./mark.ts";
import { coordinates } from "./way.ts";

/** What a card's ground fills, around the card's middle: a shape as wide and high as a box. */
export interface Ground {
  readonly shape: Footprint;
  readonly box: Box;
}

/** The ground of a card as its notation draws it. */
export function groundOfCard(
  entity: Entity,
  { width, height, growth, face, footprint }: CardBox,
  notation: Notation,
): Ground {
  const box = { x: -width / 2, y: -height / 2, width, height };
  switch (notation) {
    case "atlas":
      return { shape: scaleFootprint(edgeOf(shapeOf(entity), 0), growth), box };
    case "bovs": {
      const radius = typeof footprint === "object" && "radius" in footprint ? footprint.radius - growth : width / 2;
      return { shape: "oval", box: { x: -radius, y: box.y + growth, width: 2 * radius, height: 2 * radius } };
    }
    case "legal": {
      if (!isBeside(entity, face)) return { shape: legalShapeOf(entity.kind), box };
      const [wide, high] = [smallTriangle.width * growth, smallTriangle.height * growth];
      return {
        shape: "triangle",
        box: { x: box.x + smallTriangle.left * growth, y: -high / 2, width: wide, height: high },
      };
    }
  }
}

/** The part of the ground between two shares of its width, as path data; smaller on all sides by an inset. Empty where nothing is left. */
export function sliceOf({ shape, box }: Ground, from: number, to: number, inset = 0): string {
  const left = box.x + from * box.width;
  const right = box.x + to * box.width;
  const outline = outlineOf(shape, grow(box, -inset));
  return pathOf(cut(cut(outline, left, 1), right, -1));
}

/** The ground's outline at a distance around it, as path data. */
export function ringAround({ shape, box }: Ground, distance: number): string {
  const wider = typeof shape === "object" && "corner" in shape ? { ...shape, corner: shape.corner + distance } : shape;
  return pathOf(outlineOf(wider, grow(box, distance)));
}

/** Close together where shapes are round, at their upper and lower edge; and where the roof of a house ends. */
const heights = [...Array.from({ length: 41 }, (_, i) => (1 - Math.cos((Math.PI * i) / 40)) / 2), 0.3].toSorted(
  (a, b) => a - b,
);

function outlineOf(shape: Footprint, box: Box): readonly Point[] {
  if (box.width <= 0 || box.height <= 0) return [];
  const middle = box.x + box.width / 2;
  const edge = heights.map((share): Point => {
    const down = share * box.height;
    return { x: breadthOf(shape, box, down), y: box.y + down };
  });
  const side = edge.filter((point, i) => !isBetween(edge[i - 1], point, edge[i + 1]));
  return [
    ...side.map(({ x, y }) => ({ x: middle + x, y })),
    ...side.toReversed().map(({ x, y }) => ({ x: middle - x, y })),
  ];
}

/** Whether the way from before to after leads straight over the point. */
function isBetween(before: Point | undefined, { x, y }: Point, after: Point | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return Math.abs((x - before.x) * (after.y - before.y) - (after.x - before.x) * (y - before.y)) < 1e-6;
}

/** What of a convex outline lies beyond a vertical line (Sutherland and Hodgman 1974): to its right, or left for -1. */
function cut(outline: readonly Point[], at: number, side: 1 | -1): readonly Point[] {
  const beyond = ({ x }: Point): number => side * (x - at);
  return outline.flatMap((point, i) => {
    const next = outline[(i + 1) % outline.length] ?? point;
    const [here, there] = [beyond(point), beyond(next)];
    const crossing = { x: at, y: point.y + ((at - point.x) / (next.x - point.x)) * (next.y - point.y) };
    return [...(here >= 0 ? [point] : []), ...(here * there < 0 ? [crossing] : [])];
  });
}

function pathOf(points: readonly Point[]): string {
  return points.length < 3 ? "" : `M${points.map(coordinates).join("L")}Z`;
}
