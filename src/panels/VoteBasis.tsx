import type { ReactNode } from "react";
import type { EntityId } from "../model/entity.ts";
import type { Verdict } from "../ownership/controlRule.ts";
import type { Ownership } from "../ownership/ownership.ts";
import { formatShare } from "../text/format.ts";
import { decisionWords, voteWords } from "../text/ownership.ts";

interface VoteBasisProps {
  readonly verdict: Verdict;
  readonly ownership: Ownership;
  readonly nameOf: (id: EntityId) => string;
}

/** Whose votes make up a verdict, and what each of these figures rests on. */
export function VoteBasis({ verdict: { company, parts, certainty }, ownership, nameOf }: VoteBasisProps): ReactNode {
  return (
    <p className="soft">
      {parts
        .map(({ id, share }) => {
          const cast = ownership.holdings.find((each) => each.holder === id && each.company === company)?.cast;
          const figure = decisionWords.part(nameOf(id), decisionWords.share[certainty](formatShare(share)));
          if (cast === undefined) return figure;
          const older = cast.isOlderThan === undefined ? [] : [voteWords.oldVotes(cast.isOlderThan)];
          return decisionWords.partBasis(figure, [voteWords.bases[cast.basis], ...older]);
        })
        .join(decisionWords.plus)}
    </p>
  );
}
