import type { EntityId } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import type { Notation } from "../model/view.ts";
import { definitionOf } from "../relationships/index.ts";
import { drawnAs, labelInEffect, labelPlanned } from "../relationships/labelsOfTie.ts";
import { lineLooks, type LineLook } from "./lineLook.ts";

/** One line to draw: the level in effect of a tie, or its plan. A tie that has both is drawn as two lines. */
export interface Line extends LineLook {
  /** `<relationship id>:effect` or `<relationship id>:plan`. */
  readonly id: string;
  readonly relationship: RelationshipId;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly isPlan: boolean;
  /** How much the line weighs in the picture: the stake where there is one. */
  readonly weight: number;
  /** The numbers of its source notes, in a file: "3, 5". */
  readonly note?: string;
}

const linesOf: Readonly<Record<Notation, WeakMap<Tie, readonly Line[]>>> = {
  atlas: new WeakMap(),
  legal: new WeakMap(),
  bovs: new WeakMap(),
};

/** The lines of a tie in a notation; the same objects as long as the tie is the same. */
export function linesOfTie(tie: Tie, notation: Notation = "atlas"): readonly Line[] {
  const known = linesOf[notation].get(tie);
  if (known !== undefined) return known;
  const made = makeLines(tie, notation);
  linesOf[notation].set(tie, made);
  return made;
}

/** Line width in px by the square root of the stake, so that area, not length, doubles with it. */
export function stakeWidth(stake: number): number {
  return 1.4 + 6.2 * Math.sqrt(stake);
}

function makeLines(tie: Tie, notation: Notation): readonly Line[] {
  const { relationship } = tie;
  const definition = definitionOf(relationship.kind);
  const ends = { relationship: relationship.id, source: relationship.source, target: relationship.target };
  const { kind } = relationship;
  const look = lineLooks[notation];
  const isBundle = (tie.parts?.length ?? 0) > 1;
  const lines: Line[] = [];
  const drawn = drawnAs(tie);
  const [current] = drawn.inEffect;
  if (current !== undefined) {
    const stroke = definition.strokeInEffect(drawn);
    const stake = definition.confers === "capital" ? current.stake : undefined;
    lines.push({
      id: `${relationship.id}:effect`,
      ...ends,
      isPlan: false,
      ...look(
        { stroke, width: stake === undefined ? stroke.width : stakeWidth(stake), label: labelInEffect(tie) },
        { kind, phase: current, isPlan: false, isBundle },
      ),
      weight: stake ?? 0,
    });
  }
  const [plan] = tie.planned;
  if (plan !== undefined) {
    const stroke = definition.strokePlanned;
    lines.push({
      id: `${relationship.id}:plan`,
      ...ends,
      isPlan: true,
      ...look({ stroke, width: stroke.width, label: labelPlanned(tie) }, { kind, phase: plan, isPlan: true, isBundle }),
      weight: 0,
    });
  }
  return lines;
}
