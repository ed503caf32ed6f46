import type { ReactNode } from "react";
import type { EntityId } from "../model/entity.ts";
import type { CompanySum } from "../ownership/addsUp.ts";
import { formatShare } from "../text/format.ts";
import { stakeText, sumWords } from "../text/ownership.ts";
import { goToId } from "./acts.ts";

interface HoldersBarProps {
  readonly sum: CompanySum;
  readonly nameOf: (id: EntityId) => string;
}

/** The holders of a company side by side, what nobody named holds hatched after them, with a mark at 100 %. The list below says the same in words. */
export function HoldersBar({ sum: { holdings, low, gap, finding, unsized }, nameOf }: HoldersBarProps): ReactNode {
  const whole = Math.max(1, low);
  const width = (share: number): { readonly width: string } => ({ width: `${(share / whole) * 100}%` });
  return (
    <div className="holders-bar" aria-hidden="true">
      {holdings.map(({ holder, tie, low: share, high, isSized }) => (
        // The same by keyboard: the list below.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span
          key={tie.relationship.id}
          className={isSized ? "segment-held" : "segment-held unsized"}
          style={width(share)}
          title={
            isSized ? sumWords.holding(nameOf(holder), stakeText(share, high)) : sumWords.ofUnknownSize(nameOf(holder))
          }
          onClick={() => goToId(tie.relationship.id)}
        />
      ))}
      {gap > 0 && finding !== "over" && (
        <span className="ghost" style={width(gap)} title={sumWords.ghost(formatShare(gap), unsized.length > 0)} />
      )}
      {low > 1 && <span className="whole-mark" style={{ left: `${100 / whole}%` }} />}
    </div>
  );
}
