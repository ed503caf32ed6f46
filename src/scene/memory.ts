import { remember, type Remember } from "./remember.ts";
import type { RoutedLine } from "./route.ts";
import type { Box, GroupMark, Mark } from "./mark.ts";
import type { Hull } from "./groups.ts";
import type { LabelMemory } from "./labels.ts";
import type { LineMemory } from "./steadyLine.ts";

/**
 * What a picture remembers of the one before. It changes no result, only the work: what did not change is the same
 * object again, so that a painter passes over it.
 */
export interface SceneMemory {
  readonly boxes: Remember<Box>;
  readonly hulls: Remember<readonly Hull[]>;
  readonly pairs: Remember<readonly RoutedLine[]>;
  readonly steps: Remember<readonly RoutedLine[]>;
  readonly ties: Remember<GroupMark>;
  readonly cards: Remember<GroupMark>;
  readonly labels: Remember<readonly Mark[]>;
  readonly layers: Remember<GroupMark>;
  readonly lines: LineMemory;
  readonly places: LabelMemory;
}

export function createSceneMemory(): SceneMemory {
  return {
    boxes: remember(),
    hulls: remember(),
    pairs: remember(),
    steps: remember(),
    ties: remember(),
    cards: remember(),
    labels: remember(),
    layers: remember(),
    lines: new Map(),
    places: new Map(),
  };
}
