import { eliminated } from "./eliminated.ts";
import { iterated } from "./iterated.ts";
import { transposed, type Loop, type LoopSolver } from "./loop.ts";
import { thinned } from "./thinned.ts";

/** Up to this many companies elimination takes a millisecond or two, once. */
const fewEnough = 128;
/** Up to this many it may be done at all: the matrix takes 72 MB. */
const denseLimit = 3_000;

/** The solver of the loop: by elimination for small loops, and for the core of large ones where it fades slowly, else by iteration. */
export function loopSolver(loop: Loop): LoopSolver {
  return loop.nodes.length <= fewEnough ? eliminated(loop) : thinned(loop, coreSolver);
}

function coreSolver(core: Loop): LoopSolver {
  if (core.nodes.length <= fewEnough) return eliminated(core);
  const isLast = core.nodes.length > denseLimit;
  let exact: LoopSolver | undefined;
  const fallback = (): LoopSolver => (exact ??= eliminated(core));
  return {
    flowDown: onDemand(() => iterated(core.links, false, isLast) ?? fallback().flowDown),
    flowUp: onDemand(() => iterated(transposed(core.links), true, isLast) ?? fallback().flowUp),
  };
}

/** The way to solve is found when it is first asked for. */
function onDemand(find: () => LoopSolver["flowDown"]): LoopSolver["flowDown"] {
  let solve: LoopSolver["flowDown"] | undefined;
  return (given) => (solve ??= find())(given);
}
