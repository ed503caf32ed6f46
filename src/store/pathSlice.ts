import type { Put } from "./put.ts";

/** Which of the connections found is lit alone. */
export interface PathSlice {
  /** Its number in `derived.paths`; undefined = all of them are lit. */
  readonly litPath: number | undefined;
  readonly lightPath: (index: number | undefined) => void;
}

export function pathSlice(put: Put<PathSlice>): PathSlice {
  return {
    litPath: undefined,
    // The very same state wakes nobody: the pointer passes over many things that are not paths.
    lightPath: (litPath) => put((state) => (state.litPath === litPath ? state : { litPath })),
  };
}
