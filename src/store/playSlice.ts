import type { Put } from "./put.ts";

export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/** Whether time runs by itself, and how fast. */
export interface PlaySlice {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setPlaying: (isPlaying: boolean) => void;
  readonly setSpeed: (speed: Speed) => void;
}

export function playSlice(put: Put<PlaySlice>): PlaySlice {
  return {
    isPlaying: false,
    speed: 1,
    // The very same state wakes nobody: each step of the slider stops what may be playing.
    setPlaying: (isPlaying) => put((state) => (state.isPlaying === isPlaying ? state : { isPlaying })),
    setSpeed: (speed) => put(() => ({ speed })),
  };
}
