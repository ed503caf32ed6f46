import { castVotes, type CastVotes, type ShareBlock } from "../../src/ownership/castVotes.ts";
import type { CaseHolding, OwnershipCase } from "./readCases.ts";
import { voteSettings } from "./voteSettings.ts";

/** What a case tells only in its notes, as input for the votes. */
export interface Arrangement {
  /** In whose name the shares stand, where that is not who owns them. */
  readonly titles?: readonly CaseHolding[];
  readonly cap?: Readonly<Record<string, number>>;
  /** Who votes as the others do. */
  readonly neutral?: readonly string[];
  /** Figures with a name of their own. */
  readonly figures?: Readonly<Record<string, (given: OwnershipCase) => number>>;
}

/** Nissan → Renault before 8 November 2023: two votes a share, all suspended. */
const nissanFinance = "NissanFinance";

const arrangements: Readonly<Record<string, Arrangement>> = {
  // Its notes: "Votes in Nissan: Renault 15 % (cap), trust 28.4 % neutral; votes in Renault: Nissan 15 % (cap)".
  "alliance-2023-11": {
    titles: [
      { holder: "Renault", company: "Nissan", fraction: 0.15, declared: false },
      { holder: "trust_neutral", company: "Nissan", fraction: 0.284, declared: false },
    ],
    cap: { "Renault>Nissan": 0.15, "Nissan>Renault": 0.15 },
    neutral: ["trust_neutral"],
  },
  // Totals of its `votes`, the State's shares with two votes each (its figure `state_share_exercisable_2022`).
  "renault-votes-2022-2024": {
    figures: {
      exercisable_2022_plus_nissan: (given) => renaultVotes(given, false).exercisable,
      nissan_share_capital: (given) => total(given, "nissan_shares") / total(given, "shares"),
      nissan_share_theoretical_votes: (given) => partOf(renaultVotes(given, true), nissanFinance).exist,
      nissan_share_2022: (given) => partOf(renaultVotes(given, true), nissanFinance).cast,
      state_share_exercisable_2022: (given) => partOf(renaultVotes(given, true), "State").cast,
    },
  },
  // Its notes: the theoretical total is solved from the State's 22.00 %, all its shares having two votes; then Nissan's
  // suspended votes (two a share) and the treasury shares are taken off. Only what is calculated is calculated here.
  "renault-urd-2020": { figures: { State_exercisable: (given) => partOf(renaultIn2020(given), "State").cast } },
};

export function arrangementOf({ id }: Pick<OwnershipCase, "id">): Arrangement {
  return new Map(Object.entries(arrangements)).get(id) ?? {};
}

function renaultVotes(given: OwnershipCase, isNissanSuspended: boolean): CastVotes {
  const [theoretical, exercisable] = [total(given, "theoretical_2022"), total(given, "exercisable_2022")];
  const [nissanShares, nissanVotes] = [total(given, "nissan_shares"), total(given, "nissan_votes")];
  const stateShares = fractionOf(given, "State") * total(given, "shares");
  return castVotes([
    { holder: "State", shares: stateShares, votesPerShare: 2 },
    {
      holder: nissanFinance,
      shares: nissanShares,
      votesPerShare: nissanVotes / nissanShares,
      isSuspended: isNissanSuspended,
    },
    { holder: "Renault", shares: theoretical - exercisable - nissanVotes, isSuspended: true },
    { holder: "Others", shares: exercisable - 2 * stateShares },
  ]);
}

function renaultIn2020(given: OwnershipCase): CastVotes {
  const state = 2 * fractionOf(given, "State");
  const theoretical = state / Number(given.expected["votes"]?.["State_theoretical"]);
  const named: readonly ShareBlock[] = [
    { holder: "State", shares: fractionOf(given, "State"), votesPerShare: 2 },
    { holder: nissanFinance, shares: fractionOf(given, nissanFinance), votesPerShare: 2, isSuspended: true },
    { holder: "Renault", shares: fractionOf(given, "Renault"), isSuspended: true },
  ];
  return castVotes([...named, { holder: "Others", shares: theoretical - castVotes(named).existing }]);
}

function partOf({ holders }: CastVotes, holder: string): CastVotes["holders"][number] {
  const found = holders.find((each) => each.holder === holder);
  if (found === undefined) throw new Error(`no such holder: ${holder}`);
  return found;
}

function total(given: OwnershipCase, name: string): number {
  const { settings, totals } = voteSettings(given);
  const found = name === "shares" ? settings.get("shares") : totals.get(name);
  if (typeof found !== "number") throw new Error(`no such total: ${name}`);
  return found;
}

function fractionOf({ holdings }: OwnershipCase, holder: string): number {
  return holdings.find((each) => each.holder === holder)?.fraction ?? 0;
}
