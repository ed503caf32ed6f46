import type { EntityId } from "../model/entity.ts";
import { ownedTable, ownShare } from "../ownership/finalTable.ts";
import type { Ownership } from "../ownership/ownership.ts";
import type { Gauge } from "../scene/lensLook.ts";
import { lensTexts } from "../text/lens.ts";

/** A figure below this is none: what remains of sums that cancel out. */
const least = 1e-9;

/** How much of each entity the owner finally owns. */
export function ownedGauges(ownership: Ownership, owner: EntityId, name: string): ReadonlyMap<EntityId, Gauge> {
  const gauges = ownedTable(ownership, owner).map(
    ({ id, low, high }) => [id, gaugeOf(low, high, (text) => lensTexts.owned(name, text))] as const,
  );
  return new Map([...gauges, [owner, chosenGauge(ownShare(ownership, owner), lensTexts.chosenOwner)]]);
}

/** The gauge of a figure or of a range; a range that leaves everything open is "?". */
export function gaugeOf(low: number, high: number, nameOf: (text: string) => string): Gauge {
  const isExact = high - low < least;
  const isOpen = low < least && high > 1 - least;
  const text = isOpen ? lensTexts.notKnown : isExact ? lensTexts.share(low) : lensTexts.between(low, high);
  return { low, high: isExact ? low : high, text, name: nameOf(text), isChosen: false };
}

/** That of the chosen entity itself, which may own part of itself. */
export function chosenGauge(own: number, name: string): Gauge {
  const text = own > least ? lensTexts.share(own) : "";
  return { low: own, high: own, text, name: own > least ? lensTexts.itself(text) : name, isChosen: true };
}
