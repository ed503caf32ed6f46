import { isAllianceMember, type Entity } from "../model/entity.ts";
import type { CardContent, CardDrawing } from "./cardDrawing.ts";
import type { CardFace } from "./cardFace.ts";
import { dashOf, historyMarks, iconMark, linePitch, nameMarks, textMark } from "./cardParts.ts";
import { chipSize, nameWeight, shapeOf, type Size } from "./cardShape.ts";
import type { Footprint } from "./footprint.ts";
import type { Mark } from "./mark.ts";
import { fitText, type TextWidth } from "./textWidth.ts";

/** The signs of the Beneficial Ownership Visualisation System: a circle with an icon, and the name beneath it. */
export const bovsCards: CardDrawing = { sizeOf, footprintOf, marksOf };

const radii = {
  card: { usual: 15, unit: 11 },
  near: { usual: 12, unit: 9 },
  name: { usual: 10, unit: 9 },
  chip: { usual: 13, unit: 13 },
} as const;
const nameSizes = { member: 14, card: 12, venture: 12, pill: 11.5 } as const;
const nearSizes = { name: 9.5, row: 6.5 } as const;
const pitchOfRows = 7.4;
const widthOfRows = 66;
const gap = 2;
const flagSize = 9.5;
const flagWidth = 14;

function sizeOf(entity: Entity, face: CardFace, measure: TextWidth): Size {
  if (face.type === "chip") return chipSize;
  const size = nameSizeOf(entity, face);
  const widths = face.name.map((line) => measure(line, size, nameWeight(shapeOf(entity))));
  const radius = radiusOf(entity, face);
  const rows = face.type === "near" ? mostRows(entity) * pitchOfRows : 0;
  const hasFlag = face.type === "card" && entity.country !== undefined;
  const least = face.type === "near" ? widthOfRows : 2 * (hasFlag ? flagAt(radius) + flagWidth : radius + 2);
  return {
    width: Math.ceil(Math.max(least, ...widths)) + 4,
    height: Math.round(2 * radius + gap + size * (1.1 + linePitch * (face.name.length - 1)) + rows),
  };
}

function footprintOf(entity: Entity, face: CardFace): Footprint {
  return { radius: radiusOf(entity, face) };
}

function marksOf(content: CardContent): readonly Mark[] {
  const { entity, face, size, state, theme } = content;
  const radius = radiusOf(entity, face);
  const y = -size.height / 2 + radius;
  const isMember = isAllianceMember(entity);
  const colour = entity.partnerType === undefined ? theme.ink : theme.partner[entity.partnerType];
  const iconScale = Math.min(1, (radius * 1.1) / 16);
  const half = 8 * iconScale;
  return [
    {
      type: "circle",
      id: "card",
      x: 0,
      y,
      radius: radius - 1,
      fill: isMember ? theme.ink : theme.panel,
      stroke: state.isSelected ? theme.accent : colour,
      strokeWidth: state.isSelected ? 2.5 : state.standing === "agreed" ? 0.8 : 1.6,
      className: "card",
      ...dashOf(entity, state),
    },
    iconMark(entity, -half, y - half, isMember ? theme.onInk : colour, iconScale),
    ...(face.type === "chip" ? [] : textsOf(content, y + radius + gap)),
  ];
}

/** The name and what is said below it, from a height on. They stand on the paper, and may stand on a line. */
function textsOf(
  { entity, face, size, theme, ground: halo, measure, facts }: CardContent,
  top: number,
): readonly Mark[] {
  const name = nameSizeOf(entity, face);
  const middle = top + (name * (1.1 + linePitch * (face.name.length - 1))) / 2;
  const look = { fill: theme.ink, size: name, weight: nameWeight(shapeOf(entity)), halo };
  const names = nameMarks(face.name, 0, middle, look);
  const small = { fill: theme.soft, weight: 400, halo } as const;
  if (face.type === "card") {
    const { country } = entity;
    const at = [flagAt(radiusOf(entity, face)), -size.height / 2 + 9] as const;
    // Where BOVS puts a flag: on the upper right of the circle.
    return country === undefined ? names : [...names, textMark("sub", country, ...at, { ...small, size: flagSize })];
  }
  if (face.type === "name" || mostRows(entity) === 0) return names;
  const history = facts?.history;
  const most = mostRows(entity) - (history === undefined ? 0 : 1);
  const first = size.height / 2 - mostRows(entity) * pitchOfRows + pitchOfRows / 2;
  const said = [facts?.place, facts?.leader, facts?.fullName].filter((row) => row !== undefined);
  const rows = said.slice(0, most).map((row, i) => {
    const text = fitText(row, size.width, nearSizes.row, 400, measure);
    const y = first + i * pitchOfRows + nearSizes.row * 0.35;
    return textMark(`sub-${i + 1}`, text, 0, y, { ...small, size: nearSizes.row }, "middle");
  });
  const box = { x: -16, y: size.height / 2 - pitchOfRows + 1, width: 32, height: pitchOfRows - 1.5 };
  return [...names, ...rows, ...(history === undefined ? [] : historyMarks(history, box, theme.ink, theme))];
}

/** Where the country's code begins, to the right of the middle. */
function flagAt(radius: number): number {
  return radius * 0.8 + 1;
}

function radiusOf(entity: Entity, { type }: CardFace): number {
  return radii[type][shapeOf(entity) === "pill" ? "unit" : "usual"];
}

function nameSizeOf(entity: Entity, { type }: CardFace): number {
  return type === "near" ? nearSizes.name : nameSizes[shapeOf(entity)];
}

/** The room for small rows below the name: a unit's neighbours stand close. */
function mostRows(entity: Entity): number {
  return shapeOf(entity) === "pill" ? 0 : 2;
}
