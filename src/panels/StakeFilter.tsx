import { Slider } from "@base-ui/react/slider";
import type { ReactNode } from "react";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { formatPercent } from "../text/format.ts";
import { stakeWords } from "../text/panels.ts";
import { Histogram } from "./Histogram.tsx";

/** The levels at which a holding begins to mean more, in percent. */
const marks = [5, 10, 20, 25, 100 / 3, 50] as const;

/** The smallest and the largest stake that is shown, before a histogram of those of the date. */
export function StakeFilter(): ReactNode {
  const [low, high] = useAtlas((state) => state.view.stake);
  return (
    <section className="section stake-filter" aria-label={stakeWords.title}>
      <h2 className="caps">
        {stakeWords.title}
        <span className="range">{low === 0 && high === 1 ? stakeWords.every : stakeWords.range(low, high)}</span>
      </h2>
      <Histogram />
      <Slider.Root
        className="stake-slider"
        value={[inPercent(low), inPercent(high)]}
        thumbCollisionBehavior="none"
        onValueChange={([from = 0, to = 100]) => change(from, to, true)}
        onValueCommitted={([from = 0, to = 100], { reason }) => change(from, to, reason === "keyboard")}
      >
        <Slider.Control className="stake-control">
          <Slider.Track className="stake-track">
            <Slider.Indicator className="stake-indicator" />
            {marks.map((mark) => (
              <span key={mark} className="stake-mark" style={{ left: `${mark}%` }} />
            ))}
            <Slider.Thumb className="thumb" index={0} aria-label={stakeWords.minimum} getAriaValueText={valueText} />
            <Slider.Thumb className="thumb" index={1} aria-label={stakeWords.maximum} getAriaValueText={valueText} />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <div className="stake-presets" role="group" aria-label={stakeWords.marks}>
        <span className="soft">{stakeWords.marksTitle}</span>
        {marks.map((mark) => (
          <button
            key={mark}
            type="button"
            className="preset"
            aria-pressed={Math.abs(inPercent(low) - mark) < 0.01}
            aria-label={stakeWords.atLeast(stakeWords.mark(mark))}
            onClick={() => change(mark, Math.max(mark, inPercent(high)), false)}
          >
            {stakeWords.mark(mark)}
          </button>
        ))}
      </div>
      <Unsized />
    </section>
  );
}

function Unsized(): ReactNode {
  const unsized = useDerivedPart((derived) => derived.counts.unsizedStakes);
  const total = useDerivedPart((derived) => derived.counts.kind.get("stake") ?? 0);
  return unsized === 0 ? undefined : (
    <p className="note soft">{stakeWords.unsized(unsized, Math.max(unsized, total))}</p>
  );
}

function change(low: number, high: number, isPassing: boolean): void {
  atlas.getState().changeView({ stake: [low / 100, high / 100] }, isPassing);
}

/** As the slider counts: without the rounding of `0.07 * 100`. */
function inPercent(fraction: number): number {
  return Number((fraction * 100).toFixed(6));
}

function valueText(_formatted: string, percent: number): string {
  return formatPercent(percent / 100);
}
