import { cardBoxesOf } from "./cardBoxes.ts";
import { grow, union, type Point } from "./curve.ts";
import { hullsOf, type Hull } from "./hulls.ts";
import type { Box } from "./mark.ts";
import type { SceneMemory } from "./memory.ts";
import type { PictureInput, Plan } from "./picture.ts";
import { boundsOfPlan, planPicture } from "./plan.ts";
import { zoomAt } from "./zoom.ts";

/** A picture before it is known how near it is seen. */
export interface Fitting {
  readonly input: Omit<PictureInput, "zoom" | "frame">;
  readonly memory: SceneMemory;
}

/** Where a picture stands on its page, and what it is drawn from. */
export interface FittedPicture extends Transform {
  readonly input: PictureInput;
  readonly plan: Plan;
}

interface Transform extends Point {
  readonly scale: number;
}

/** A few cards on a large page are not blown up. */
const largest = 1.6;
/** Texts grow as the picture is made smaller, and push it out of its room: then it is fitted again, but not for ever. */
const mostRounds = 3;
/** Around the outermost cards, for hulls and bows, in px of the picture. */
const air = 16;

/** All cards of the pictures at their usual size, with some room around them: what there is to fit, roughly. */
export function extentOfCards(fittings: readonly Fitting[]): Box {
  const [first, ...rest] = fittings.flatMap((fitting) => [...cardsAtFirst(fitting).values()]);
  return first === undefined ? nowhere : grow(rest.reduce<Box>(union, first), air);
}

/** The hulls of a picture at its usual size. */
export function hullsAtFirst(fitting: Fitting): readonly Hull[] {
  const { families, chart, measure } = fitting.input;
  return hullsOf(families, cardsAtFirst(fitting), { growth: 1, isChart: chart !== undefined }, measure);
}

function cardsAtFirst({ input, memory }: Fitting): Plan["cards"] {
  return cardBoxesOf({ ...input, zoom: zoomAt(1) }, memory);
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** How large a box is drawn in a room. */
export function scaleIn({ width, height }: Box, room: Box): number {
  const scale = Math.min(largest, room.width / Math.max(1, width), room.height / Math.max(1, height));
  return Math.floor(scale * 10_000) / 10_000;
}

/** Puts the pictures into a room, at one scale and at one place, so that all of each is in it. `pause` is called before each plan. */
export async function fitPictures(
  fittings: readonly Fitting[],
  extent: Box,
  room: Box,
  pause: () => Promise<void>,
): Promise<readonly FittedPicture[]> {
  let place = fitInto(extent, room);
  let drawn: readonly Pick<FittedPicture, "input" | "plan">[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const zoom = zoomAt(place.scale);
    const frame = seenThrough(place, room);
    const planned: (typeof drawn)[number][] = [];
    for (const fitting of fittings) {
      await pause();
      const input = { ...fitting.input, zoom, frame };
      planned.push({ input, plan: planPicture(input, fitting.memory) });
    }
    drawn = planned;
    const [first = nowhere, ...rest] = drawn.flatMap(({ plan }) =>
      plan.cards.size === 0 ? [] : boundsWithNames(plan),
    );
    place = fitInto(rest.reduce(union, first), room);
    if (zoomAt(place.scale) === zoom) break;
  }
  return drawn.map((picture) => ({ ...place, ...picture }));
}

/** The name of a hull in pieces stands outside of it. */
function boundsWithNames(plan: Plan): Box {
  return plan.hulls.flatMap(({ nameBox }) => nameBox ?? []).reduce<Box>(union, boundsOfPlan(plan));
}

function fitInto(box: Box, room: Box): Transform {
  const scale = scaleIn(box, room);
  return {
    scale,
    x: hundredth(room.x + (room.width - box.width * scale) / 2 - box.x * scale),
    y: hundredth(room.y + (room.height - box.height * scale) / 2 - box.y * scale),
  };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What of the picture a room shows. */
function seenThrough({ x, y, scale }: Transform, room: Box): Box {
  return {
    x: (room.x - x) / scale,
    y: (room.y - y) / scale,
    width: room.width / scale,
    height: room.height / scale,
  };
}
