import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { VotesBasis } from "../model/relationship.ts";
import type { Snapshot, Tie } from "../model/tie.ts";
import type { DirectStake } from "./directStake.ts";

/** A share of the votes, and what it rests on. */
export interface VoteFigure {
  /** Fractions 0–1, equal where it is exact. */
  readonly low: number;
  readonly high: number;
  /** As published; `assumed`: one share, one vote; `capped`: a cap by contract; `suspended`: a statute takes the votes. */
  readonly basis: VotesBasis | "assumed" | "capped" | "suspended";
  /** The statute or cap, in short: "France L.233-31". */
  readonly rule?: string;
  /** The day on which the votes in the company changed after this figure was stated; undefined = it is of now. */
  readonly isOlderThan?: IsoDate;
}

/** One party's direct stake in one company on one date. */
export interface Holding extends DirectStake {
  /** False where the size is not known: then `low` is 0 and `high` 1. */
  readonly isSized: boolean;
  readonly tie: Tie;
  /** The votes that exist, and those that may be cast: only these decide. */
  readonly exist: VoteFigure;
  readonly cast: VoteFigure;
  /** What was published on another basis than exercisable, where it is: shown with its label, never decides. */
  readonly published: VoteFigure | undefined;
}

/** All direct stakes that count on a date: in effect, with plans, declared indirect and included ones left out. */
export interface Holdings {
  readonly date: IsoDate;
  readonly document: AllianceDocument;
  readonly holdings: readonly Holding[];
  /** Stakes that another one contains already, or that are declared as indirect: shown, never added. */
  readonly declared: readonly Tie[];
  /** Rights that follow from another statement: a trust's capital belongs to its beneficiary. */
  readonly derived: readonly (DirectStake & { readonly because: Tie })[];
}

/** Reads the stakes that count out of what is so on the date. Plans never count. */
export function holdingsOf(_snapshot: Snapshot, _document: AllianceDocument): Holdings {
  throw new Error("not built yet: holdingsOf");
}
