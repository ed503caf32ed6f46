import type { DirectStake, OwnershipProblem } from "./directStake.ts";

/** Whom the problem is about. */
export function companiesOf(problem: OwnershipProblem): readonly string[] {
  return problem.type === "closed" ? problem.companies : [problem.company];
}

/** The stakes without those in companies that have no answer: these count as outside holders (METHOD.md 4). */
export function answerable(
  stakes: readonly DirectStake[],
  problems: readonly OwnershipProblem[],
): readonly DirectStake[] {
  const unanswered = new Set(problems.filter(({ type }) => type !== "rounding").flatMap(companiesOf));
  return unanswered.size === 0 ? stakes : stakes.filter(({ company }) => !unanswered.has(company));
}
