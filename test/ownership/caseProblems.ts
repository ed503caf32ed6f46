import type { OwnershipProblem } from "../../src/ownership/directStake.ts";
import { networkOf } from "./caseFigures.ts";
import type { OwnershipCase } from "./readCases.ts";

/** What is wrong with a network: whom it is about, and what the holders add up to, in percent with two decimals. */
export interface Trouble {
  readonly companies: readonly string[];
  readonly sum: string | undefined;
  readonly type: OwnershipProblem["type"] | undefined;
}

/** What the code finds wrong; what rounding explains is not wrong. */
export function troubleIn(given: OwnershipCase): Trouble {
  const problems = networkOf(given).problems.filter(({ type }) => type !== "rounding");
  const companies = problems.flatMap((each) => (each.type === "closed" ? each.companies : [each.company]));
  const [over] = problems.flatMap((each) => (each.type === "over" ? [each.sum] : []));
  return {
    companies: companies.toSorted(),
    sum: over === undefined ? undefined : (over * 100).toFixed(2),
    type: problems[0]?.type,
  };
}

/** The same, as a sentence tells it: "A: holders add up to 105 %". */
export function troubleTold(sentence: string, { entities, holdings }: OwnershipCase): Trouble {
  const ids = new Set([...entities.map(({ id }) => id), ...holdings.flatMap((each) => [each.holder, each.company])]);
  const words = new Set(sentence.split(/[\s:;,.()"“”]+/));
  const [, percent] = /(\d+(?:\.\d+)?)\s*%/.exec(sentence) ?? [];
  const type = signs.find(([, sign]) => sign.test(sentence))?.[0];
  return {
    companies: [...ids].filter((id) => words.has(id) || (id.includes(" ") && sentence.includes(id))).toSorted(),
    sum: type === "over" && percent !== undefined ? Number(percent).toFixed(2) : undefined,
    type,
  };
}

const signs: readonly (readonly [type: OwnershipProblem["type"], sign: RegExp])[] = [
  ["treasury", /treasury|all of itself/i],
  ["closed", /closed|singular|without outside/i],
  ["over", /add up|adds up|sum|more than 100|over 100|exceed/i],
];
