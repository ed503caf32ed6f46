import type { Plan } from "../../src/scene/picture.ts";
import { boundsOf, boxesMeet, grow, isInside, type Point } from "../../src/scene/curve.ts";
import type { Box } from "../../src/scene/mark.ts";
import type { RoutedLine } from "../../src/scene/routedLine.ts";
import { onWay } from "../../src/scene/way.ts";

/** What a reader would mind in a picture, in points: the sum that the homes are chosen to make small. */
export function costOf(plan: Plan): number {
  const ways = plan.routed.map(wayOf);
  return cardCost(plan) + wayCost(plan, ways) + crossingCost(ways) + labelCost(plan, ways);
}

interface Way {
  readonly routed: RoutedLine;
  readonly points: readonly Point[];
  readonly box: Box;
  readonly isLoud: boolean;
}

const segments = 8;

function wayOf(routed: RoutedLine): Way {
  const points = Array.from({ length: segments + 1 }, (_, i) => onWay(routed.way, i / segments));
  return { routed, points, box: boundsOf(points), isLoud: routed.line.weight > 0 };
}

/** Cards on cards, cards nearer than a finger's breadth, and cards on a hull that is not theirs. */
function cardCost({ cards, hulls }: Plan): number {
  const boxes = [...cards];
  let cost = 0;
  for (let i = 0; i < boxes.length; i += 1) {
    const [id, box] = boxes[i] ?? ["", { x: 0, y: 0, width: 0, height: 0 }];
    for (const [, other] of boxes.slice(i + 1)) {
      if (boxesMeet(grow(box, 4), other)) cost += 1500;
      if (boxesMeet(grow(box, 16), other)) cost += 40;
      if (boxesMeet(grow(box, 26), other)) cost += 8;
    }
    for (const hull of hulls) if (!hull.members.has(id) && boxesMeet(grow(box, 12), hull.box)) cost += 1200;
  }
  return cost;
}

/** Lines through foreign cards or hulls, long lines, lines too short for their label, bows. */
function wayCost({ cards, hulls }: Plan, ways: readonly Way[]): number {
  let cost = 0;
  for (const { routed, points, box } of ways) {
    const { source, target, label } = routed.line;
    for (const [id, card] of cards) {
      if (id === source || id === target || !boxesMeet(box, grow(card, 5))) continue;
      for (const point of points) if (isInside(grow(card, 5), point)) cost += 150;
    }
    for (const hull of hulls) {
      if (hull.members.has(source) || hull.members.has(target)) continue;
      for (const point of points) if (isInside(hull.box, point)) cost += 60;
    }
    const [start, middle, end] = [onWay(routed.way, 0), onWay(routed.way, 0.5), onWay(routed.way, 1)];
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    cost += Math.max(0, length - 150) * 0.16;
    cost += Math.max(0, length - 330) * 0.3;
    cost += Math.max(0, roomNeeded(label, start, end) - length) * 4;
    cost += Math.hypot(middle.x - (start.x + end.x) / 2, middle.y - (start.y + end.y) / 2) * 0.24;
  }
  return cost;
}

/** How long a line must be to show its label and both its ends. */
function roomNeeded(label: string | undefined, start: Point, end: Point): number {
  if (label === undefined) return 36;
  const slant = Math.atan2(Math.abs(end.y - start.y), Math.abs(end.x - start.x));
  return 38 + Math.cos(slant) * label.length * 7 + Math.sin(slant) * 16;
}

function crossingCost(ways: readonly Way[]): number {
  let cost = 0;
  for (let i = 0; i < ways.length; i += 1) {
    for (let j = i + 1; j < ways.length; j += 1) {
      const [a, b] = [ways[i], ways[j]];
      if (a === undefined || b === undefined || isSamePair(a, b) || !boxesMeet(a.box, b.box)) continue;
      if (cross(a.points, b.points)) cost += a.isLoud && b.isLoud ? 75 : 48;
    }
  }
  return cost;
}

function isSamePair({ routed: { line: a } }: Way, { routed: { line: b } }: Way): boolean {
  return (a.source === b.source && a.target === b.target) || (a.source === b.target && a.target === b.source);
}

function cross(a: readonly Point[], b: readonly Point[]): boolean {
  for (let i = 1; i < a.length; i += 1) {
    for (let j = 1; j < b.length; j += 1) {
      const [p, q, r, s] = [a[i - 1], a[i], b[j - 1], b[j]];
      if (p && q && r && s && turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0) return true;
    }
  }
  return false;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Labels on cards, labels and arrowheads, and lines that run through a label that is not theirs. */
function labelCost({ cards, hulls, labels, routed }: Plan, ways: readonly Way[]): number {
  const heads = routed.flatMap(({ head }) => (head.length === 0 ? [] : [boundsOf(head)]));
  const solid = [...cards.values(), ...hulls.flatMap(({ nameBox }) => nameBox ?? [])];
  let cost = 0;
  labels.forEach(({ box, routed: own }, i) => {
    const wide = grow(box, 3);
    for (const other of solid) if (boxesMeet(wide, other)) cost += 500;
    for (const other of labels.slice(i + 1)) if (boxesMeet(wide, other.box)) cost += 500;
    for (const head of heads) if (boxesMeet(wide, head)) cost += 350;
    for (const { routed: way, points } of ways) {
      if (way !== own && points.some((point) => isInside(grow(box, 5), point))) cost += 35;
    }
  });
  return cost;
}
