import type { Entity } from "../model/entity.ts";
import { formatCountry } from "../text/format.ts";
import type { CardContent, CardDrawing } from "./cardDrawing.ts";
import type { CardFace } from "./cardFace.ts";
import type { CardFacts } from "./cardFacts.ts";
import { dashOf, historyMarks, iconMark, linePitch, nameMarks, textMark } from "./cardParts.ts";
import { cardSize, chipSize, nameSize, nameWeight, shapeOf, type Size } from "./cardShape.ts";
import type { Footprint } from "./footprint.ts";
import { legalBreadth, legalPath, legalShapeOf, legalWeightOf, type LegalShape } from "./legalShape.ts";
import type { Mark, TextMark } from "./mark.ts";
import { fitText, type FontWeight, type TextWidth } from "./textWidth.ts";

/** The signs of legal structure charts: ink on paper, the shape tells the legal form, the jurisdiction stands in the box. */
export const legalCards: CardDrawing = {
  sizeOf,
  footprintOf,
  cutsName: ({ kind }) => legalShapeOf(kind) !== "rectangle",
  marksOf,
};

/** One line of text in a shape, its middle as a distance from the middle of the shape. */
interface Row {
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
}

const heights = {
  card: { rectangle: 40, triangle: 50, pentagon: 48, oval: 44 },
  /** Around the name alone. */
  name: { rectangle: 10, triangle: 22, pentagon: 23, oval: 13 },
} as const;
/** The least room above or below the text; a triangle and a house have theirs above. */
const footRoom = { rectangle: 0, oval: 0, triangle: 5, pentagon: 6 } as const;
/** A triangle that stands before its name. */
export const smallTriangle = { width: 18, height: 15, left: 1 } as const;
/** What a second line of the name adds to the height of a card. */
const roomForSecondLine = { rectangle: 0, oval: 8, triangle: 8, pentagon: 12 } as const;
const sideRoom = { rectangle: 9, oval: 5, triangle: 5, pentagon: 8 } as const;
const jurisdictionSize = 10.5;
const nearSizes = { name: 10.5, row: 6.5 } as const;

function sizeOf(entity: Entity, face: CardFace, measure: TextWidth): Size {
  if (face.type === "chip") return chipSize;
  const shape = legalShapeOf(entity.kind);
  const usual = cardSize(entity, measure);
  const names = rowsOfName(entity, face);
  if (isBeside(entity, face)) {
    const widths = names.map(({ text, size, weight }) => measure(text, size, weight));
    return { width: Math.ceil(Math.max(...widths)) + smallTriangle.width + 8, height: heightOf(names) + 4 };
  }
  const height =
    face.type === "name"
      ? heights.name[shape] + heightOf(names)
      : shape === "rectangle"
        ? usual.height
        : heights.card[shape] + (names.length - 1) * roomForSecondLine[shape];
  // The size is made for the code of the country: its name is put instead where there is room.
  const rows = face.type === "card" ? rowsWith(names, entity.country, shape) : names;
  const needed = placed(rows, shape, height).map(
    ({ row, breadth }) => (measure(row.text, row.size, row.weight) + 2 * sideRoom[shape]) / Math.max(breadth, 0.1),
  );
  const least = shape === "rectangle" && face.type !== "name" ? usual.width : height * 1.2;
  return { width: Math.ceil(Math.max(least, ...needed)), height };
}

function footprintOf(entity: Entity, face: CardFace): Footprint | undefined {
  const shape = legalShapeOf(entity.kind);
  return shape === "rectangle" || isBeside(entity, face) ? undefined : shape;
}

/** From afar a triangle stands before its name: around it, it would be twice as wide as the name. */
export function isBeside({ kind }: Entity, { type }: CardFace): boolean {
  return type === "name" && legalShapeOf(kind) === "triangle";
}

function marksOf(content: CardContent): readonly Mark[] {
  const { entity, face, size, state, theme, ground } = content;
  const shape = legalShapeOf(entity.kind);
  const left = -size.width / 2;
  const beside = isBeside(entity, face);
  const outline: Mark = {
    type: "path",
    id: "card",
    d: beside
      ? legalPath(shape, smallTriangle, left + smallTriangle.width / 2 + smallTriangle.left)
      : legalPath(shape, size),
    fill: theme.panel,
    stroke: state.isSelected ? theme.accent : theme.ink,
    strokeWidth: state.isSelected ? 2.5 : legalWeightOf(entity),
    className: "card",
    ...dashOf(entity, state),
  };
  if (beside) {
    const look = {
      fill: theme.ink,
      size: nameSize[shapeOf(entity)],
      weight: nameWeight(shapeOf(entity)),
      halo: ground,
    };
    return [outline, ...nameMarks(face.name, left + smallTriangle.width + 5, 0, look, "start")];
  }
  if (face.type !== "chip") return [outline, ...textsOf(content, shape)];
  // A triangle of this size has no room for an icon, and needs none.
  const icon = iconMark(entity, -6, shape === "pentagon" ? -4 : -6, theme.soft, 0.75);
  return shape === "triangle" ? [outline] : [outline, icon];
}

function textsOf(content: CardContent, shape: LegalShape): readonly Mark[] {
  const { entity, face, size, theme, measure, facts } = content;
  const names = rowsOfName(entity, face);
  const { country, countryText } = entity;
  const said: readonly Row[] =
    face.type === "near"
      ? rowsOfFacts(facts, shape).map((text) => ({ text, size: nearSizes.row, weight: 400 }))
      : face.type === "card" && country !== undefined
        ? rowsWith(
            [],
            jurisdictionFor(size, shape, names, [countryText ?? formatCountry(country), country], measure),
            shape,
          )
        : [];
  const rows = inOrder(names, said, shape);
  const spots = placed(rows, shape, size.height);
  const texts = spots.map(({ row, middle, breadth }): TextMark => {
    const isName = names.includes(row);
    const nameIndex = names.length === 1 ? "name" : `name-${names.indexOf(row) + 1}`;
    const room = size.width * breadth - (isName ? 0 : 8);
    const text = isName ? row.text : fitText(row.text, room, row.size, row.weight, measure);
    const look = { fill: isName ? theme.ink : theme.soft, size: row.size, weight: row.weight };
    return textMark(isName ? nameIndex : `sub-${rows.indexOf(row)}`, text, 0, middle + row.size * 0.35, look, "middle");
  });
  const history = shape === "rectangle" && said.length <= 2 ? facts?.history : undefined;
  if (history === undefined) return texts;
  const last = spots.at(-1)?.middle ?? 0;
  return [
    ...texts,
    ...historyMarks(history, { x: -16, y: last + 5, width: 32, height: size.height / 2 - last - 8 }, theme.ink, theme),
  ];
}

/** Of what is said from near, as much as there is room for. */
function rowsOfFacts(facts: CardFacts | undefined, shape: LegalShape): readonly string[] {
  const { fullName, place, leader } = facts ?? {};
  const most = shape === "rectangle" ? 3 : shape === "triangle" ? 1 : 2;
  const rows = shape === "rectangle" ? [fullName, place, leader] : [place, leader, fullName];
  return rows.filter((row) => row !== undefined).slice(0, most);
}

/** The whole name of the jurisdiction where there is room for it, else its code. */
function jurisdictionFor(
  size: Size,
  shape: LegalShape,
  names: readonly Row[],
  [words, code]: readonly [string, string],
  measure: TextWidth,
): string {
  const spots = placed(rowsWith(names, words, shape), shape, size.height);
  const spot = spots.find(({ row }) => row.text === words && !names.includes(row));
  const room = size.width * (spot?.breadth ?? 0) - 2 * sideRoom[shape];
  return measure(words, jurisdictionSize, 400) <= room ? words : code;
}

function rowsOfName(entity: Entity, { type, name }: CardFace): readonly Row[] {
  const shape = shapeOf(entity);
  const size = type === "near" ? nearSizes.name : nameSize[shape];
  return name.map((text) => ({ text, size, weight: nameWeight(shape) }));
}

function rowsWith(names: readonly Row[], jurisdiction: string | undefined, shape: LegalShape): readonly Row[] {
  if (jurisdiction === undefined) return names;
  return inOrder(names, [{ text: jurisdiction, size: jurisdictionSize, weight: 400 }], shape);
}

/** In a triangle the name stands at the base, where there is room for it. */
function inOrder(names: readonly Row[], others: readonly Row[], shape: LegalShape): readonly Row[] {
  return shape === "triangle" ? [...others, ...names] : [...names, ...others];
}

function heightOf(rows: readonly Row[]): number {
  return Math.round(rows.reduce((sum, { size }) => sum + size * linePitch, 0));
}

/** The rows with their places, and how much of the shape's width there is along the whole height of each. */
function placed(
  rows: readonly Row[],
  shape: LegalShape,
  height: number,
): readonly { readonly row: Row; readonly middle: number; readonly breadth: number }[] {
  const block = heightOf(rows);
  let y = footRoom[shape] > 0 ? height / 2 - footRoom[shape] - block : -block / 2;
  return rows.map((row) => {
    const middle = y + (row.size * linePitch) / 2;
    y += row.size * linePitch;
    const reach = row.size * 0.36;
    const breadth = Math.min(...[middle - reach, middle + reach].map((at) => legalBreadth(shape, at / height)));
    return { row, middle, breadth };
  });
}
