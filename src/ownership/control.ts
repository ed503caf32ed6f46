import type { ControlRuleId } from "../model/view.ts";
import { atLeast25, over25 } from "./beneficialOwner.ts";
import type { ControlRule } from "./controlRule.ts";
import type { DirectStake } from "./directStake.ts";
import { exactly } from "./exactly.ts";
import { frenchPresumption } from "./frenchPresumption.ts";
import { majority } from "./majority.ts";
import { ofac } from "./ofac.ts";
import { bookOf, commandIn, type StakeBook } from "./stakeBook.ts";
import { weakestLink } from "./weakestLink.ts";

const rules: Readonly<Record<ControlRuleId, ControlRule>> = {
  majority,
  "french-presumption": frenchPresumption,
  "over-25": over25,
  "at-least-25": atLeast25,
  "ofac-50": ofac,
  "weakest-link": weakestLink,
};

/** The rule of that name. */
export function controlRule(id: ControlRuleId): ControlRule {
  return rules[id];
}

/** Groups of companies that decide in each other, so that nobody outside does: two with 51 % of each other. */
export function selfControlled(votes: readonly DirectStake[]): readonly (readonly string[])[] {
  const book = bookOf(votes);
  return groupsWithin(book, new Set(book.companies));
}

/**
 * The largest sets in which each company's members have the majority and hang together: the greatest fixpoint, taken
 * apart where nobody reaches the others, and so on until it stays.
 */
function groupsWithin(book: StakeBook, companies: ReadonlySet<string>): readonly (readonly string[])[] {
  const groups = bound(book, heldInside(book, companies));
  return groups.flatMap((group) =>
    group.size === companies.size ? [[...group].toSorted()] : groupsWithin(book, group),
  );
}

function heldInside(book: StakeBook, companies: ReadonlySet<string>): ReadonlySet<string> {
  const kept = [...companies].filter((company) => commandIn(book, company, companies).low > exactly(0.5));
  return kept.length === companies.size ? companies : heldInside(book, new Set(kept));
}

/** Who reaches each other by stakes within the set. */
function bound(book: StakeBook, companies: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  const reached = new Map([...companies].map((id) => [id, reachedFrom(book, id, companies)]));
  const groups = [...companies].map(
    (id) => new Set([...(reached.get(id) ?? [])].filter((other) => reached.get(other)?.has(id) === true)),
  );
  const firsts = groups.filter((group, i) => groups.findIndex((other) => [...group].some((id) => other.has(id))) === i);
  return firsts.filter(({ size }) => size > 0);
}

function reachedFrom(book: StakeBook, start: string, companies: ReadonlySet<string>): ReadonlySet<string> {
  const below = (id: string): readonly string[] =>
    book.stakesOf(id).flatMap(({ company, low }) => (low > 0n && companies.has(company) ? [company] : []));
  const reached = new Set(below(start));
  for (const id of reached) for (const company of below(id)) reached.add(company);
  return reached;
}
