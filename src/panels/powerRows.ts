import type { EntityId } from "../model/entity.ts";
import type { Vote } from "../ownership/explainPower.ts";
import type { Ownership } from "../ownership/ownership.ts";
import { votingPower, type VotingPower } from "../ownership/votingPower.ts";
import { powerWords } from "../text/ownership.ts";

export const rests = ["dispersed", "block"] as const;
/** What is assumed of the votes that nobody named casts: very many holders of equal size, or one. */
type Rest = (typeof rests)[number];

interface PowerRow extends Pick<VotingPower, "share" | "banzhaf" | "shapley"> {
  /** Whose power it is; of many who are not named, the sum of theirs. */
  readonly power: VotingPower;
  readonly isRest: boolean;
}

interface PowerRows {
  readonly vote: Vote;
  /** The largest share first, those not named last. */
  readonly rows: readonly PowerRow[];
  /** What is assumed. */
  readonly remarks: readonly string[];
  readonly hasRest: boolean;
}

/** So many holders are told apart, those not named beside them. */
const most = 23;
/** So many small holders stand for those not named. */
const crowd = 100;
const quota = 0.5;

/** The voting power of the direct holders of a company, by the votes that they may cast: more than half carries. */
export function powerTable({ holdings }: Ownership, company: EntityId, rest: Rest): PowerRows {
  const all = holdings.filter((each) => each.company === company && each.holder !== company);
  const named = merged(all.map(({ holder, cast }) => ({ id: holder, share: cast.low })))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share);
  const sum = sumOf(named);
  const kept = named.slice(0, most);
  const unnamed = clean(1 - sumOf(kept));
  const count = unnamed <= 0 ? 0 : rest === "block" ? 1 : crowd;
  const others = Array.from({ length: count }, () => ({ id: powerWords[rest], share: unnamed / count }));
  const powers = sum > 1 ? [] : votingPower([...kept, ...others], quota, false);
  return {
    vote: { company, powers, quota, isInclusive: false },
    rows: rowsOf(powers, kept.length),
    remarks: [
      sum > 1 ? powerWords.over(sum) : powerWords.assumptions[count === 0 ? "none" : rest](crowd),
      ...(named.length > most ? [powerWords.tooMany(most)] : []),
      ...(all.some(({ isSized }) => !isSized) ? [powerWords.unsized] : []),
    ],
    hasRest: unnamed > 0 && sum <= 1,
  };
}

function rowsOf(powers: readonly VotingPower[], named: number): readonly PowerRow[] {
  const unnamed = powers.slice(named);
  const [one] = unnamed;
  const rows = powers.slice(0, named).map((power) => ({ ...power, power, isRest: false }));
  if (one === undefined) return rows;
  const sum = (key: "share" | "banzhaf" | "shapley"): number => unnamed.reduce((total, power) => total + power[key], 0);
  return [...rows, { power: one, share: sum("share"), banzhaf: sum("banzhaf"), shapley: sum("shapley"), isRest: true }];
}

type Votes = Pick<VotingPower, "id" | "share">;

/** Two stakes of one holder vote as one. */
function merged(votes: readonly Votes[]): readonly Votes[] {
  const shares = new Map<string, number>();
  for (const { id, share } of votes) shares.set(id, clean((shares.get(id) ?? 0) + share));
  return [...shares].map(([id, share]) => ({ id, share }));
}

function sumOf(votes: readonly Votes[]): number {
  return clean(votes.reduce((total, { share }) => total + share, 0));
}

/** Published shares have few decimals: what lies beyond is dust of the arithmetic. */
function clean(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}
