import type { AllianceDocument } from "../model/document.ts";
import type { Snapshot, Tie } from "../model/tie.ts";
import { ownedBy } from "../ownership/integrated.ts";
import { ownershipOn } from "../ownership/ownership.ts";

/**
 * How much of the held company each holder of a stake finally owns, over all chains, as a fraction; undefined for ties
 * that are no stakes in effect or have no figure.
 */
export function finalStakes(snapshot: Snapshot, document: AllianceDocument): (tie: Tie) => number | undefined {
  const { capital, holdings } = ownershipOn(snapshot, document);
  const sized = new Set(holdings.filter(({ isSized }) => isSized).map(({ tie }) => tie));
  const known = new Map<string, Float64Array>();
  return (tie) => {
    const { source, target } = tie.relationship;
    const held = capital.numberOf.get(target);
    if (!sized.has(tie) || held === undefined || !capital.numberOf.has(source)) return undefined;
    const owned = known.get(source) ?? ownedBy(capital, source);
    known.set(source, owned);
    return owned[held];
  };
}
