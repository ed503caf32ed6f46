import type { AllianceDocument } from "../model/document.ts";
import type { Snapshot, Tie } from "../model/tie.ts";
import { capitalStakes } from "./capitalRights.ts";
import type { ControlInput } from "./controlRule.ts";
import { crowdsOf } from "./crowds.ts";
import { holdingsOf, type Holding, type Holdings } from "./holdings.ts";
import { ownershipNetwork, type OwnershipNetwork } from "./network.ts";

/** All that the figures of one date are computed from. */
export interface Ownership extends Holdings {
  /** Capital: what finally belongs to whom. */
  readonly capital: OwnershipNetwork;
  readonly control: ControlInput;
  /** Whether anything of it is only imagined ("what if"). */
  readonly isImagined: boolean;
}

const memory = new WeakMap<readonly Tie[], Ownership>();

/**
 * The ownership on the snapshot's date; the same object for the same ties of the same document. On another day with
 * the same ties only the date differs: all parts are the same objects.
 */
export function ownershipOn(snapshot: Snapshot, document: AllianceDocument): Ownership {
  const known = memory.get(snapshot.ties);
  const isOfDocument = known?.document === document;
  if (isOfDocument && known.date === snapshot.date) return known;
  const ownership = isOfDocument ? { ...known, date: snapshot.date } : readOwnership(snapshot, document);
  memory.set(snapshot.ties, ownership);
  return ownership;
}

function readOwnership(snapshot: Snapshot, document: AllianceDocument): Ownership {
  const holdings = holdingsOf(snapshot, document);
  const capital = capitalStakes(holdings.holdings, holdings.derived);
  return {
    ...holdings,
    capital: ownershipNetwork(capital),
    control: { capital, votes: holdings.holdings.map(votesOf), crowds: crowdsOf(document) },
    isImagined: snapshot.ties.some(({ actual }) => actual !== undefined),
  };
}

function votesOf({ holder, company, cast }: Holding): ControlInput["votes"][number] {
  return { holder, company, low: cast.low, high: cast.high };
}
