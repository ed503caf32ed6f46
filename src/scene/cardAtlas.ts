import { shortNameOf, type Entity } from "../model/entity.ts";
import { cardWords } from "../text/picture.ts";
import type { CardContent, CardDrawing } from "./cardDrawing.ts";
import { edgeOf, outlineMarks } from "./cardOutline.ts";
import { historyMarks, iconMark, linePitch, nameMarks, textMark } from "./cardParts.ts";
import {
  cardSize,
  chipSize,
  nameSize,
  nameWeight,
  shapeOf,
  stackOffset,
  subSize,
  type CardShape,
  type Size,
} from "./cardShape.ts";
import type { CardFace } from "./cardFace.ts";
import type { Mark } from "./mark.ts";
import { fitText, type TextWidth } from "./textWidth.ts";

/** The app's own signs: cards with a coloured edge, pills, pointed sides. */
export const atlasCards: CardDrawing = {
  sizeOf,
  edgeOf: (entity, isStack) => edgeOf(shapeOf(entity), isStack ? stackOffset : 0),
  marksOf: (content) => [...outlineMarks(content), ...contentOf[content.face.type](content)],
};

/** What stands beside the name when it stands alone. */
const roomBesideName = { member: 22, card: 24, venture: 34, pill: 24 } as const;
const nearSize = 6.5;
/** How much smaller the name stands where more is said. */
const nearName = 0.9;
const historyWidth = 30;

function sizeOf(entity: Entity, { type, name }: CardFace, measure: TextWidth): Size {
  if (type === "chip") return chipSize;
  if (type !== "name") return cardSize(entity, measure);
  const shape = shapeOf(entity);
  const widest = Math.max(...name.map((line) => measure(line, nameSize[shape], nameWeight(shape))));
  return {
    width: Math.ceil(widest) + roomBesideName[shape],
    height: Math.round(nameSize[shape] * (1 + linePitch * (name.length - 1)) + 12),
  };
}

const contentOf: Readonly<Record<CardFace["type"], (content: CardContent) => readonly Mark[]>> = {
  card: cardContent,
  near: nearContent,
  name: ({ entity, face, theme }) => {
    const shape = shapeOf(entity);
    const hasEdge = shape === "card" && entity.partnerType !== undefined;
    return nameMarks(face.name, hasEdge ? 2.5 : 0, 0, nameLook(shape, theme));
  },
  chip: ({ entity, theme }) => [iconMark(entity, -8, -8, iconColour(entity, theme))],
};

function cardContent({ entity, size, state, theme, measure }: CardContent): readonly Mark[] {
  const shape = shapeOf(entity);
  const name = shortNameOf(entity);
  const { country } = entity;
  const words = nameLook(shape, theme);
  const small = { fill: shape === "member" ? theme.onInkSoft : theme.soft, size: subSize, weight: 400 };
  const left = -size.width / 2;
  const nameWidth = measure(name, words.size, words.weight);
  switch (shape) {
    case "member": {
      const sub = fitText(joined(country, state.leader), size.width - 16, subSize, 400, measure);
      return [textMark("name", name, 0, -3, words, "middle"), textMark("sub", sub, 0, 15, small, "middle")];
    }
    case "pill":
      return [
        iconMark(entity, left + 9, -8, theme.soft),
        textMark("name", name, left + 27, 4.5, words),
        ...(country === undefined ? [] : [textMark("sub", country, left + 33 + nameWidth, 4, small)]),
      ];
    case "venture": {
      const kind = state.standing === "planned" ? cardWords.plannedVenture : cardWords.venture;
      const start = -(nameWidth + 20) / 2;
      return [
        iconMark(entity, start, -15, theme.soft),
        textMark("name", name, start + 20, -2.5, words),
        textMark("sub", joined(country, kind), 0, 13, small, "middle"),
      ];
    }
    case "card":
      return [
        iconMark(entity, left + 12, -8, iconColour(entity, theme)),
        textMark("name", name, left + 34, country === undefined ? 4.5 : -2.5, words),
        ...(country === undefined ? [] : [textMark("sub", country, left + 34, 13, small)]),
      ];
  }
}

/** Where the first of the small rows stands below a card's name when it is seen from near, and how far in. */
const nearRows = {
  member: { name: -11, first: -0.5, pitch: 8.6, inset: 14, most: 3 },
  card: { name: -7, first: 2.5, pitch: 7.6, inset: 12, most: 3 },
  venture: { name: -7.5, first: 2, pitch: 7.4, inset: 17, most: 3 },
  pill: { name: -2.5, first: 5, pitch: 7, inset: 14, most: 2 },
} as const;

function nearContent({ entity, size, theme, measure, facts }: CardContent): readonly Mark[] {
  const shape = shapeOf(entity);
  const rows = nearRows[shape];
  const left = -size.width / 2 + rows.inset;
  const room = size.width - 2 * rows.inset;
  const hasIcon = shape !== "member";
  const usual = nameLook(shape, theme);
  const name = { ...usual, size: usual.size * nearName };
  const soft = shape === "member" ? theme.onInkSoft : theme.soft;
  const look = { fill: soft, size: nearSize, weight: 400 };
  const { fullName, place, leader, history } = facts ?? {};
  const said = [fullName, place, leader].filter((row) => row !== undefined).slice(0, rows.most);
  const shift = ((rows.most - Math.max(said.length, history === undefined ? 0 : 2)) * rows.pitch) / 2;
  return [
    ...(hasIcon ? [iconMark(entity, left - 2, shift + rows.name - 11.5, iconColour(entity, theme), 0.875)] : []),
    textMark("name", shortNameOf(entity), left + (hasIcon ? 16 : 0), shift + rows.name, name),
    ...said.map((row, i) => {
      const width = i === 0 || history === undefined ? room : room - historyWidth - 5;
      const y = shift + rows.first + i * rows.pitch;
      return textMark(`sub-${i + 1}`, fitText(row, width, nearSize, 400, measure), left, y, look);
    }),
    ...(history === undefined
      ? []
      : historyMarks(
          history,
          {
            x: left + room - historyWidth,
            y: shift + rows.first + 2,
            width: historyWidth,
            height: rows.pitch * 2 - 2.5,
          },
          shape === "member" ? theme.onInk : theme.ink,
          theme,
        )),
  ];
}

function nameLook(shape: CardShape, { onInk, ink }: CardContent["theme"]) {
  return { fill: shape === "member" ? onInk : ink, size: nameSize[shape], weight: nameWeight(shape) } as const;
}

function iconColour(entity: Entity, { soft, partner }: CardContent["theme"]): string {
  return shapeOf(entity) !== "card" || entity.partnerType === undefined ? soft : partner[entity.partnerType];
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" · ");
}
