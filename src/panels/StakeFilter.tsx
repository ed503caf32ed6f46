import type { ReactNode } from "react";
import { bases } from "../model/view.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { formatPercent } from "../text/format.ts";
import { lensWords, stakeWords } from "../text/panels.ts";
import { Histogram } from "./Histogram.tsx";
import { RangeInput } from "./RangeInput.tsx";
import type { Ends } from "./rangePlace.ts";
import { Segments } from "./Segments.tsx";

/** The levels at which a holding begins to mean more, in percent. */
const marks = [5, 10, 20, 25, 100 / 3, 50] as const;

const whole: Ends = [0, 100];

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
      <StakeSlider low={inPercent(low)} high={inPercent(high)} />
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
      <BasisChoice />
    </section>
  );
}

/** Two thumbs that cannot pass each other: on either side of the middle between them a press means the nearer one. */
function StakeSlider({ low, high }: { readonly low: number; readonly high: number }): ReactNode {
  const middle = (low + high) / 200;
  return (
    <div className="range stake-slider">
      <div className="range-track">
        <span className="range-fill" style={{ left: `${low}%`, right: `${100 - high}%` }} />
        {marks.map((mark) => (
          <span key={mark} className="stake-mark" style={{ left: `${mark}%` }} />
        ))}
      </div>
      <RangeInput
        label={stakeWords.minimum}
        value={low}
        valueText={formatPercent(low / 100)}
        ends={whole}
        bounds={[0, high]}
        ground={[0, middle]}
        leap={byTen}
        change={(percent, isPassing) => change(percent, high, isPassing)}
      />
      <RangeInput
        label={stakeWords.maximum}
        value={high}
        valueText={formatPercent(high / 100)}
        ends={whole}
        bounds={[low, 100]}
        ground={[middle, 1]}
        leap={byTen}
        change={(percent, isPassing) => change(low, percent, isPassing)}
      />
    </div>
  );
}

/** Whether the range tests what somebody holds directly or finally owns. */
function BasisChoice(): ReactNode {
  const basis = useAtlas((state) => state.view.basis);
  return (
    <div className="labelled">
      <span className="soft">{lensWords.basis}</span>
      <Segments
        label={lensWords.basis}
        ids={bases}
        nameOf={(id) => lensWords.bases[id]}
        chosen={basis}
        choose={(chosen) => atlas.getState().changeView({ basis: chosen })}
      />
    </div>
  );
}

function byTen(percent: number, direction: 1 | -1): number {
  return Math.round(percent) + 10 * direction;
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
