import type { ControlRule } from "./controlRule.ts";
import type { DirectStake } from "./directStake.ts";
import { exactShare } from "./exactShare.ts";
import { exactly, whole } from "./exactly.ts";

/** Nearer to the threshold than this, binary figures decide nothing. */
const margin = 1e-9;

/** Whose share of what, in a world of exact stakes. */
interface Question {
  readonly world: readonly DirectStake[];
  readonly holder: string;
  readonly company: string;
}

/**
 * The final share where it reaches or passes the threshold, else undefined. Close to the threshold the exact fraction
 * decides; where that would take too long, the share rounded to twelve decimals.
 */
export function shareReaching(
  { sign, threshold }: Pick<ControlRule, "sign" | "threshold">,
  share: number,
  { world, holder, company }: Question,
): number | undefined {
  if (Math.abs(share - threshold) > margin) return share > threshold ? share : undefined;
  const exact = exactShare(world, holder, company) ?? { above: BigInt(Math.round(share * 1e12)), below: 10n ** 12n };
  const [own, limit] = [exact.above * whole, exactly(threshold) * exact.below];
  if (own === limit) return sign === "≥" ? threshold : undefined;
  return own > limit ? share : undefined;
}
