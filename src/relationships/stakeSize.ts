import type { Phase } from "../model/relationship.ts";
import { formatPercent } from "../text/format.ts";
import { relationshipText as text } from "../text/relationships.ts";

/** The stake as a range of fractions, `[low, high]`, equal where it is exact; undefined = of unknown size. */
export function stakeRange(phase: Phase): readonly [number, number] | undefined {
  if (phase.stake !== undefined) return [phase.stake, phase.stake];
  if (phase.stakeMin === undefined && phase.stakeMax === undefined) return undefined;
  return [phase.stakeMin ?? 0, phase.stakeMax ?? 1];
}

/** How large the stake is, in a sentence: "43.4%", "between 5% and 10%"; undefined = of unknown size. */
export function sizeInWords(phase: Phase): string | undefined {
  return sized(phase, text.size.between);
}

/** How large the stake is, on a line: "43.4%", "5%–10%", "?". */
export function sizeOnLine(phase: Phase): string {
  return sized(phase, text.line.range) ?? text.line.unknown;
}

/** Whether the phase gives a share of the capital and is known to give no vote. */
export function isWithoutVotes(phase: Phase): boolean {
  return phase.votes === 0 && phase.stake !== 0;
}

function sized(phase: Phase, range: (low: string, high: string) => string): string | undefined {
  const { stake, stakeMin, stakeMax } = phase;
  if (stake !== undefined) return formatPercent(stake);
  if (stakeMin !== undefined && stakeMax !== undefined) return range(formatPercent(stakeMin), formatPercent(stakeMax));
  if (stakeMin !== undefined) return text.size.atLeast(formatPercent(stakeMin));
  return stakeMax === undefined ? undefined : text.size.upTo(formatPercent(stakeMax));
}
