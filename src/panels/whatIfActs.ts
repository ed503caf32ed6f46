import type { RelationshipId } from "../model/relationship.ts";
import type { WhatIf } from "../model/view.ts";
import { atlas } from "../store/store.ts";

/** Imagines a stake at a level; at its actual level, if that is given, there is nothing to imagine. */
export function imagineStake(asked: WhatIf, actual: number | undefined, isPassing: boolean): void {
  const { view, changeView } = atlas.getState();
  const others = view.whatif.filter(({ relationship }) => relationship !== asked.relationship);
  const before = view.whatif.find(({ relationship }) => relationship === asked.relationship);
  // The end of a gesture imagines what its last step did: the very same, so that it is no step of its own to undo.
  const isSame = before?.stake === asked.stake && before.against === asked.against;
  if (isPassing || asked.stake !== actual) {
    changeView({ whatif: [...others, isSame ? before : asked] }, isPassing);
  } else changeView({ whatif: others });
}

/** Takes back what was imagined of a stake, or of all. */
export function takeBack(relationship?: RelationshipId): void {
  const { view, changeView } = atlas.getState();
  changeView({
    whatif: relationship === undefined ? [] : view.whatif.filter((each) => each.relationship !== relationship),
  });
}
