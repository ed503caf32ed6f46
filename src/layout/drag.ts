import { forceLink, forceSimulation, forceX, forceY } from "d3";
import type { ToWorker } from "./messages.ts";
import type { Place } from "./place.ts";
import type { SizedNode } from "./rectCollide.ts";

/** A simulation around one drag: cards hang on springs between each other and on a weak one to their home. */
export interface DragSimulation {
  readonly pin: (id: string, at: Place) => void;
  /** Lets go: springs between cards are off, those to the homes strong. */
  readonly release: () => void;
  /** One step; false when everyone is at rest. */
  readonly tick: () => boolean;
  readonly positions: () => Float32Array<ArrayBuffer>;
}

const heldAlpha = 0.35;
const homeWhileHeld = 0.06;
const homeWhenFree = 0.22;
const restSpeed = 0.12;

type DragInput = Omit<Extract<ToWorker, { type: "load" }>, "type" | "run">;
type Node = SizedNode & { readonly home: Place };

/** Starts from the places given, so that nothing jumps; ends with everyone exactly at home. */
export function dragSimulation({ ids, places, homes, links }: DragInput): DragSimulation {
  const nodes = ids.map((id, i): Node => {
    const home = homes[i] ?? { x: 0, y: 0 };
    return { id, width: 0, height: 0, home, ...(places[i] ?? home) };
  });
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const springs = links.flatMap(({ source, target }) => {
    const [a, b] = [nodeOf.get(source), nodeOf.get(target)];
    return a === undefined || b === undefined
      ? []
      : [{ source, target, distance: Math.hypot(a.home.x - b.home.x, a.home.y - b.home.y) }];
  });
  const link = forceLink<Node, (typeof springs)[number]>(springs)
    .id(({ id }) => id)
    .distance(({ distance }) => distance)
    .strength(0.18);
  const toX = forceX<Node>(({ home }) => home.x).strength(homeWhileHeld);
  const toY = forceY<Node>(({ home }) => home.y).strength(homeWhileHeld);
  const simulation = forceSimulation(nodes)
    .alpha(heldAlpha)
    .alphaTarget(heldAlpha)
    .velocityDecay(0.45)
    .force("link", link)
    .force("x", toX)
    .force("y", toY)
    .stop();
  let isHeld = true;
  return {
    pin: (id, at) => {
      const node = nodeOf.get(id);
      if (node !== undefined) [node.fx, node.fy] = [at.x, at.y];
    },
    release: () => {
      isHeld = false;
      for (const node of nodes) [node.fx, node.fy] = [null, null];
      simulation.force("link", null).alpha(1).alphaTarget(1);
      toX.strength(homeWhenFree);
      toY.strength(homeWhenFree);
    },
    tick: () => {
      simulation.tick();
      const isMoving = isHeld || nodes.some(isAway);
      if (!isMoving) for (const node of nodes) [node.x, node.y] = [node.home.x, node.home.y];
      return isMoving;
    },
    positions: () => new Float32Array(nodes.flatMap(({ x, y }) => [x ?? 0, y ?? 0])),
  };
}

function isAway({ x = 0, y = 0, vx = 0, vy = 0, home }: Node): boolean {
  return Math.hypot(x - home.x, y - home.y) > 0.6 || Math.hypot(vx, vy) > restSpeed;
}
