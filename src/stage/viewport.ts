import { select, zoom, zoomIdentity, type ZoomTransform } from "d3";
import { boxesMeet } from "../scene/curve.ts";
import type { Box } from "../scene/mark.ts";

/** What part of the picture the window shows, and how large. */
export interface Viewport {
  /**
   * Shows a box as large as it fits. Where one of the cards would then lie under something that stands over the
   * picture, the strips at the top and the bottom are left free. `isGentle` moves there instead of jumping. Gives back
   * what the window then shows of the picture; undefined where there is nothing to fit, or no window.
   */
  readonly fit: (box: Box, cards: readonly Box[], isGentle: boolean) => Box | undefined;
  readonly zoomBy: (factor: number) => void;
  /** Moves as little as needed to have the box in the window. */
  readonly bringIntoView: (box: Box) => void;
  /** From a point of the window to a point of the picture. */
  readonly toPicture: (point: readonly [number, number]) => readonly [number, number];
  /** What the window shows of the picture at the moment. */
  readonly seen: () => Box;
  /** Px of the window for one of the picture; that at the end of a gentle move. */
  readonly scale: () => number;
  /** Whether a gentle move is under way. */
  readonly isMoving: () => boolean;
  /** Whether the person has not moved or zoomed since the last fit. */
  readonly isFitted: () => boolean;
  readonly destroy: () => void;
}

const scales: readonly [number, number] = [0.15, 6];
const largestFit = 1.35;
/** Smaller than this nothing can be read: a small window rather shows the middle. */
const smallestFit = 0.3;
const margin = 5;
/** In a high window the picture reaches from edge to edge, and the buttons below it have a strip of their own. */
const buttonStrip = 52;
const moveMilliseconds = 320;

/** `onMove` hears of every step of a move, and of its end. */
export function mountViewport(
  svg: SVGSVGElement,
  layer: SVGGElement,
  isStill: () => boolean,
  onMove: () => void,
): Viewport {
  const root = select(svg);
  let transform: ZoomTransform = zoomIdentity;
  let isFitted = true;
  /** Where a gentle move leads to. */
  let goal: ZoomTransform | undefined;
  let frame = 0;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([...scales])
    .filter((event: Event) => !isOnCard(event) && !isForOthers(event))
    .on("start", ({ sourceEvent }: { readonly sourceEvent: unknown }) => {
      // The person takes the picture in hand.
      if (sourceEvent !== null && sourceEvent !== undefined) stop();
    })
    .on("zoom", (event: { readonly transform: ZoomTransform; readonly sourceEvent: unknown }) => {
      ({ transform } = event);
      if (event.sourceEvent !== null && event.sourceEvent !== undefined) isFitted = false;
      layer.setAttribute("transform", transform.toString());
      onMove();
    })
    .on("end", onMove);
  root.call(behaviour).on("dblclick.zoom", null);

  const stop = (): void => {
    cancelAnimationFrame(frame);
    goal = undefined;
  };
  const show = (next: ZoomTransform): void => {
    root.call((on) => behaviour.transform(on, next));
  };
  const go = (next: ZoomTransform, isGentle: boolean): void => {
    stop();
    if (!isGentle || isStill()) return show(next);
    goal = next;
    const [from, start] = [transform, performance.now()];
    const step = (): void => {
      const share = Math.min(1, (performance.now() - start) / moveMilliseconds);
      if (share < 1) frame = requestAnimationFrame(step);
      else goal = undefined;
      show(share < 1 ? partWay(from, next, easeInOut(share)) : next);
    };
    frame = requestAnimationFrame(step);
  };

  return {
    fit: (box, cards, isGentle) => {
      const { clientWidth: width, clientHeight } = svg;
      const height = clientHeight - (clientHeight > width ? buttonStrip : 0);
      if (box.width <= 0 || box.height <= 0 || width === 0 || height <= 0) return undefined;
      const whole = fitInto(box, { x: 0, y: 0, width, height });
      const over = thingsOver(svg);
      const isHidden = cards
        .map((card) => boxOn(whole, card))
        .some((card) => over.some((each) => boxesMeet(each, card)));
      isFitted = true;
      const next = isHidden ? fitInto(box, roomBetween(over, width, height)) : whole;
      go(next, isGentle);
      return seenThrough(next, width, height);
    },
    zoomBy: (factor) => {
      isFitted = false;
      go(zoomedBy(goal ?? transform, factor, svg), true);
    },
    bringIntoView: (box) => {
      const [left, top] = transform.apply([box.x, box.y]);
      const [right, bottom] = transform.apply([box.x + box.width, box.y + box.height]);
      const dx = shiftInto(left, right, svg.clientWidth);
      const dy = shiftInto(top, bottom, svg.clientHeight);
      if (dx === 0 && dy === 0) return;
      isFitted = false;
      go(zoomIdentity.translate(transform.x + dx, transform.y + dy).scale(transform.k), true);
    },
    toPicture: ([x, y]) => transform.invert([x, y]),
    seen: () => seenThrough(goal ?? transform, svg.clientWidth, svg.clientHeight),
    scale: () => (goal ?? transform).k,
    isMoving: () => goal !== undefined,
    isFitted: () => isFitted,
    destroy: () => {
      stop();
      root.on(".zoom", null);
    },
  };
}

/** So much larger around the middle of the window, as far as it may be. */
function zoomedBy(from: ZoomTransform, factor: number, { clientWidth, clientHeight }: SVGSVGElement): ZoomTransform {
  const scale = Math.max(scales[0], Math.min(scales[1], from.k * factor));
  const [x, y] = from.invert([clientWidth / 2, clientHeight / 2]);
  return zoomIdentity.translate(clientWidth / 2 - x * scale, clientHeight / 2 - y * scale).scale(scale);
}

/** Between two transforms: what stands still under both of them stands still on the way. */
function partWay(from: ZoomTransform, to: ZoomTransform, share: number): ZoomTransform {
  const between = (a: number, b: number): number => a + (b - a) * share;
  return zoomIdentity.translate(between(from.x, to.x), between(from.y, to.y)).scale(between(from.k, to.k));
}

function easeInOut(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

function fitInto(box: Box, room: Box): ZoomTransform {
  const scale = Math.min((room.width - 2 * margin) / box.width, (room.height - 2 * margin) / box.height);
  return zoomIdentity
    .translate(room.x + room.width / 2, room.y + room.height / 2)
    .scale(Math.max(smallestFit, Math.min(largestFit, scale)))
    .translate(-box.x - box.width / 2, -box.y - box.height / 2);
}

/** What of the picture a window shows, less a hair all around. */
function seenThrough(transform: ZoomTransform, width: number, height: number): Box {
  const [left, top] = transform.invert([margin, margin]);
  const [right, bottom] = transform.invert([width - margin, height - margin]);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function boxOn(transform: ZoomTransform, { x, y, width, height }: Box): Box {
  const [left, top] = transform.apply([x, y]);
  return { x: left, y: top, width: width * transform.k, height: height * transform.k };
}

/** What stands over the picture, in px of the window. */
function thingsOver(svg: SVGSVGElement): readonly Box[] {
  const { left, top } = svg.getBoundingClientRect();
  return [...(svg.closest("main")?.querySelectorAll("[data-over]") ?? [])].map((element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x - left, y: box.y - top, width: box.width, height: box.height };
  });
}

/** The room below what stands at the top and above what stands at the bottom. */
function roomBetween(over: readonly Box[], width: number, height: number): Box {
  const isUpper = ({ y }: Box): boolean => y < height / 2;
  const top = Math.max(0, ...over.filter(isUpper).map((box) => box.y + box.height));
  const bottom = Math.min(height, ...over.filter((box) => !isUpper(box)).map(({ y }) => y));
  return { x: 0, y: top, width, height: bottom - top };
}

/** How far to move a stretch so that it lies within the window, with some air. */
function shiftInto(from: number, to: number, room: number): number {
  const air = 40;
  if (from < air) return air - from;
  return to > room - air ? room - air - to : 0;
}

/** The second button opens the browser's menu, and with the shift key a rectangle is drawn. */
function isForOthers(event: Event): boolean {
  if (event.type === "wheel") return false;
  return ("button" in event && event.button === 2) || ("shiftKey" in event && event.shiftKey === true);
}

function isOnCard(event: Event): boolean {
  if (event.type === "wheel") return false;
  return event.target instanceof Element && event.target.closest("[data-entity]") !== null;
}
