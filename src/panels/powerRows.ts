import type { EntityId } from "../model/entity.ts";
import type { Ownership } from "../ownership/ownership.ts";
import { votingPower, type VotingPower } from "../ownership/votingPower.ts";
import { powerWords } from "../text/ownership.ts";

export const rests = ["dispersed", "block"] as const;
/** What is assumed of the votes that nobody named casts: very many holders of equal size, or one. */
type Rest = (typeof rests)[number];

interface PowerRow extends Pick<VotingPower, "id" | "share" | "banzhaf" | "shapley"> {
  readonly isRest: boolean;
}

interface PowerRows {
  /** The largest share first, those not named last. */
  readonly rows: readonly PowerRow[];
  /** What is assumed. */
  readonly remarks: readonly string[];
  readonly hasRest: boolean;
}

/** So many holders are told apart, those not named among them. */
const most = 23;
/** So many small holders stand for those not named. */
const crowd = 100;
const restId = "";

/** The voting power of the direct holders of a company, by the votes that they may cast: more than half carries. */
export function powerTable({ holdings }: Ownership, company: EntityId, rest: Rest): PowerRows {
  const all = holdings.filter((each) => each.company === company && each.holder !== company);
  const voting = merged(all.map(({ holder, cast }) => ({ id: holder, share: cast.low })));
  const named = voting.filter(({ share }) => share > 0).toSorted((a, b) => b.share - a.share);
  const kept = named.slice(0, most);
  const sum = clean(named.reduce((total, { share }) => total + share, 0));
  if (sum > 1) return { rows: [], remarks: [powerWords.over(sum)], hasRest: false };
  const unnamed = clean(1 - kept.reduce((total, { share }) => total + share, 0));
  const count = rest === "block" ? 1 : crowd;
  const others = unnamed <= 0 ? [] : Array.from({ length: count }, () => ({ id: restId, share: unnamed / count }));
  const powers = votingPower([...kept, ...others], 0.5, false);
  return {
    rows: [
      ...powers.filter(({ id }) => id !== restId).map((power) => ({ ...power, isRest: false })),
      ...restRow(powers.filter(({ id }) => id === restId)),
    ],
    remarks: [
      unnamed <= 0 ? powerWords.noRest : rest === "block" ? powerWords.oneBlock : powerWords.assumption(crowd),
      ...(named.length > most ? [powerWords.tooMany(most)] : []),
      ...(all.some(({ isSized }) => !isSized) ? [powerWords.unsized] : []),
    ],
    hasRest: unnamed > 0,
  };
}

/** Those not named, together. */
function restRow(powers: readonly VotingPower[]): readonly PowerRow[] {
  if (powers.length === 0) return [];
  const sum = (key: "share" | "banzhaf" | "shapley"): number => powers.reduce((total, power) => total + power[key], 0);
  return [{ id: restId, share: sum("share"), banzhaf: sum("banzhaf"), shapley: sum("shapley"), isRest: true }];
}

/** Two stakes of one holder vote as one. */
function merged(votes: readonly Pick<VotingPower, "id" | "share">[]): readonly Pick<VotingPower, "id" | "share">[] {
  const shares = new Map<string, number>();
  for (const { id, share } of votes) shares.set(id, clean((shares.get(id) ?? 0) + share));
  return [...shares].map(([id, share]) => ({ id, share }));
}

/** Published shares have few decimals: what lies beyond is dust of the arithmetic. */
function clean(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}
