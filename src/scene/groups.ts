import type { AllianceDocument, Group } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Box, Mark } from "./mark.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Theme } from "./theme.ts";

/** A group's area: the smallest box around its cards, with room for its name. */
export interface Hull {
  readonly group: Group;
  readonly box: Box;
  readonly members: ReadonlySet<EntityId>;
  /** Where the name stands, so that no label is put on it. */
  readonly nameBox: Box;
}

const padding = 13;
const nameRoom = 22;
const nameSize = 11;
const nameSpacing = 0.5;

/** The hulls of the groups of business units that have at least two cards in the picture. */
export function hullsOf(
  document: AllianceDocument,
  cards: ReadonlyMap<EntityId, Box>,
  measure: TextWidth,
): readonly Hull[] {
  const units = new Set(document.entities.filter(({ kind }) => kind === "business-unit").map(({ id }) => id));
  return document.groups
    .filter(({ members }) => members.every((id) => units.has(id)))
    .flatMap((group) => hullOf(group, cards, measure) ?? []);
}

function hullOf(group: Group, cards: ReadonlyMap<EntityId, Box>, measure: TextWidth): Hull | undefined {
  const boxes = group.members.flatMap((id) => cards.get(id) ?? []);
  if (boxes.length < 2) return undefined;
  const left = Math.min(...boxes.map(({ x }) => x)) - padding;
  const top = Math.min(...boxes.map(({ y }) => y)) - padding - nameRoom;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + padding;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + padding;
  const name = nameOf(group);
  const nameWidth = measure(name, nameSize, 600) + Array.from(name).length * nameSpacing;
  const box = { x: left, y: top, width: Math.max(right - left, nameWidth + 2 * padding), height: bottom - top };
  const nameBox = { x: left + padding, y: top + padding - 1, width: nameWidth, height: nameSize + 3 };
  return { group, box, members: new Set(group.members), nameBox };
}

function nameOf(group: Group): string {
  return group.label.toLocaleUpperCase();
}

/** The marks of a hull: its area and its name. */
export function hullMarks({ group, box, nameBox }: Hull, theme: Theme): readonly Mark[] {
  return [
    {
      type: "rect",
      id: `hull:${group.id}`,
      ...box,
      corner: 18,
      fill: theme.hull,
      stroke: theme.hullEdge,
      strokeWidth: 1,
    },
    {
      type: "text",
      id: `name:${group.id}`,
      x: nameBox.x,
      y: nameBox.y + nameSize,
      text: nameOf(group),
      size: nameSize,
      weight: 600,
      fill: theme.soft,
      anchor: "start",
      spacing: nameSpacing,
      className: "hull-name",
    },
  ];
}
