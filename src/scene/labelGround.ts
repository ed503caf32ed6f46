import { createBoxGrid, type BoxGrid } from "./boxGrid.ts";
import { boundsOf, boxesMeet, holds } from "./curve.ts";
import type { Line } from "./lines.ts";
import type { Box } from "./mark.ts";
import type { PlacedLabel } from "./placedLabel.ts";
import type { RoutedLine } from "./routedLine.ts";
import { boxOfSegment, segmentMeets, segmentsCross, type Segment } from "./segment.ts";
import { lengthOfWay, onWay } from "./way.ts";

/** Something that a label minds. */
export type Thing =
  | { readonly type: "solid"; readonly box: Box }
  /** A coloured area: a label stands inside or outside, rather than on its edge. */
  | { readonly type: "area"; readonly box: Box }
  | ({ readonly type: "leader"; readonly box: Box } & Segment)
  /** A short piece of a line's way. */
  | ({ readonly type: "stretch"; readonly box: Box; readonly line: Line } & Segment);

/**
 * How a label stands: on its line, where at most a few lines without a figure run under it; beside, where no line with
 * one comes as near; aside, where its own line does not run under it either; or squeezed in on its line, where any line
 * may run under its corners but not under its middle.
 */
export type Manner = "onLine" | "beside" | "aside" | "squeezed";

/** What labels stand among, and what of it was looked at. */
export interface LabelGround {
  readonly add: (things: readonly Thing[]) => void;
  /** What it costs the label of a line to stand there; infinite where there is no room. */
  readonly costAt: (box: Box, own: Line, manner: Manner) => number;
  /** The same for a thin line from a label to its own line. */
  readonly costOfLeader: (leader: Segment, own: Line) => number;
  /** The area that was looked at since this was last asked, and all that is there. */
  readonly lookedAt: () => Sight;
  /** Whether the same things are there still. */
  readonly isAsItWas: (sight: Sight) => boolean;
}

/** What is in an area: the same things are the same objects. */
export interface Sight {
  readonly area: Box;
  readonly things: readonly Thing[];
}

/** A label keeps so far from everything solid. */
const clearance = 2;
/** Beside its line, a label keeps so far from others that could be meant. */
const ownDistance = 4;
const costOnEdge = 30;
const costOfCrossing = 8;
/** So many short pieces of lines without a figure may run under a label. */
const mostCrossings = 3;
/** A leader ends where no other line is so near that it could be meant. */
const aloneWithin = 4;
const stretchLength = 28;

/** The ground on which labels are placed: cards and names (solid), coloured areas, and all lines with their heads; all of it in a frame. */
export function createLabelGround(
  solid: readonly Box[],
  areas: readonly Box[],
  routedLines: readonly RoutedLine[],
  frame: Box | undefined,
): LabelGround {
  const grid = createBoxGrid<Thing>();
  const add = (things: readonly Thing[]): void => things.forEach(grid.add);
  add(solid.map(solidThing));
  add(areas.map(areaThing));
  for (const routed of routedLines) add(thingsOfLine(routed));
  const seen = createExtent();
  return {
    add,
    costAt: (box, own, manner) => {
      if (frame !== undefined && !holds(frame, box)) return Number.POSITIVE_INFINITY;
      seen.include(box, farthestTest);
      return costAt(grid, box, own, manner);
    },
    costOfLeader: (leader, own) => {
      seen.include(boxOfSegment(leader), aloneWithin + farthestTest);
      return costOfLeader(grid, leader, own);
    },
    lookedAt: () => {
      const area = seen.take();
      const things: Thing[] = [];
      grid.some(area, 0, (thing) => {
        things.push(thing);
        return false;
      });
      return { area, things };
    },
    isAsItWas: ({ area, things }) => {
      let count = 0;
      const differs = grid.some(area, 0, (thing) => {
        count += 1;
        return thing !== things[count - 1];
      });
      return !differs && count === things.length;
    },
  };
}

/** No test reaches farther from a label: neither half the widest line with the distance from it, nor the clearance. */
const farthestTest = 12;

function costAt(grid: BoxGrid<Thing>, box: Box, own: Line, manner: Manner): number {
  let cost = 0;
  let crossings = 0;
  const isBlocked = grid.some(box, farthestTest, (thing) => {
    switch (thing.type) {
      case "solid":
        return boxesMeet(box, thing.box, clearance);
      case "area":
        if (boxesMeet(box, thing.box) && !holds(thing.box, box)) cost += costOnEdge;
        return false;
      case "leader":
        return segmentMeets(thing, box, clearance);
      case "stretch": {
        const { line } = thing;
        if (line === own && manner !== "aside") return false;
        // A number alone may be read as any line's.
        const hasFigure = line.label !== undefined || own.label === undefined;
        const reach = line.width / 2 + (manner === "beside" && hasFigure ? ownDistance : 0);
        if (!segmentMeets(thing, box, reach)) return false;
        crossings += 1;
        if (manner === "squeezed") return segmentMeets(thing, coreOf(box), line.width / 2);
        // A figure on a line that could have one would be read as that line's.
        return line === own || hasFigure || crossings > mostCrossings;
      }
    }
  });
  return isBlocked ? Number.POSITIVE_INFINITY : cost + crossings * costOfCrossing;
}

function coreOf({ x, y, width, height }: Box): Box {
  return { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 };
}

function costOfLeader(grid: BoxGrid<Thing>, leader: Segment, own: Line): number {
  const end = boundsOf([leader.to]);
  const isAmbiguous = grid.some(
    end,
    aloneWithin + farthestTest,
    (thing) =>
      thing.type === "stretch" && thing.line !== own && segmentMeets(thing, end, aloneWithin + thing.line.width / 2),
  );
  if (isAmbiguous) return Number.POSITIVE_INFINITY;
  let cost = 0;
  const isBlocked = grid.some(boxOfSegment(leader), 0, (thing) => {
    if (thing.type === "solid") return segmentMeets(leader, thing.box);
    if (thing.type !== "area" && segmentsCross(leader, thing)) cost += costOfCrossing;
    return false;
  });
  return isBlocked ? Number.POSITIVE_INFINITY : cost;
}

/** The smallest box around all boxes that were included since it was last taken. */
function createExtent(): {
  readonly include: (box: Box, margin: number) => void;
  readonly take: () => Box;
} {
  let left = Number.POSITIVE_INFINITY;
  let top = left;
  let right = -left;
  let bottom = -left;
  return {
    include: ({ x, y, width, height }, margin) => {
      left = Math.min(left, x - margin);
      top = Math.min(top, y - margin);
      right = Math.max(right, x + width + margin);
      bottom = Math.max(bottom, y + height + margin);
    },
    take: () => {
      const area = { x: left, y: top, width: right - left, height: bottom - top };
      left = top = Number.POSITIVE_INFINITY;
      right = bottom = Number.NEGATIVE_INFINITY;
      return area;
    },
  };
}

const solidThings = new WeakMap<Box, Thing>();
const areaThings = new WeakMap<Box, Thing>();
const labelThings = new WeakMap<PlacedLabel, readonly Thing[]>();
const lineThings = new WeakMap<RoutedLine, readonly Thing[]>();

function solidThing(box: Box): Thing {
  return known(solidThings, box, () => ({ type: "solid", box }));
}

/** What later labels mind of a placed one: itself and its leader. */
export function thingsOfLabel(label: PlacedLabel): readonly Thing[] {
  return known(labelThings, label, () => {
    const { leader, box } = label;
    const solid = solidThing(box);
    return leader === undefined ? [solid] : [solid, { type: "leader", ...leader, box: boxOfSegment(leader) }];
  });
}

function areaThing(box: Box): Thing {
  return known(areaThings, box, () => ({ type: "area", box }));
}

function thingsOfLine(routed: RoutedLine): readonly Thing[] {
  return known(lineThings, routed, () => [
    ...(routed.head.length === 0 ? [] : [solidThing(boundsOf(routed.head))]),
    ...stretchesOf(routed),
  ]);
}

function known<Key extends object, Value>(memory: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const value = memory.get(key) ?? make();
  memory.set(key, value);
  return value;
}

function stretchesOf({ line, way }: RoutedLine): readonly Thing[] {
  const count = Math.max(4, Math.ceil(lengthOfWay(way) / stretchLength));
  const points = way.type === "steps" ? way.points : Array.from({ length: count + 1 }, (_, i) => onWay(way, i / count));
  return points.slice(1).map((to, i) => {
    const segment = { from: points[i] ?? to, to };
    return { type: "stretch", line, ...segment, box: boxOfSegment(segment) };
  });
}
