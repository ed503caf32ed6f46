import type { EntityId } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { definitionOf } from "../relationships/index.ts";
import { drawnAs, labelInEffect, labelPlanned } from "../relationships/labelsOfTie.ts";
import type { Stroke } from "../relationships/relationshipKind.ts";

/** One line to draw: the level in effect of a tie, or its plan. A tie that has both is drawn as two lines. */
export interface Line {
  /** `<relationship id>:effect` or `<relationship id>:plan`. */
  readonly id: string;
  readonly relationship: RelationshipId;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly isPlan: boolean;
  readonly stroke: Stroke;
  readonly width: number;
  readonly label: string | undefined;
  /** How much the line weighs in the picture: the stake where there is one. */
  readonly weight: number;
}

const linesOf = new WeakMap<Tie, readonly Line[]>();

/** The lines of a tie; the same objects as long as the tie is the same. */
export function linesOfTie(tie: Tie): readonly Line[] {
  const known = linesOf.get(tie);
  if (known !== undefined) return known;
  const made = makeLines(tie);
  linesOf.set(tie, made);
  return made;
}

/** Line width in px by the square root of the stake, so that area, not length, doubles with it. */
export function stakeWidth(stake: number): number {
  return 1.4 + 6.2 * Math.sqrt(stake);
}

function makeLines(tie: Tie): readonly Line[] {
  const { relationship } = tie;
  const definition = definitionOf(relationship.kind);
  const ends = { relationship: relationship.id, source: relationship.source, target: relationship.target };
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
      stroke,
      width: stake === undefined ? stroke.width : stakeWidth(stake),
      label: labelInEffect(tie),
      weight: stake ?? 0,
    });
  }
  if (tie.planned[0] !== undefined) {
    const stroke = definition.strokePlanned;
    lines.push({
      id: `${relationship.id}:plan`,
      ...ends,
      isPlan: true,
      stroke,
      width: stroke.width,
      label: labelPlanned(tie),
      weight: 0,
    });
  }
  return lines;
}
