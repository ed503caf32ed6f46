import type { RelationshipId } from "../model/relationship.ts";
import type { Holding } from "../ownership/holdings.ts";
import type { Ownership } from "../ownership/ownership.ts";
import { lensTexts } from "../text/lens.ts";

/** What stands on the line of each stake in the votes lens: the votes that may be cast, and what they rest on. */
export function votesOnLinks({
  holdings,
}: Ownership): ReadonlyMap<RelationshipId, { readonly text: string; readonly share: number }> {
  return new Map(
    holdings.map((holding) => [holding.tie.relationship.id, { text: textOf(holding), share: holding.cast.low }]),
  );
}

function textOf({ cast: { low, high, basis }, isSized }: Holding): string {
  const { votes } = lensTexts;
  if (basis === "suspended") return votes.suspended;
  if (!isSized && high - low > 1e-9) return lensTexts.notKnown;
  const share = high - low > 1e-9 ? lensTexts.between(low, high) : lensTexts.share(low);
  if (high === 0) return votes.none;
  if (basis === "assumed") return votes.assumed(share);
  return basis === "capped" ? votes.capped(share) : votes.other(share);
}
