import { figureOf, isInRange } from "../filters/stake.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Snapshot, Tie } from "../model/tie.ts";
import type { View } from "../model/view.ts";
import type { LensLook } from "../scene/lensLook.ts";

/** What computes ownership, a part of the page only from when it is asked for. Each function is remembered by its input. */
export interface Reckoner {
  /** The snapshot with imagined stakes instead of those that are so. */
  readonly imagine: (snapshot: Snapshot, document: AllianceDocument, whatif: View["whatif"]) => Snapshot;
  /** How much of the held company the holder of a stake finally owns; undefined for other ties. */
  readonly finalStakes: (snapshot: Snapshot, document: AllianceDocument) => (tie: Tie) => number | undefined;
  readonly lensLookOf: (
    snapshot: Snapshot,
    document: AllianceDocument,
    view: View,
    isInRange: (tie: Tie) => boolean,
  ) => LensLook | undefined;
}

/** Whether what the view asks for takes more than the document says. */
export function needsReckoner({ lens, basis, whatif, stake: [low, high] }: View): boolean {
  return lens !== "capital" || basis !== "direct" || whatif.length > 0 || low > 0 || high < 1;
}

/** What sums of fractions may be off by. */
const least = 1e-9;

/** The figure that the stake range tests. */
export type SizeOf = typeof figureOf;

/** The snapshot with what is imagined in it, once that can be computed. */
export function imaginedIn(
  at: Snapshot,
  document: AllianceDocument,
  whatif: View["whatif"],
  reckoner: Reckoner | undefined,
): Snapshot {
  return reckoner === undefined || whatif.length === 0 ? at : reckoner.imagine(at, document, whatif);
}

/** The figure that the stake range tests where it is not a holder's own stake. */
export function finalSizesIn(
  at: Snapshot,
  document: AllianceDocument,
  basis: View["basis"],
  reckoner: Reckoner | undefined,
): SizeOf | undefined {
  if (reckoner === undefined || basis === "direct") return undefined;
  const finalStake = reckoner.finalStakes(at, document);
  return (tie) => {
    const share = finalStake(tie);
    return share === undefined ? figureOf(tie) : [share, share];
  };
}

/** What of the snapshot lies in the stake range, where it tests another figure than a holder's own stake. */
export function sievedBy(at: Snapshot, sizeOf: SizeOf | undefined, [low, high]: View["stake"]): Snapshot {
  if (sizeOf === undefined) return at;
  // 15 % that comes out of a sum is 15 %.
  const bounds = [low - least, high + least] as const;
  return { ...at, ties: at.ties.filter((tie) => isInRange(sizeOf(tie), bounds)) };
}

/** What ownership adds to the picture. */
export function lensIn(
  at: Snapshot,
  document: AllianceDocument,
  view: View,
  sizeOf: SizeOf = figureOf,
  reckoner: Reckoner | undefined,
): LensLook | undefined {
  if (reckoner === undefined || !needsReckoner(view)) return undefined;
  const [low, high] = view.stake;
  return reckoner.lensLookOf(at, document, view, (tie) => isInRange(sizeOf(tie), [low - least, high + least]));
}

/** Whose final ownership the picture shows: who was picked, or else who is selected. */
export function entityLookedAt({ lens, of, select }: View, { entities }: AllianceDocument): EntityId | undefined {
  if (lens !== "integrated" || of !== undefined) return of;
  return select.findLast((id) => entities.some((entity) => entity.id === id));
}
