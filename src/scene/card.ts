import { shortNameOf, type Entity } from "../model/entity.ts";
import { formatCountry } from "../text/format.ts";
import { cardWords } from "../text/picture.ts";
import { outlineMarks } from "./cardOutline.ts";
import {
  cardSize,
  nameSize,
  nameWeight,
  shapeOf,
  subSize,
  type CardShape,
  type CardState,
  type Size,
} from "./cardShape.ts";
import { iconOf } from "./icons.ts";
import type { Mark, TextMark } from "./mark.ts";
import { fitText, type TextWidth } from "./textWidth.ts";
import type { Theme } from "./theme.ts";

/** The marks of an entity's card, around its own middle. */
export function cardMarks(entity: Entity, state: CardState, theme: Theme, measure: TextWidth): readonly Mark[] {
  const shape = shapeOf(entity);
  const size = cardSize(entity, measure);
  return [
    ...outlineMarks(entity, shape, size, state, theme),
    ...contentMarks({ entity, shape, size, state, theme, measure }),
    ...(state.isPinned ? [pinMark(size, theme)] : []),
  ];
}

/** The tooltip of a card. */
export function cardTitle({ name, country, countryText }: Entity): string {
  return country === undefined ? name : `${name}, ${countryText ?? formatCountry(country)}`;
}

interface Content {
  readonly entity: Entity;
  readonly shape: CardShape;
  readonly size: Size;
  readonly state: CardState;
  readonly theme: Theme;
  readonly measure: TextWidth;
}

function contentMarks({ entity, shape, size, state, theme, measure }: Content): readonly Mark[] {
  const name = shortNameOf(entity);
  const { country } = entity;
  const words = {
    fill: shape === "member" ? theme.onInk : theme.ink,
    size: nameSize[shape],
    weight: nameWeight(shape),
  };
  const small = { fill: shape === "member" ? theme.onInkSoft : theme.soft, size: subSize, weight: 400 };
  const left = -size.width / 2;
  const nameWidth = measure(name, words.size, words.weight);
  switch (shape) {
    case "member": {
      const sub = fitText(joined(country, state.leader), size.width - 16, subSize, 400, measure);
      return [text("name", name, 0, -3, words, "middle"), text("sub", sub, 0, 15, small, "middle")];
    }
    case "pill":
      return [
        icon(entity, left + 9, theme.soft),
        text("name", name, left + 27, 4.5, words),
        ...(country === undefined ? [] : [text("sub", country, left + 33 + nameWidth, 4, small)]),
      ];
    case "venture": {
      const kind = state.standing === "planned" ? cardWords.plannedVenture : cardWords.venture;
      const start = -(nameWidth + 20) / 2;
      return [
        icon(entity, start, theme.soft, -15),
        text("name", name, start + 20, -2.5, words),
        text("sub", joined(country, kind), 0, 13, small, "middle"),
      ];
    }
    case "card": {
      const colour = entity.partnerType === undefined ? theme.soft : theme.partner[entity.partnerType];
      return [
        icon(entity, left + 12, colour),
        text("name", name, left + 34, country === undefined ? 4.5 : -2.5, words),
        ...(country === undefined ? [] : [text("sub", country, left + 34, 13, small)]),
      ];
    }
  }
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" · ");
}

function text(
  id: string,
  value: string,
  x: number,
  y: number,
  look: Pick<TextMark, "fill" | "size" | "weight">,
  anchor: TextMark["anchor"] = "start",
): TextMark {
  return { type: "text", id, text: value, x, y, anchor, ...look };
}

function icon(entity: Entity, x: number, stroke: string, y = -8): Mark {
  const outline: Mark = { type: "path", id: "outline", d: iconOf(entity), stroke, strokeWidth: 1.4 };
  return { type: "group", id: "icon", x, y, marks: [outline] };
}

/** A small pin on the upper right corner; a click on it frees the card. */
function pinMark(size: Size, theme: Theme): Mark {
  const needle = "M-2.5 -4.5h5M-1.5 -4.5v3.5l-2 2h7l-2 -2v-3.5M0 1v4.5";
  return {
    type: "group",
    id: "pin",
    className: "pin",
    title: cardWords.unpin,
    x: size.width / 2 - 3,
    y: -size.height / 2 + 3,
    marks: [
      { type: "circle", id: "disc", x: 0, y: 0, radius: 9, fill: theme.panel, stroke: theme.accent, strokeWidth: 1.4 },
      { type: "path", id: "needle", d: needle, stroke: theme.accent, strokeWidth: 1.3 },
    ],
  };
}
