import { memo, useMemo, type MouseEvent, type ReactNode } from "react";
import { dayFromNumber, dayNumber, type IsoDate } from "../model/date.ts";
import type { StakeStep } from "../timeline/stakeSteps.ts";
import type { Calendar } from "../pipeline.ts";
import { useDerivedPart } from "../store/select.ts";
import { detailsWords } from "../text/details.ts";
import { formatPercent } from "../text/format.ts";
import { goToDate } from "./acts.ts";
import { shapeOfSteps } from "./stepChart.ts";
import { yearsOnLine } from "./timeLine.ts";

interface StepChartProps {
  readonly steps: readonly StakeStep[];
  readonly date: IsoDate;
  /** What the chart shows, in words. */
  readonly name: string;
  readonly isLarge?: boolean;
}

/** A stake over all time; what lies after the date is faint. A click goes to the day, a key to the next change. */
export function StepChart({ steps, date, name, isLarge = false }: StepChartProps): ReactNode {
  const calendar = useDerivedPart((derived) => derived.calendar);
  if (steps.length === 0) return undefined;
  const first = dayNumber(calendar.start);
  const days = dayNumber(calendar.last) - first;
  const now = ((dayNumber(date) - first) / days) * 100;
  const go = (event: MouseEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const isByKey = event.detail === 0;
    goToDate(
      isByKey
        ? nextChange(steps, date)
        : dayFromNumber(Math.round(first + ((event.clientX - box.left) / box.width) * days)),
    );
  };
  const chart = (
    <button
      type="button"
      className={isLarge ? "chart large" : "chart"}
      aria-label={detailsWords.chart(name)}
      onClick={go}
    >
      <Curve steps={steps} calendar={calendar} isLarge={isLarge} />
      <span className="chart-future" style={{ left: `${now}%` }} />
    </button>
  );
  return isLarge ? (
    <div className="chart-frame">
      {chart}
      <Scale steps={steps} calendar={calendar} />
    </div>
  ) : (
    chart
  );
}

/** The figures beside the large chart: two levels and every tenth year. They stand outside the button that it is. */
function Scale({ steps, calendar }: { readonly steps: readonly StakeStep[]; readonly calendar: Calendar }): ReactNode {
  const { top } = shapeOfSteps(steps, calendar.start, calendar.last);
  const first = dayNumber(calendar.start);
  const days = dayNumber(calendar.last) - first;
  const decades = yearsOnLine(calendar.start, calendar.last).filter((year) => year % 10 === 0);
  return (
    <div aria-hidden="true">
      <span className="chart-level top">{formatPercent(top)}</span>
      <span className="chart-level middle">{formatPercent(top / 2)}</span>
      {decades.map((year) => (
        <span
          key={year}
          className="chart-year"
          style={{ left: `${((dayNumber(`${year}-01-01`) - first) / days) * 100}%` }}
        >
          {year}
        </span>
      ))}
    </div>
  );
}

const Curve = memo(function Curve({
  steps,
  calendar,
  isLarge,
}: {
  readonly steps: readonly StakeStep[];
  readonly calendar: Calendar;
  readonly isLarge: boolean;
}): ReactNode {
  const { pieces } = useMemo(() => shapeOfSteps(steps, calendar.start, calendar.last), [steps, calendar]);
  return (
    <>
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
        {isLarge && <path className="grid" d={`M0 ${y(0)}H1000M0 ${y(0.5)}H1000`} />}
        <path className="base" d={`M0 ${y(1)}H1000`} />
        {pieces.map((piece) => (
          <path
            key={`${piece.type} ${piece.x1} ${piece.y}`}
            className={piece.type}
            d={`M${x(piece.x1)} ${y(piece.before ?? piece.y)}V${y(piece.y)}H${x(piece.x2)}`}
          />
        ))}
      </svg>
    </>
  );
});

function x(share: number): string {
  return (share * 1000).toFixed(1);
}

function y(share: number): string {
  return (share * 96 + 2).toFixed(1);
}

/** The day of the first change after the date; the first of all after the last. */
function nextChange(steps: readonly StakeStep[], date: IsoDate): IsoDate {
  const days = steps.flatMap(({ from, to }) => [from, to ?? from]).toSorted();
  return days.find((day) => day > date) ?? days[0] ?? date;
}
