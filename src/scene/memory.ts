import type { EntityId } from "../model/entity.ts";
import type { CardBox, CardFit } from "./cardBox.ts";
import { remember, type Remember } from "./remember.ts";
import type { RoutedLine } from "./routedLine.ts";
import type { GroupMark, Mark } from "./mark.ts";
import type { Hull } from "./hulls.ts";
import type { LabelMemory } from "./labels.ts";
import type { SignMemory } from "./lensLook.ts";
import type { LineMemory } from "./steadyLine.ts";

/**
 * What a picture remembers of the one before. It changes no result, only the work: what did not change is the same
 * object again, so that a painter passes over it.
 */
export interface SceneMemory {
  readonly fits: Remember<ReadonlyMap<EntityId, CardFit>>;
  readonly boxes: Remember<CardBox>;
  readonly hulls: Remember<readonly Hull[]>;
  readonly pairs: Remember<readonly RoutedLine[]>;
  readonly steps: Remember<readonly RoutedLine[]>;
  readonly reached: Remember<RoutedLine>;
  readonly ties: Remember<GroupMark>;
  readonly cards: Remember<GroupMark>;
  readonly labels: Remember<readonly Mark[]>;
  readonly layers: Remember<GroupMark>;
  readonly signs: SignMemory;
  readonly lines: LineMemory;
  readonly places: LabelMemory;
}

export function createSceneMemory(): SceneMemory {
  return {
    fits: remember(),
    boxes: remember(),
    hulls: remember(),
    pairs: remember(),
    steps: remember(),
    reached: remember(),
    ties: remember(),
    cards: remember(),
    labels: remember(),
    layers: remember(),
    signs: new Map(),
    lines: new Map(),
    places: new Map(),
  };
}
