import type { Box } from "./mark.ts";

/** Things with a box each, found again by area: a uniform grid of cells, each thing in every cell that it touches. */
export interface BoxGrid<Thing> {
  readonly add: (thing: Thing) => void;
  /**
   * Whether the test says yes to one of the things whose boxes touch this one, grown by a margin. Each is asked once,
   * until one says yes, always in the same order.
   */
  readonly some: (box: Box, margin: number, test: (thing: Thing) => boolean) => boolean;
}

const cell = 64;

export function createBoxGrid<Thing extends { readonly box: Box }>(): BoxGrid<Thing> {
  const cells = new Map<number, Thing[]>();
  return {
    add: (thing) => {
      const { x, y, width, height } = thing.box;
      for (let i = cellOf(x); i <= cellOf(x + width); i += 1) {
        for (let j = cellOf(y); j <= cellOf(y + height); j += 1) {
          const key = keyOf(i, j);
          const things = cells.get(key);
          if (things === undefined) cells.set(key, [thing]);
          else things.push(thing);
        }
      }
    },
    some: (area, margin, test) => {
      const left = area.x - margin;
      const top = area.y - margin;
      const right = area.x + area.width + margin;
      const bottom = area.y + area.height + margin;
      for (let i = cellOf(left); i <= cellOf(right); i += 1) {
        for (let j = cellOf(top); j <= cellOf(bottom); j += 1) {
          for (const thing of cells.get(keyOf(i, j)) ?? none) {
            const { x, y, width, height } = thing.box;
            if (left > x + width || x > right || top > y + height || y > bottom) continue;
            // Both boxes may share several cells: only in the first of them is the thing asked.
            if (cellOf(Math.max(left, x)) !== i || cellOf(Math.max(top, y)) !== j) continue;
            if (test(thing)) return true;
          }
        }
      }
      return false;
    },
  };
}

const none: readonly never[] = [];

function cellOf(x: number): number {
  return Math.floor(x / cell);
}

function keyOf(column: number, row: number): number {
  return (column + 10_000) * 20_000 + row + 10_000;
}
