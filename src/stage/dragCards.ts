import { drag, select } from "d3";
import type { Place } from "../layout/place.ts";

/** What happens while a card is dragged. Places are in px of the picture. */
export interface DragEvents {
  readonly placeOf: (id: string) => Place | undefined;
  readonly toPicture: (point: readonly [number, number]) => readonly [number, number];
  readonly onStart: (id: string) => void;
  readonly onMove: (id: string, at: Place) => void;
  readonly onEnd: (id: string, at: Place) => void;
}

const leastMove = 3;

/** Lets cards be dragged; a press without a move stays a click. Returns the undoing. */
export function mountDrag(svg: SVGSVGElement, events: DragEvents): () => void {
  let held: { readonly id: string; readonly grip: Place; readonly start: Place; isMoving: boolean } | undefined;
  const at = ({ x, y }: Place): Place => {
    const [px, py] = events.toPicture([x, y]);
    return { x: px, y: py };
  };
  const behaviour = drag<SVGSVGElement, unknown, Place>()
    .container(svg)
    .filter((event: MouseEvent) => !event.ctrlKey && (event.button ?? 0) === 0 && cardAt(event.target) !== undefined)
    .subject((event: { readonly x: number; readonly y: number }) => ({ x: event.x, y: event.y }))
    .clickDistance(leastMove)
    .on("start", (event: { readonly x: number; readonly y: number; readonly sourceEvent: Event }) => {
      const id = cardAt(event.sourceEvent.target);
      const place = id === undefined ? undefined : events.placeOf(id);
      if (id === undefined || place === undefined) return;
      const start = at(event);
      held = { id, start: event, grip: { x: place.x - start.x, y: place.y - start.y }, isMoving: false };
    })
    .on("drag", (event: Place) => {
      if (held === undefined) return;
      if (!held.isMoving) {
        if (Math.hypot(event.x - held.start.x, event.y - held.start.y) < leastMove) return;
        held.isMoving = true;
        events.onStart(held.id);
      }
      events.onMove(held.id, gripped(held.grip, at(event)));
    })
    .on("end", (event: Place) => {
      if (held?.isMoving === true) events.onEnd(held.id, gripped(held.grip, at(event)));
      held = undefined;
    });
  select(svg).call(behaviour);
  return () => {
    select(svg).on(".drag", null);
  };
}

function gripped(grip: Place, point: Place): Place {
  return { x: point.x + grip.x, y: point.y + grip.y };
}

function cardAt(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element) || target.closest(".pin") !== null) return undefined;
  return target.closest("[data-entity]")?.getAttribute("data-entity") ?? undefined;
}
