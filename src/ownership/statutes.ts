import { closureOf } from "./closure.ts";
import type { DirectStake } from "./directStake.ts";
import { exactly } from "./exactly.ts";
import { presumption } from "./frenchPresumption.ts";
import { majorityGroup } from "./majority.ts";
import { bookOf, commandIn, type StakeBook } from "./stakeBook.ts";

/** A statute takes the votes of what a holder has of a company under its law. */
interface Statute {
  readonly country: string;
  readonly name: string;
  readonly takesVotes: (book: StakeBook, stake: DirectStake, crowds: ReadonlySet<string> | undefined) => boolean;
}

const quarter = exactly(0.25);

const statutes: readonly Statute[] = [
  {
    // Code de commerce, L.233-31: no votes on shares of a company that are held by one which it controls (L.233-3).
    country: "FR",
    name: "France L.233-31",
    takesVotes: (book, { holder, company }, crowds) =>
      closureOf(book, company, presumption(book, company, "certain", crowds)).has(holder),
  },
  {
    // Companies Act, 308 (1), and its ordinance, 67: no votes where the company, with its subsidiaries, has a quarter of the holder.
    country: "JP",
    name: "Japan Companies Act 308",
    takesVotes: (book, { holder, company }) =>
      commandIn(book, holder, majorityGroup(book, company, "certain")).low >= quarter,
  },
];

/**
 * Which of the stakes carry no votes that may be cast, by the short name of the statute that takes them. The stakes are
 * those before any suspension: published votes where there are such, else the shares. Applied once, because taking
 * votes away is not monotone (METHOD.md 6). A range takes votes away only where it does in every world. Countries are
 * two-letter codes; crowds are holders that are many parties, not one.
 */
export function suspensions<Stake extends DirectStake>(
  stakes: readonly Stake[],
  countryOf: (id: string) => string | undefined,
  crowds?: ReadonlySet<string>,
): ReadonlyMap<Stake, string> {
  const book = bookOf(stakes);
  const suspended = new Map<Stake, string>();
  for (const stake of stakes) {
    const country = stake.holder === stake.company ? undefined : countryOf(stake.company);
    const statute = statutes.find((each) => each.country === country && each.takesVotes(book, stake, crowds));
    if (statute !== undefined) suspended.set(stake, statute.name);
  }
  return suspended;
}
