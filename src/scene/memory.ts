import type { RoutedLine } from "./route.ts";
import type { Box, GroupMark, Mark } from "./mark.ts";
import type { Hull } from "./groups.ts";

/** Gives the last answer for a key again as long as its inputs are the very same; else makes a new one. */
export type Remember<Output> = (key: string, inputs: readonly unknown[], make: () => Output) => Output;

/**
 * What a picture remembers of the one before. It changes no result, only the work: what did not change is the same
 * object again, so that a painter passes over it.
 */
export interface SceneMemory {
  readonly boxes: Remember<Box>;
  readonly hulls: Remember<readonly Hull[]>;
  readonly pairs: Remember<readonly RoutedLine[]>;
  readonly ties: Remember<GroupMark>;
  readonly cards: Remember<GroupMark>;
  readonly labels: Remember<readonly Mark[]>;
  readonly layers: Remember<GroupMark>;
}

export function createSceneMemory(): SceneMemory {
  return {
    boxes: remember(),
    hulls: remember(),
    pairs: remember(),
    ties: remember(),
    cards: remember(),
    labels: remember(),
    layers: remember(),
  };
}

function remember<Output>(): Remember<Output> {
  const known = new Map<string, { readonly inputs: readonly unknown[]; readonly output: Output }>();
  return (key, inputs, make) => {
    const last = known.get(key);
    if (last !== undefined && isSameList(last.inputs, inputs)) return last.output;
    const output = make();
    known.set(key, { inputs, output });
    return output;
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => Object.is(each, b[i]));
}
