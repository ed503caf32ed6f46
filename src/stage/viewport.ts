import { select, zoom, zoomIdentity, type ZoomTransform } from "d3";
import type { Box } from "../scene/mark.ts";

/** What part of the picture the window shows, and how large. */
export interface Viewport {
  /** Shows a box as large as it fits. `isGentle` moves there instead of jumping. */
  readonly fit: (box: Box, isGentle: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  /** Moves as little as needed to have the box in the window. */
  readonly bringIntoView: (box: Box) => void;
  /** From a point of the window to a point of the picture. */
  readonly toPicture: (point: readonly [number, number]) => readonly [number, number];
  /** Px of the window for one of the picture; that at the end of a gentle move. */
  readonly scale: () => number;
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

/** `onScale` hears of every change of scale. */
export function mountViewport(
  svg: SVGSVGElement,
  layer: SVGGElement,
  isStill: () => boolean,
  onScale: () => void,
): Viewport {
  const root = select(svg);
  let transform: ZoomTransform = zoomIdentity;
  let isFitted = true;
  /** Where a gentle move leads to. */
  let goal: ZoomTransform | undefined;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([...scales])
    .filter((event: Event) => !isOnCard(event) && !isForOthers(event))
    .on("zoom", (event: { readonly transform: ZoomTransform; readonly sourceEvent: unknown }) => {
      ({ transform } = event);
      if (event.sourceEvent !== null && event.sourceEvent !== undefined) isFitted = false;
      layer.setAttribute("transform", transform.toString());
      onScale();
    })
    .on("end", () => {
      goal = undefined;
      onScale();
    });
  root.call(behaviour).on("dblclick.zoom", null);

  const go = (next: ZoomTransform, isGentle: boolean): void => {
    root.interrupt();
    goal = next;
    if (isGentle && !isStill())
      root
        .transition()
        .duration(moveMilliseconds)
        .call((on) => behaviour.transform(on, next));
    else root.call((on) => behaviour.transform(on, next));
  };

  return {
    fit: (box, isGentle) => {
      const { clientWidth } = svg;
      const clientHeight = svg.clientHeight - (svg.clientHeight > clientWidth ? buttonStrip : 0);
      if (box.width <= 0 || box.height <= 0 || clientWidth === 0 || clientHeight <= 0) return;
      const room = Math.min((clientWidth - 2 * margin) / box.width, (clientHeight - 2 * margin) / box.height);
      const scale = Math.max(smallestFit, Math.min(largestFit, room));
      isFitted = true;
      go(
        zoomIdentity
          .translate(clientWidth / 2, clientHeight / 2)
          .scale(scale)
          .translate(-box.x - box.width / 2, -box.y - box.height / 2),
        isGentle,
      );
    },
    zoomBy: (factor) => {
      isFitted = false;
      root.interrupt();
      if (isStill()) root.call((on) => behaviour.scaleBy(on, factor));
      else
        root
          .transition()
          .duration(moveMilliseconds)
          .call((on) => behaviour.scaleBy(on, factor));
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
    scale: () => (goal ?? transform).k,
    isFitted: () => isFitted,
    destroy: () => {
      root.interrupt().on(".zoom", null);
    },
  };
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
