import type { Phase, RelationshipKind } from "../model/relationship.ts";
import type { Notation } from "../model/view.ts";
import type { Stroke } from "../relationships/relationshipKind.ts";
import { formatPercent } from "../text/format.ts";
import { lineFigures } from "../text/picture.ts";

/** How a line is drawn and what stands on it. */
export interface LineLook {
  readonly stroke: Stroke;
  /** In px. */
  readonly width: number;
  readonly label: string | undefined;
  /** The two sides of a line that is drawn as a pair of half-arrows. */
  readonly halves?: Halves;
}

/** Widths in px; undefined = nothing is said of this side. No votes at all leave a hairline of width 0. */
export interface Halves {
  readonly ownership: number | undefined;
  readonly control: number | undefined;
}

/** What a line stands for. */
interface Meaning {
  readonly kind: RelationshipKind;
  readonly phase: Phase;
  readonly isPlan: boolean;
  /** Whether it stands for several ties, of whose votes nothing can be said in short. */
  readonly isBundle: boolean;
}

/** A line in the signs of a notation, from what it is in the app's own. */
export const lineLooks: Readonly<Record<Notation, (own: LineLook, meaning: Meaning) => LineLook>> = {
  atlas: (own) => own,
  legal: legalLook,
  bovs: bovsLook,
};

/**
 * As in legal structure charts: thin ink, dashed where there are no votes. A planned stake is a row of single dots; all
 * other kinds keep the dashes that tell them apart, and lose their colours.
 */
function legalLook(own: LineLook, { kind, phase, isPlan }: Meaning): LineLook {
  const { stroke } = own;
  if (kind !== "stake") {
    const isColoured = stroke.tone !== "accent" && stroke.tone !== "ink";
    return isColoured ? { ...own, stroke: { ...stroke, tone: "unit" } } : own;
  }
  if (isPlan) return { ...own, stroke: { ...stroke, dash: [2.2, 7] }, width: 2.2 };
  if (stroke.tone === "imagined") return { ...own, width: 1.6 };
  const dash = phase.votes === 0 && phase.stake !== 0 ? [8, 4] : [];
  return { ...own, stroke: { ...stroke, tone: "ink", dash, isDouble: false }, width: 1.6 };
}

/**
 * As in the Beneficial Ownership Visualisation System: ownership on the right hand of the way, control on the left, so
 * that they stand left and right of an arrow that points down. Votes that are not stated are not taken for equal.
 */
function bovsLook(own: LineLook, { kind, phase, isPlan, isBundle }: Meaning): LineLook {
  if (kind !== "stake") return own;
  const { stake, stakeMin, stakeMax, votes } = phase;
  const isRange = stakeMin !== undefined && stakeMax !== undefined;
  const share = stake ?? (isRange ? (stakeMin + stakeMax) / 2 : undefined);
  const ownership = share === undefined ? thinnest : halfWidth(share);
  const control = votes === undefined ? undefined : votes === 0 ? 0 : halfWidth(votes);
  const isImagined = own.stroke.tone === "imagined";
  const isSaid = !isPlan && !isBundle && votes !== undefined && votes > 0 && own.label !== undefined;
  return {
    stroke: { ...own.stroke, tone: isPlan ? "accent" : isImagined ? "imagined" : "ink", isDouble: false },
    width: ownership + (control === undefined ? 0 : Math.max(control, hairline) + 1.2),
    label: isSaid ? lineFigures.withVotes(own.label, formatPercent(votes)) : own.label,
    halves: { ownership, control },
  };
}

const thinnest = 1.6;
/** The line of a stake that is known to give no vote. */
export const hairline = 0.8;

/** Width of one side in px by the square root of the share. */
export function halfWidth(share: number): number {
  return thinnest + 4.2 * Math.sqrt(share);
}
