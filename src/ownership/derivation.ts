import type { IsoDate } from "../model/date.ts";
import type { RelationshipId } from "../model/relationship.ts";

/** One factor or summand of a derivation, with the link that it is from. */
export interface DerivationTerm {
  /** As it is written: "43.4%", "1.06963". */
  readonly text: string;
  /** "French State → Renault", "loop Renault → Nissan → Renault". */
  readonly label: string;
  readonly relationships: readonly RelationshipId[];
}

/** One line that is multiplied out: "15.01% × 43.4% × 1.06963 = 6.968%". */
export interface DerivationLine {
  /** "French State → Renault → Nissan". */
  readonly label: string;
  readonly terms: readonly DerivationTerm[];
  /** What the line gives, a fraction. */
  readonly value: number;
  /** As it is written after the terms: "6.968%"; of a loop "6.51%; 1 / (1 − 6.51%) = 1.06963". */
  readonly text: string;
}

/** How a figure came about: its lines add up to it. */
export interface Derivation {
  /** "French State finally owns of Nissan". */
  readonly title: string;
  /** The figure, a fraction, and as it is written. */
  readonly value: number;
  readonly text: string;
  /** Date, what it is a share of, the basis, the rule with its sign, each as "Date" and "26 January 2023". */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly date: IsoDate;
  readonly lines: readonly DerivationLine[];
  /** Loop factors by name: "Renault → Nissan → Renault: 43.4% × 15% = 6.51%; 1 / (1 − 6.51%) = 1.06963". */
  readonly loops: readonly DerivationLine[];
  /** What is assumed or doubtful: "one share, one vote assumed", "stakes of different dates", hypothetical. */
  readonly notes: readonly string[];
}
