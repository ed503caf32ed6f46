import type { IsoDate } from "../model/date.ts";
import type { Phase, VotesBasis } from "../model/relationship.ts";
import { votesText } from "../text/votes.ts";
import type { DirectStake } from "./directStake.ts";
import type { StatuteEffect } from "./statuteEffects.ts";

/** A share of the votes, and what it rests on. */
export interface VoteFigure {
  /** Fractions 0–1, equal where it is exact. */
  readonly low: number;
  readonly high: number;
  /** As published; `assumed`: one share, one vote; `capped`: a cap by contract; `suspended`: a statute takes the votes. */
  readonly basis: VotesBasis | "assumed" | "capped" | "suspended";
  /** The statute or cap, in short: "France L.233-31". */
  readonly rule?: string;
  /** The first day on which the votes in the company changed after this figure was stated; undefined = it is of now. */
  readonly isOlderThan?: IsoDate;
}

/** A stake's votes: three figures, never mixed with the capital or with one another (METHOD.md). */
export interface VoteFigures {
  /** The votes that exist, and those that may be cast: only these decide. */
  readonly exist: VoteFigure;
  readonly cast: VoteFigure;
  /** What was published on another basis than exercisable, where it is: shown with its label, never decides. */
  readonly published: VoteFigure | undefined;
}

/** What is known of a stake's votes beside its own level. */
export interface VoteFacts {
  readonly isTreasury: boolean;
  readonly statute: StatuteEffect | undefined;
  /** The day on which a figure published with the level became old. */
  readonly isOlderThan: () => IsoDate | undefined;
}

type Size = Pick<DirectStake, "low" | "high">;

/** What is known of the votes of a stake of that size at that level. */
export function voteFigures(level: Phase, size: Size, facts: VoteFacts): VoteFigures {
  const stated = facts.statute?.type === "lifted" ? undefined : statedFigure(level, facts);
  const theoretical = stated?.basis === "theoretical" ? stated : undefined;
  return {
    exist: theoretical ?? assumed(size),
    cast: castFigure(level, size, stated, facts),
    published: stated?.basis === "exercisable" ? undefined : stated,
  };
}

/**
 * The votes that may be cast. A statute that only comes into play with an imagined stake beats what was published;
 * else it speaks where the document is silent. Nothing is nothing on every basis; any other figure decides only as a
 * share of the exercisable votes, or by passing the cap.
 */
function castFigure(level: Phase, size: Size, stated: VoteFigure | undefined, facts: VoteFacts): VoteFigure {
  const { statute } = facts;
  if (statute?.type === "new") return suspended(statute.rule);
  if (level.votes === 0 && stated !== undefined) {
    return statute?.type === "suspends" ? { ...stated, rule: statute.rule } : stated;
  }
  if (stated?.basis === "exercisable") return capped(stated, level.votesCap);
  if (facts.isTreasury) return suspended(votesText.treasury);
  if (statute?.type === "suspends") return suspended(statute.rule);
  const isPastCap = stated?.basis === "theoretical" && level.votesCap !== undefined && stated.low >= level.votesCap;
  return capped(isPastCap ? stated : assumed(size), level.votesCap);
}

function statedFigure({ votes, votesBasis }: Phase, { isOlderThan }: VoteFacts): VoteFigure | undefined {
  if (votes === undefined) return undefined;
  const figure = { low: votes, high: votes, basis: votesBasis ?? "unstated" } as const;
  const older = votes === 0 ? undefined : isOlderThan();
  return older === undefined ? figure : { ...figure, isOlderThan: older };
}

/** One share, one vote: nobody said so. */
function assumed({ low, high }: Size): VoteFigure {
  return { low, high, basis: "assumed" };
}

function suspended(rule: string): VoteFigure {
  return { low: 0, high: 0, basis: "suspended", rule };
}

/** A cap is of now, however old the figure that it cuts. */
function capped(figure: VoteFigure, cap: number | undefined): VoteFigure {
  if (cap === undefined || figure.high < cap) return figure;
  return { low: Math.min(figure.low, cap), high: cap, basis: "capped", rule: votesText.cap(cap) };
}
