import type { AllianceDocument } from "../model/document.ts";
import type { Snapshot, Tie } from "../model/tie.ts";
import type { WhatIf } from "../model/view.ts";
import { countedStakes, type CountedStake } from "./countedStakes.ts";
import { exactly } from "./exactly.ts";
import { imaginedTie } from "./imaginedTie.ts";
import { othersAfter, publishedFraction, type Move } from "./othersAfter.ts";

/** Where a slider for what could be has its marks: fractions, undefined where there is no such level or no exact one. */
export interface Marks {
  readonly actual: number | undefined;
  readonly planned: number | undefined;
}

/** The level that the stake really has, and the one planned for it. */
export function marksOf(tie: Tie): Marks {
  const { inEffect, planned } = tie.actual ?? tie;
  return { actual: inEffect[0]?.stake, planned: planned[0]?.stake };
}

const memory = new WeakMap<readonly Tie[], { readonly whatif: string; readonly ties: readonly Tie[] }>();

/**
 * The snapshot as it would be: each stake that is imagined at its level, the other holders of the company smaller or
 * larger by what it takes, one what-if after the other. Every tie that differs has `actual`. What cannot be imagined on
 * the date (no such stake in effect) changes nothing. The very snapshot where nothing differs; the same ties for the
 * same input.
 */
export function imagineSnapshot(snapshot: Snapshot, _document: AllianceDocument, whatif: readonly WhatIf[]): Snapshot {
  if (whatif.length === 0) return snapshot;
  const key = JSON.stringify(whatif);
  const known = memory.get(snapshot.ties);
  const ties = known?.whatif === key ? known.ties : imaginedTies(snapshot.ties, whatif);
  memory.set(snapshot.ties, { whatif: key, ties });
  return ties === snapshot.ties ? snapshot : { ...snapshot, ties };
}

function imaginedTies(real: readonly Tie[], whatif: readonly WhatIf[]): readonly Tie[] {
  const ties = whatif.reduce(withOne, real);
  return ties.every((tie, place) => tie === real[place]) ? real : ties;
}

function withOne(ties: readonly Tie[], { relationship, stake, against }: WhatIf): readonly Tie[] {
  const stakes = countedStakes(ties);
  const chosen = stakes.find(({ tie }) => tie.relationship.id === relationship);
  if (chosen === undefined || chosen.level.stake === stake) return ties;
  const others = stakes.filter((each) => each.company === chosen.company && each !== chosen);
  const seller =
    typeof against === "string" ? -1 : others.findIndex(({ tie }) => tie.relationship.id === against.seller);
  const after = othersAfter({
    from: exactly(chosen.low),
    to: exactly(stake),
    others: others.map(({ low }) => exactly(low)),
    against: typeof against === "string" ? against : sellerOrRest(seller),
  });
  const changed = new Map([
    [chosen.tie, imaginedTie(chosen.tie, stake, stake)],
    ...others.map((other, place) => [other.tie, resized(other, after[place])] as const),
  ]);
  return ties.map((tie) => changed.get(tie) ?? tie);
}

/** Who holds nothing of the company cannot sell it. */
function sellerOrRest(place: number): Move["against"] {
  return place < 0 ? "rest" : place;
}

/** A range moves as it is: what is not known of it stays as unknown. */
function resized({ tie, low, high }: CountedStake, figure: bigint | undefined): Tie {
  if (figure === undefined || figure === exactly(low)) return tie;
  const next = publishedFraction(figure);
  const moved = exactly(high) + figure - exactly(low);
  return imaginedTie(tie, next, low === high ? next : Math.min(1, publishedFraction(moved)));
}
