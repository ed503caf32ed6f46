import { closureOf, closureRule, passes } from "./closure.ts";
import type { Verdict } from "./controlRule.ts";
import type { DirectStake } from "./directStake.ts";
import { fractionOf } from "./exactly.ts";
import { remembered } from "./remembered.ts";
import { bookOf, commandIn, type StakeBook } from "./stakeBook.ts";

const half = 0.5;

/** More than half of the votes that may be cast, together with the companies in which one decides already. */
export const majority = closureRule({
  id: "majority",
  reads: "votes",
  sign: ">",
  threshold: half,
  test: (_book, _holder, certainty) => passes(half, ">", certainty),
});

const groups = {
  certain: remembered((book: StakeBook, holder) => closureOf(book, holder, passes(half, ">", "certain"))),
  possible: remembered((book: StakeBook, holder) => closureOf(book, holder, passes(half, ">", "possible"))),
};

/** The holder and all in which it has the majority, in all worlds or in some. */
export function majorityGroup(book: StakeBook, holder: string, certainty: Verdict["certainty"]): ReadonlySet<string> {
  return groups[certainty](book, holder);
}

/** The share of the votes that the holder and the companies in which it has the majority have of each company, at least. */
export function votesCommanded(votes: readonly DirectStake[], holder: string): ReadonlyMap<string, number> {
  const book = bookOf(votes);
  const group = majorityGroup(book, holder, "certain");
  const companies = new Set([...group].flatMap((member) => book.stakesOf(member).map(({ company }) => company)));
  return new Map([...companies].map((company) => [company, fractionOf(commandIn(book, company, group).low)]));
}
