import type { EntityId } from "../model/entity.ts";
import { createLabelGround, thingsOfLabel, type LabelGround, type Sight } from "./labelGround.ts";
import { findStand, labelOfStand, usualStand, type LabelLook, type Stand } from "./labelSearch.ts";
import type { Box } from "./mark.ts";
import type { PlacedLabel } from "./placedLabel.ts";
import type { RoutedLine } from "./routedLine.ts";
import { isFigure } from "./shortLabel.ts";

/** What decides where labels stand. */
export interface LabelInput extends LabelLook {
  readonly routed: readonly RoutedLine[];
  /** What no label may touch: cards, and names of areas. */
  readonly solid: readonly Box[];
  /** Coloured areas: a label stands inside or outside, rather than on their edge. */
  readonly areas: readonly Box[];
  /** The ties among them are labelled before all others. */
  readonly members: ReadonlySet<EntityId>;
  readonly isMoving: boolean;
  /** What the window shows when it is fitted: no label reaches out of it. */
  readonly frame?: Box | undefined;
}

export interface Labels {
  readonly labels: readonly PlacedLabel[];
  /** How many found no room. */
  readonly hiddenLabels: number;
}

/** What the search for the place of each line's label found last, and what it looked at. */
export type LabelMemory = Map<string, Found>;

interface Found extends LabelLook {
  readonly routed: RoutedLine;
  readonly stand: Stand | undefined;
  readonly label: PlacedLabel | undefined;
  readonly sight: Sight;
  readonly frame: Box | undefined;
}

/**
 * A place for the label of every line that has one, the weightiest lines first: the whole text on its line or beside
 * it, else its figure there, else the figure aside with a leader to the line, else the number of its note alone, else
 * none; a text that has no room is counted. No label touches a card, an arrowhead, another label or a line that could
 * have a figure itself. While cards move, labels follow their lines as they stood last, whatever comes in their way.
 */
export function placeLabels(input: LabelInput, memory: LabelMemory): Labels {
  const labelled = input.routed
    .filter(({ line: { label, note } }) => label !== undefined || note !== undefined)
    .toSorted(byImportance(input.members));
  const labels = input.isMoving
    ? labelled.flatMap((routed) => follow(routed, input, memory) ?? [])
    : placeInTurn(labelled, input, memory);
  const whole = labels.filter(({ text, routed: { line } }) => text !== "" || line.label === undefined);
  return { labels, hiddenLabels: labelled.length - whole.length };
}

function placeInTurn(labelled: readonly RoutedLine[], input: LabelInput, memory: LabelMemory): readonly PlacedLabel[] {
  const ground = createLabelGround(input.solid, input.areas, input.routed, input.frame);
  return labelled.flatMap((routed) => {
    const last = memory.get(routed.line.id);
    const found =
      last !== undefined && isStillSo(last, routed, input, ground) ? last : find(routed, input, ground, last);
    memory.set(routed.line.id, found);
    if (found.label !== undefined) ground.add(thingsOfLabel(found.label));
    return found.label ?? [];
  });
}

/** Whether the search would go the same way again: the same label of the same line among the same things. */
function isStillSo(last: Found, routed: RoutedLine, input: LabelInput, ground: LabelGround): boolean {
  const { zoom, measure, frame } = input;
  if (last.routed !== routed || last.zoom !== zoom || last.measure !== measure || last.frame !== frame) return false;
  return ground.isAsItWas(last.sight);
}

function find(routed: RoutedLine, input: LabelInput, ground: LabelGround, last: Found | undefined): Found {
  const { zoom, measure, frame } = input;
  const look = { zoom, measure };
  const stand = findStand(routed, look, ground);
  const sight = ground.lookedAt();
  const label = stand === undefined ? undefined : labelOfStand(routed, stand, look);
  // The same place stays the same object, so that the labels placed after it need not be searched anew.
  const known = last?.label !== undefined && label !== undefined && isSameLabel(last.label, label) ? last.label : label;
  return { routed, ...look, frame, stand, label: known, sight };
}

function isSameLabel(a: PlacedLabel, b: PlacedLabel): boolean {
  return (
    a.routed === b.routed &&
    a.text === b.text &&
    a.size === b.size &&
    isSameBox(a.box, b.box) &&
    a.leader?.to.x === b.leader?.to.x &&
    a.leader?.to.y === b.leader?.to.y
  );
}

function isSameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function follow(routed: RoutedLine, { zoom, measure }: LabelLook, memory: LabelMemory): PlacedLabel | undefined {
  const { id, label } = routed.line;
  const last = memory.get(id);
  if (last?.routed === routed && last.zoom === zoom && last.measure === measure) return last.label;
  if (last?.routed.line.label === label && last !== undefined)
    return last.stand === undefined ? undefined : labelOfStand(routed, last.stand, { zoom, measure });
  return label === undefined
    ? undefined
    : labelOfStand(routed, usualStand(routed, label, { zoom, measure }), { zoom, measure });
}

/** The ties among the members first, then holdings by their size, then plans, then words, then numbers of notes alone. */
function byImportance(members: ReadonlySet<EntityId>): (a: RoutedLine, b: RoutedLine) => number {
  const rank = ({ line: { source, target, label, isPlan } }: RoutedLine): number => {
    if (label === undefined) return 4;
    if (members.has(source) && members.has(target)) return 0;
    return !isFigure(label) ? 3 : isPlan ? 2 : 1;
  };
  return (a, b) => rank(a) - rank(b) || b.line.weight - a.line.weight || (a.line.id < b.line.id ? -1 : 1);
}
