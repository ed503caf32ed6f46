import { liveLayout, type LayoutWorker } from "../layout/liveLayout.ts";
import type { LayoutInput, Places } from "../layout/place.ts";
import { between } from "./homePlaces.ts";

/** Where everyone stands at this moment: at rest, gliding, following a drag, or in a first layout. */
export interface MovingPlaces {
  /** The places to draw, given those at rest. Glides when the places at rest have changed. */
  readonly now: (rest: Places, isStill: boolean) => Places;
  readonly isMoving: () => boolean;
  /** Starts the worker, so that a drag need not wait for it, and a failure is known early. */
  readonly warmUp: () => void;
  /** Whether the worker has not failed. */
  readonly isAlive: () => boolean;
  /** Starts a first layout, named by a key; or tells how far the one of that key is. */
  readonly settle: (key: string, input: () => LayoutInput) => Places | undefined;
  readonly isSettling: () => boolean;
  readonly startDrag: (rest: Places, links: LayoutInput["links"]) => void;
  /** Where the cards are held at the moment. */
  readonly drag: (held: Places) => void;
  /** Ends the drag: the others glide home, to `rest`. */
  readonly endDrag: (rest: Places, links: LayoutInput["links"]) => void;
  readonly destroy: () => void;
}

export interface MovingEvents {
  /** Something moved: paint again. */
  readonly onMove: () => void;
  /** A first layout is done; these are the homes from now on. */
  readonly onSettled: (key: string, homes: Places) => void;
  readonly onFailure: () => void;
}

const glideMilliseconds = 420;

type Motion =
  | { readonly type: "rest" }
  | { readonly type: "glide"; readonly from: Places; readonly start: number }
  | { readonly type: "drag"; live: Places; held: Places | undefined; isOver?: boolean }
  | { readonly type: "settle"; readonly key: string; live: Places };

export function movingPlaces(makeWorker: () => LayoutWorker, events: MovingEvents): MovingPlaces {
  let motion: Motion = { type: "rest" };
  let shown: Places = new Map();
  let target: Places | undefined;
  let frame = 0;

  const live = liveLayout(makeWorker, {
    onMove: (places) => {
      if (motion.type === "drag" || motion.type === "settle") motion.live = places;
      events.onMove();
    },
    onSettled: (places) => {
      if (motion.type === "settle") events.onSettled(motion.key, places);
      motion = { type: "rest" };
      events.onMove();
    },
    onFailure: () => {
      // A card that is still held follows the pointer all the same.
      if (motion.type !== "drag" || motion.isOver === true) motion = { type: "rest" };
      events.onFailure();
    },
  });
  const glide = (from: Places): void => {
    motion = { type: "glide", from, start: performance.now() };
    const step = (): void => {
      frame = 0;
      if (motion.type !== "glide") return;
      if (performance.now() - motion.start < glideMilliseconds) frame = requestAnimationFrame(step);
      else motion = { type: "rest" };
      events.onMove();
    };
    if (frame === 0) frame = requestAnimationFrame(step);
  };
  const place = (rest: Places): Places => {
    switch (motion.type) {
      case "rest":
        return rest;
      case "glide":
        return between(motion.from, rest, easeOut((performance.now() - motion.start) / glideMilliseconds));
      case "settle":
        return rest;
      case "drag": {
        const places = new Map([...rest, ...[...motion.live].filter(([id]) => rest.has(id))]);
        for (const [id, at] of motion.held ?? []) places.set(id, at);
        return places;
      }
    }
  };
  return {
    now: (rest, isStill) => {
      const hasChanged = target !== undefined && target !== rest && !isSamePlaces(target, rest);
      if (hasChanged && !isStill && shown.size > 0 && (motion.type === "rest" || motion.type === "glide")) glide(shown);
      target = rest;
      shown = place(rest);
      return shown;
    },
    isMoving: () => motion.type !== "rest",
    warmUp: () => live.warmUp(),
    isAlive: () => live.isAlive(),
    settle: (key, input) => {
      if (motion.type !== "settle" || motion.key !== key) {
        motion = { type: "settle", key, live: new Map() };
        live.settle(input());
      }
      return motion.live.size === 0 ? undefined : motion.live;
    },
    isSettling: () => motion.type === "settle",
    startDrag: (rest, links) => {
      motion = { type: "drag", live: shown, held: undefined };
      live.load(shown, rest, links);
    },
    drag: (held) => {
      if (motion.type === "drag") motion.held = held;
      for (const [id, at] of held) live.pin(id, at);
      events.onMove();
    },
    endDrag: (rest, links) => {
      target = rest;
      if (!live.isAlive()) {
        motion = { type: "rest" };
        return events.onMove();
      }
      if (motion.type === "drag") {
        motion.held = undefined;
        motion.isOver = true;
      }
      live.load(shown, rest, links);
      live.reheat();
    },
    destroy: () => {
      cancelAnimationFrame(frame);
      live.destroy();
    },
  };
}

function easeOut(share: number): number {
  return 1 - (1 - Math.min(1, share)) ** 3;
}

/** The same places for everyone who is in both. */
function isSamePlaces(a: Places, b: Places): boolean {
  for (const [id, at] of b) {
    const other = a.get(id);
    if (other !== undefined && (other.x !== at.x || other.y !== at.y)) return false;
  }
  return true;
}
