import { dayNumber, type IsoDate } from "../model/date.ts";
import type { StakeStep } from "../timeline/stakeSteps.ts";

/** A piece of a step chart: one level from one day to another, both as shares 0–1 of the width, `y` as share of the height. */
export interface ChartPiece {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  /** Where the level comes from, when one joins on to it. */
  readonly before: number | undefined;
  readonly type: "held" | "planned";
}

export interface ChartShape {
  readonly pieces: readonly ChartPiece[];
  /** The fraction at the top of the chart: the next of 10, 25, 50, 100 %. */
  readonly top: number;
}

/** The steps of a stake in a box of width and height 1, between the two days. A step without a figure leaves a gap. */
export function shapeOfSteps(steps: readonly StakeStep[], start: IsoDate, last: IsoDate): ChartShape {
  const figures = steps.flatMap(({ stake }) => stake ?? []);
  const top = [0.1, 0.25, 0.5, 1].find((level) => figures.every((figure) => figure <= level)) ?? 1;
  const first = dayNumber(start);
  const days = Math.max(1, dayNumber(last) - first);
  const share = (date: IsoDate): number => Math.min(1, Math.max(0, (dayNumber(date) - first) / days));
  const pieces = steps.flatMap((step, i): readonly ChartPiece[] => {
    if (step.stake === undefined) return [];
    const joined = steps.find(
      (other, j) => j !== i && !step.planned && !other.planned && other.to === step.from && other.stake !== undefined,
    );
    return [
      {
        x1: share(step.from),
        x2: step.to === undefined ? 1 : share(step.to),
        y: 1 - step.stake / top,
        before: joined?.stake === undefined ? undefined : 1 - joined.stake / top,
        type: step.planned ? "planned" : "held",
      },
    ];
  });
  return { pieces, top };
}
