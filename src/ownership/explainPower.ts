import {
  derivationFacts as facts,
  derivationNotes as notes,
  derivationTexts as texts,
  shareInFull,
} from "../text/derivation.ts";
import { formatDate, formatShare } from "../text/format.ts";
import { namingOf } from "./countedLinks.ts";
import type { Derivation, DerivationLine } from "./derivation.ts";
import { exactly, fractionOf } from "./exactly.ts";
import { notesOnLinks } from "./explainNotes.ts";
import type { Ownership } from "./ownership.ts";
import type { VotingPower } from "./votingPower.ts";

/** A vote in a company, as its power was computed. */
export interface Vote {
  readonly company: string;
  readonly powers: readonly VotingPower[];
  /** The share of votes that carries, reached with ≥ when `isInclusive`. */
  readonly quota: number;
  readonly isInclusive: boolean;
}

/** Coalitions are listed one by one up to so many holders, and so many swings. */
const mostHolders = 12;
const mostSwings = 24;

/** How the power of a holder in a vote comes about: the coalitions in which it tips the vote, each with its weight. */
export function explainPower(
  ownership: Ownership,
  vote: Vote,
  power: VotingPower,
  index: "banzhaf" | "penrose" | "shapley",
): Derivation {
  const naming = namingOf(ownership);
  const { nameOf } = naming;
  const others = vote.powers.filter((other) => other !== power);
  const isListed = others.length < mostHolders && power.swings <= mostSwings;
  const lines = isListed
    ? swingsOf(vote, others, power).map((swing) => swingLine(swing, { ...vote, power, index }, nameOf))
    : [{ label: texts.swings(nameOf(power.id)), terms: [], value: power[index], text: formatShare(power[index]) }];
  const value = lines.reduce((sum, line) => sum + line.value, 0);
  return {
    title: texts.power[index](nameOf(power.id), nameOf(vote.company)),
    value,
    text: formatShare(value),
    facts: [
      [facts.date, formatDate(ownership.date)],
      [facts.layer, facts.votes],
      [facts.quota, facts.limit(vote.isInclusive ? "≥" : ">", vote.quota, facts.ofVotes)],
      [facts.method, facts.powerOf[index]],
    ],
    date: ownership.date,
    lines,
    loops: [],
    notes: [
      notes.power(power.swings, 2 ** others.length),
      ...(isListed ? [] : [notes.manySwings]),
      ...notesOnLinks(ownership, [], naming),
    ],
  };
}

/** A coalition of others that carries with the holder and not without. */
interface Swing {
  readonly members: readonly VotingPower[];
  readonly votes: bigint;
}

function swingsOf(
  { quota, isInclusive }: Vote,
  others: readonly VotingPower[],
  { share }: VotingPower,
): readonly Swing[] {
  const limit = exactly(quota);
  const carries = (votes: bigint): boolean => (isInclusive ? votes >= limit : votes > limit);
  let coalitions: readonly Swing[] = [{ members: [], votes: 0n }];
  for (const other of others) {
    const joined = coalitions.map(({ members, votes }) => ({
      members: [...members, other],
      votes: votes + exactly(other.share),
    }));
    coalitions = [...coalitions, ...joined];
  }
  return coalitions.filter(({ votes }) => !carries(votes) && carries(votes + exactly(share)));
}

function swingLine(
  { members, votes }: Swing,
  { power, powers, index }: Vote & { readonly power: VotingPower; readonly index: "banzhaf" | "penrose" | "shapley" },
  nameOf: (id: string) => string,
): DerivationLine {
  const weights = {
    banzhaf: powers.reduce((sum, { swings }) => sum + swings, 0),
    penrose: 2 ** (powers.length - 1),
    shapley: powers.length * choices(powers.length - 1, members.length),
  };
  const names = members.map(({ id }) => nameOf(id));
  const [without, withIt] = [votes, votes + exactly(power.share)].map((figure) => shareInFull(fractionOf(figure)));
  const value = 1 / weights[index];
  return {
    label: texts.coalition(names, without ?? "", withIt ?? ""),
    terms: [{ text: texts.oneOf(weights[index]), label: facts.powerOf[index], relationships: [] }],
    value,
    text: formatShare(value),
  };
}

/** In how many ways so many can be chosen of so many. */
function choices(of: number, count: number): number {
  return Array.from({ length: count }).reduce<number>((product, _, i) => (product * (of - i)) / (i + 1), 1);
}
