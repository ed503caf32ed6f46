import type { Point } from "./curve.ts";
import type { Box } from "./mark.ts";

/** Things at points, found again by area: a uniform grid of cells. */
export interface PointGrid<Thing> {
  readonly add: (thing: Thing, at: Point) => void;
  /** Calls back for everything in the cells that the box touches: all that lies in it, and some around it. */
  readonly near: (box: Box, visit: (thing: Thing) => void) => void;
}

export function createPointGrid<Thing>(cell: number): PointGrid<Thing> {
  const cells = new Map<number, Thing[]>();
  const column = (x: number): number => Math.floor(x / cell);
  return {
    add: (thing, { x, y }) => {
      const key = keyOf(column(x), column(y));
      const things = cells.get(key);
      if (things === undefined) cells.set(key, [thing]);
      else things.push(thing);
    },
    near: ({ x, y, width, height }, visit) => {
      for (let i = column(x); i <= column(x + width); i += 1) {
        for (let j = column(y); j <= column(y + height); j += 1) cells.get(keyOf(i, j))?.forEach(visit);
      }
    },
  };
}

function keyOf(column: number, row: number): number {
  return (column + 10_000) * 20_000 + row + 10_000;
}

/** Boxes, found again by what they overlap. */
export interface BoxGrid {
  readonly add: (box: Box) => void;
  /** How many of the boxes overlap this one. */
  readonly countMeeting: (box: Box) => number;
}

export function createBoxGrid(boxes: readonly Box[]): BoxGrid {
  const grid = createPointGrid<Box>(80);
  let reachX = 0;
  let reachY = 0;
  const add = (box: Box): void => {
    reachX = Math.max(reachX, box.width / 2);
    reachY = Math.max(reachY, box.height / 2);
    grid.add(box, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  };
  for (const box of boxes) add(box);
  return {
    add,
    countMeeting: ({ x, y, width, height }) => {
      let count = 0;
      const reach = { x: x - reachX, y: y - reachY, width: width + 2 * reachX, height: height + 2 * reachY };
      grid.near(reach, (other) => {
        const isApart =
          x >= other.x + other.width || other.x >= x + width || y >= other.y + other.height || other.y >= y + height;
        if (!isApart) count += 1;
      });
      return count;
    },
  };
}
