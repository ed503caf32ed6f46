import { drag, select } from "d3";
import type { Place, Places } from "../layout/place.ts";

/** What happens while a card is dragged. Places are in px of the picture. */
export interface DragEvents {
  readonly placeOf: (id: string) => Place | undefined;
  readonly toPicture: (point: readonly [number, number]) => readonly [number, number];
  /** Who moves when this card is taken: itself, or all that is selected with it. */
  readonly movedWith: (id: string) => readonly string[];
  readonly onStart: () => void;
  readonly onMove: (held: Places) => void;
  readonly onEnd: (held: Places) => void;
}

const leastMove = 3;

/** Lets cards be dragged; a press without a move stays a click. Returns the undoing. */
export function mountDrag(svg: SVGSVGElement, events: DragEvents): () => void {
  /** The cards held, each as far from the pointer as when it was taken. */
  let held: { readonly grips: Places; readonly start: Place; isMoving: boolean } | undefined;
  const at = ({ x, y }: Place): Place => {
    const [px, py] = events.toPicture([x, y]);
    return { x: px, y: py };
  };
  const behaviour = drag<SVGSVGElement, unknown, Place>()
    .container(svg)
    .filter(
      (event: MouseEvent) =>
        !event.ctrlKey && !event.shiftKey && (event.button ?? 0) === 0 && cardAt(event.target) !== undefined,
    )
    .subject((event: { readonly x: number; readonly y: number }) => ({ x: event.x, y: event.y }))
    .clickDistance(leastMove)
    .on("start", (event: { readonly x: number; readonly y: number; readonly sourceEvent: Event }) => {
      const id = cardAt(event.sourceEvent.target);
      if (id === undefined) return;
      const start = at(event);
      const grips = new Map(
        events.movedWith(id).flatMap((each) => {
          const place = events.placeOf(each);
          return place === undefined ? [] : [[each, { x: place.x - start.x, y: place.y - start.y }] as const];
        }),
      );
      held = { grips, start: event, isMoving: false };
    })
    .on("drag", (event: Place) => {
      if (held === undefined) return;
      if (!held.isMoving) {
        if (Math.hypot(event.x - held.start.x, event.y - held.start.y) < leastMove) return;
        held.isMoving = true;
        events.onStart();
      }
      events.onMove(gripped(held.grips, at(event)));
    })
    .on("end", (event: Place) => {
      if (held?.isMoving === true) events.onEnd(gripped(held.grips, at(event)));
      held = undefined;
    });
  select(svg).call(behaviour);
  return () => {
    select(svg).on(".drag", null);
  };
}

function gripped(grips: Places, point: Place): Places {
  return new Map([...grips].map(([id, grip]) => [id, { x: point.x + grip.x, y: point.y + grip.y }]));
}

function cardAt(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element) || target.closest(".pin") !== null) return undefined;
  return target.closest("[data-entity]")?.getAttribute("data-entity") ?? undefined;
}
