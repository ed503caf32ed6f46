import type { ControlRuleId } from "../model/view.ts";
import type { ControlInput, ControlRule, Verdict, VerdictPart } from "./controlRule.ts";
import { exactly, fractionOf } from "./exactly.ts";
import { remembered } from "./remembered.ts";
import { bookOf, commandIn, holdersAbove, type Command, type StakeBook } from "./stakeBook.ts";

type Certainty = Verdict["certainty"];

/** Whether a group decides in a company in which it has so much. More members and more votes never make it less so. */
export type Decides = (command: Command, company: string, members: ReadonlySet<string>) => boolean;

/** Whether a group decides, for one certainty; `book` and `holder` say whose group it is. */
export type DecisionTest = (
  book: StakeBook,
  holder: string,
  certainty: Certainty,
  crowds: ControlInput["crowds"] | undefined,
) => Decides;

interface Definition extends Pick<ControlRule, "sign" | "threshold" | "reads"> {
  readonly id: ControlRuleId;
  readonly test: DecisionTest;
}

/**
 * The least fixpoint of company control (Ceri, Gottlob and Tanca): the seed, and every company in which it and those
 * that it has already decide together. The test is monotone, so that loops are harmless and no order matters.
 */
export function closureOf(book: StakeBook, seed: string, decides: Decides): ReadonlySet<string> {
  const members = new Set([seed]);
  // A set that grows while it is walked shows what came to it.
  for (const member of members) {
    for (const { company } of book.stakesOf(member)) {
      if (!members.has(company) && decides(commandIn(book, company, members), company, members)) members.add(company);
    }
  }
  return members;
}

/** Passes the threshold: at its low end for certain, at its high end possibly. */
export function passes(
  threshold: number,
  sign: ControlRule["sign"],
  certainty: Certainty,
): (command: Command) => boolean {
  const limit = exactly(threshold);
  const end = certainty === "certain" ? "low" : "high";
  return sign === ">" ? (command) => command[end] > limit : (command) => command[end] >= limit;
}

/** A rule by which control is handed on whole: a holder decides through all in which it decides. */
export function closureRule({ test, ...rule }: Definition): ControlRule {
  const verdicts = remembered((input: ControlInput, holder: string) => {
    const book = bookOf(input[rule.reads]);
    return verdictsOf(book, holder, (certainty) => test(book, holder, certainty, input.crowds));
  });
  const heldBy: ControlRule["heldBy"] = (input, holder) =>
    input.crowds?.has(holder) === true ? [] : verdicts(input, holder);
  const decidingIn: ControlRule["decidingIn"] = (input, company) =>
    [...holdersAbove(bookOf(input[rule.reads]), company)]
      .flatMap((holder) => heldBy(input, holder))
      .filter((verdict) => verdict.company === company)
      .toSorted(byShare);
  return { ...rule, heldBy, decidingIn };
}

/** The largest share first; of equal ones by id. */
export function byShare(a: Verdict, b: Verdict): number {
  return b.share - a.share || (a.holder < b.holder ? -1 : 1);
}

function verdictsOf(book: StakeBook, holder: string, test: (certainty: Certainty) => Decides): readonly Verdict[] {
  const certain = closureOf(book, holder, test("certain"));
  const possible = closureOf(book, holder, test("possible"));
  return [...possible]
    .filter((company) => company !== holder)
    .toSorted()
    .map((company) =>
      certain.has(company)
        ? verdictOf(book, holder, company, certain, "certain")
        : verdictOf(book, holder, company, possible, "possible"),
    );
}

function verdictOf(
  book: StakeBook,
  holder: string,
  company: string,
  members: ReadonlySet<string>,
  certainty: Certainty,
): Verdict {
  const command = commandIn(book, company, members);
  const share = certainty === "certain" ? command.low : command.high;
  return {
    holder,
    company,
    certainty,
    share: fractionOf(share),
    parts: partsOf(book, company, members, share, holder),
  };
}

/** Everybody's low end, and of what the share has beyond these as much as each can take; the holder's own part first. */
function partsOf(
  book: StakeBook,
  company: string,
  members: ReadonlySet<string>,
  share: bigint,
  holder: string,
): readonly VerdictPart[] {
  const stakes = book.holdersOf(company).filter((stake) => members.has(stake.holder) && stake.holder !== company);
  let spare = share - stakes.reduce((sum, { low }) => sum + low, 0n);
  const parts = new Map([[holder, 0n]]);
  for (const stake of stakes) {
    const more = stake.high - stake.low < spare ? stake.high - stake.low : spare;
    spare -= more;
    parts.set(stake.holder, (parts.get(stake.holder) ?? 0n) + stake.low + more);
  }
  return [...parts].filter(([, part]) => part > 0n).map(([id, part]) => ({ id, share: fractionOf(part) }));
}
