import type { ReactNode } from "react";
import type { EntityId } from "../model/entity.ts";
import type { OwnershipProblem } from "../ownership/directStake.ts";
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

/** Why the figures of an entity, or of those above it, are impossible or doubtful. */
export function Problems({ ownership, names, id }: OwnershipProps): ReactNode {
  const { problems } = ownership.capital;
  return (
    <Doubts
      doubts={problems.filter((each) => companiesOf(each).includes(id)).map((each) => problemText(each, names))}
    />
  );
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
