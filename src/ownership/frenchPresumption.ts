import { closureRule, passes, type Decides, type DecisionTest } from "./closure.ts";
import { majorityGroup } from "./majority.ts";
import { commandIn, holdersAbove } from "./stakeBook.ts";

const presumed = 0.4;
const half = 0.5;

/**
 * Code de commerce, L.233-3: more than half of the votes, or more than 40 % while no other holder has a larger share,
 * directly or through companies in which it has the majority. Who has the majority in the holder itself is no other.
 * The unnamed rest of a company is many parties, none of them larger.
 */
export const frenchPresumption = closureRule({
  id: "french-presumption",
  reads: "votes",
  sign: ">",
  threshold: presumed,
  test: presumption,
});

/** The test by itself, for the statutes that rest on it. For certain: in no world has another more; possibly: not in all. */
export function presumption(...[book, holder, certainty, crowds]: Parameters<DecisionTest>): Decides {
  const hasMajority = passes(half, ">", certainty);
  const isPresumed = passes(presumed, ">", certainty);
  const isOther = (id: string): boolean => crowds?.has(id) !== true && !majorityGroup(book, id, certainty).has(holder);
  return (command, company, members) => {
    if (hasMajority(command) || !isPresumed(command)) return hasMajority(command);
    const others = [...holdersAbove(book, company)].filter((id) => !members.has(id) && isOther(id));
    return others.every((other) => {
      const group = majorityGroup(book, other, certainty === "certain" ? "possible" : "certain");
      const theirs = commandIn(book, company, new Set([...group].filter((id) => !members.has(id))));
      return certainty === "certain" ? theirs.high <= command.low : theirs.low <= command.high;
    });
  };
}
