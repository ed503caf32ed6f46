import type { ReactNode } from "react";
import { useDerivedPart } from "../store/select.ts";
import { useAtlas } from "../store/store.ts";

/** How many stakes of each size there are on the date; those outside the range are faint. */
export function Histogram(): ReactNode {
  // As text, which is the same text on most days: then nothing is drawn.
  const text = useDerivedPart((derived) => derived.histogram.bins.join(" "));
  const bins = text.split(" ").map(Number);
  const [low, high] = useAtlas((state) => state.view.stake);
  const most = Math.max(1, ...bins);
  const width = 100 / bins.length;
  return (
    <svg className="histogram" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
      {bins.map((count, i) => {
        const height = count === 0 ? 0 : 3 + (count / most) * 37;
        const isInside = (i + 1) * width > low * 100 && i * width <= high * 100;
        return (
          <rect
            // oxlint-disable-next-line react/no-array-index-key -- a bin is its place
            key={i}
            className={isInside ? "bin" : "bin outside"}
            x={i * width + 0.5}
            width={width - 1}
            y={40 - height}
            height={height}
          />
        );
      })}
    </svg>
  );
}
