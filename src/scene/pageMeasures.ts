import type { Size } from "./cardShape.ts";

/** Sizes of type and spaces of a page, in px. */
export interface PageMeasures {
  readonly margin: number;
  /** Between blocks. */
  readonly gap: number;
  readonly title: number;
  readonly subtitle: number;
  /** What is only imagined. */
  readonly hypothetical: number;
  readonly date: number;
  /** Filters, and what stands below the date. */
  readonly aside: number;
  readonly legend: number;
  readonly heading: number;
  /** The largest size of the notes; they may be set smaller. */
  readonly note: number;
  readonly remark: number;
}

/** On a smaller slide no letter of the notes could be read. */
export const smallestNote = 7.5;

/** The sizes for a page: in proportion to it, as far as they can be read. On a 16:9 slide the unit is 1. */
export function measuresOf({ width, height }: Size): PageMeasures {
  const unit = Math.min(2.5, Math.max(0.8, Math.sqrt(width * height) / 960));
  const px = (size: number): number => Math.round(size * unit * 4) / 4;
  return {
    margin: Math.round(Math.min(width, height) * 0.05),
    gap: px(16),
    title: px(25),
    subtitle: px(14),
    hypothetical: px(13),
    date: px(18),
    aside: px(11),
    legend: px(11),
    heading: px(9.5),
    note: Math.max(smallestNote, px(8.75)),
    remark: Math.max(smallestNote, px(9)),
  };
}
