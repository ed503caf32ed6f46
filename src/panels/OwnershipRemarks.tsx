import type { ReactNode } from "react";
import type { EntityId } from "../model/entity.ts";
import type { OwnershipProblem } from "../ownership/directStake.ts";
import type { OwnersTable } from "../ownership/finalTable.ts";
import type { Ownership } from "../ownership/ownership.ts";
import { nameOfTie } from "../relationships/nameOfTie.ts";
import { ownershipWords, problemTexts } from "../text/ownership.ts";
import { Doubts } from "./parts.tsx";
import type { Names, OwnershipProps } from "./useOwnership.ts";

/** What of all this is only imagined, where anything is. */
export function Hypothetical({ ownership }: Pick<OwnershipProps, "ownership">): ReactNode {
  const sentences = imaginedIn(ownership);
  return sentences.length === 0 ? undefined : (
    <p className="hypothetical">{ownershipWords.hypothetical(sentences.join(". "))}</p>
  );
}

/** The stakes that are not as they are, one sentence each. */
export function imaginedIn({ isImagined, document, holdings }: Ownership): readonly string[] {
  if (!isImagined) return [];
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  return holdings.filter(({ tie }) => tie.actual !== undefined).map(({ tie }) => nameOfTie(tie, entities));
}

/** Why the figures of an entity are impossible or doubtful, or those of a company in which its chains had to end. */
export function Problems({ ownership, names, id, owners }: ProblemsProps): ReactNode {
  const ends = new Set([id, ...(owners?.rows ?? []).filter(({ isRest }) => !isRest).map((row) => row.id)]);
  const found = ownership.capital.problems.filter((problem) => companiesOf(problem).some((each) => ends.has(each)));
  return <Doubts doubts={found.map((problem) => problemText(problem, names))} />;
}

interface ProblemsProps extends OwnershipProps {
  readonly owners: OwnersTable | undefined;
}

function companiesOf(problem: OwnershipProblem): readonly EntityId[] {
  return problem.type === "closed" ? problem.companies : [problem.company];
}

function problemText(problem: OwnershipProblem, { nameOf }: Names): string {
  switch (problem.type) {
    case "closed":
      return problemTexts.closed(problem.companies.map(nameOf));
    case "treasury":
      return problemTexts.treasury(nameOf(problem.company));
    case "over":
    case "rounding":
      return problemTexts[problem.type](nameOf(problem.company), problem.sum);
  }
}
