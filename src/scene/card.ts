import { isAllianceMember, shortNameOf, type Entity } from "../model/entity.ts";
import { formatCountry } from "../text/format.ts";
import { cardWords } from "../text/picture.ts";
import { iconOf } from "./icons.ts";
import type { Mark, TextMark } from "./mark.ts";
import { fitText, type FontWeight, type TextWidth } from "./textWidth.ts";
import type { Theme } from "./theme.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a card says besides who it is. */
export interface CardState {
  /** Who leads the entity on the date. */
  readonly leader: string | undefined;
  /** `planned`: nothing makes it exist yet; `agreed`: signed or announced and begun. */
  readonly standing: "established" | "agreed" | "planned";
  readonly isPinned: boolean;
  readonly isSelected: boolean;
}

type CardShape = "member" | "card" | "venture" | "pill";

const nameSize = { member: 16, card: 13, venture: 13, pill: 12.5 } as const;
const height = { member: 54, card: 40, venture: 42, pill: 32 } as const;
const memberWidth = 164;
const subSize = 11;

/** The room that an entity's card takes, in px; the same on every date, so that nothing moves. */
export function cardSize(entity: Entity, measure: TextWidth): Size {
  const shape = shapeOf(entity);
  const name = measure(shortNameOf(entity), nameSize[shape], weightOf(shape));
  const sub = measure(longestSub(entity), subSize, 400);
  switch (shape) {
    case "member":
      return { width: Math.max(memberWidth, Math.ceil(name) + 28), height: height.member };
    case "pill":
      return { width: Math.ceil(name + (entity.country === undefined ? 0 : sub + 6)) + 44, height: height.pill };
    case "venture":
      return { width: Math.ceil(Math.max(name + 20, sub)) + 40, height: height.venture };
    case "card":
      return { width: Math.ceil(Math.max(name, sub)) + 46, height: height.card };
  }
}

/** The marks of an entity's card, around its own middle. */
export function cardMarks(entity: Entity, state: CardState, theme: Theme, measure: TextWidth): readonly Mark[] {
  const size = cardSize(entity, measure);
  const shape = shapeOf(entity);
  const body = [...outline(entity, shape, size, state, theme), ...content(entity, shape, size, state, theme, measure)];
  return state.isPinned ? [...body, ...pinMarks(size, theme)] : body;
}

function shapeOf(entity: Entity): CardShape {
  if (isAllianceMember(entity)) return "member";
  return entity.kind === "business-unit" ? "pill" : entity.kind === "joint-venture" ? "venture" : "card";
}

function weightOf(shape: CardShape): FontWeight {
  return shape === "member" ? 700 : 600;
}

function longestSub(entity: Entity): string {
  if (entity.kind === "joint-venture") return `${entity.country ?? ""} · ${cardWords.plannedVenture}`;
  return entity.country ?? "";
}

function outline(entity: Entity, shape: CardShape, size: Size, state: CardState, theme: Theme): readonly Mark[] {
  const edge = state.isSelected ? theme.accent : shape === "pill" ? theme.hullEdge : theme.cardEdge;
  const look = {
    fill: shape === "member" ? theme.ink : theme.panel,
    stroke:
      shape === "member" && !state.isSelected
        ? theme.ink
        : state.standing === "planned" && !state.isSelected
          ? theme.soft
          : edge,
    strokeWidth: state.isSelected ? 2.5 : state.standing === "agreed" ? 0.8 : 1.4,
    className: "card",
    ...dashOf(entity, state),
  };
  const box = { x: -size.width / 2, y: -size.height / 2, width: size.width, height: size.height };
  if (shape === "venture") {
    return [
      {
        type: "path",
        id: "card",
        d: pointedBox(size, 12),
        ...look,
        stroke: state.isSelected ? theme.accent : theme.soft,
      },
    ];
  }
  const rect: Mark = { type: "rect", id: "card", ...box, corner: shape === "pill" ? size.height / 2 : 6, ...look };
  if (shape === "member") {
    const shadow: Mark = {
      type: "rect",
      id: "shadow",
      ...box,
      y: box.y + 3,
      corner: 8,
      fill: theme.shadow,
      opacity: 0.16,
    };
    return [shadow, rect];
  }
  if (shape === "pill" || entity.partnerType === undefined) return [rect];
  const colour = theme.partner[entity.partnerType];
  const edgeMark: Mark = { type: "path", id: "edge", d: leftEdge(size, 5, 6), fill: colour };
  return [rect, edgeMark];
}

function dashOf(entity: Entity, state: CardState): { readonly dash?: readonly number[] } {
  if (entity.kind === "proposed-company") return { dash: [1.5, 3.5] };
  return state.standing === "planned" ? { dash: [5, 4] } : {};
}

function content(
  entity: Entity,
  shape: CardShape,
  size: Size,
  state: CardState,
  theme: Theme,
  measure: TextWidth,
): readonly Mark[] {
  const name = shortNameOf(entity);
  const onInk = shape === "member";
  const words = { fill: onInk ? theme.onInk : theme.ink, size: nameSize[shape], weight: weightOf(shape) };
  const subFill = onInk ? theme.onInkSoft : theme.soft;
  const left = -size.width / 2;
  switch (shape) {
    case "member": {
      const sub = fitText(
        [entity.country, state.leader].filter(Boolean).join(" · "),
        size.width - 16,
        subSize,
        400,
        measure,
      );
      return [
        text("name", name, 0, -3, words, "middle"),
        text("sub", sub, 0, 15, { fill: subFill, size: subSize, weight: 400 }, "middle"),
      ];
    }
    case "pill": {
      const country: readonly Mark[] =
        entity.country === undefined
          ? []
          : [
              text("sub", entity.country, left + 36 + measure(name, words.size, words.weight), 4, {
                fill: subFill,
                size: subSize,
                weight: 400,
              }),
            ];
      return [icon(entity, left + 11, -8, theme.soft), text("name", name, left + 30, 4.5, words), ...country];
    }
    case "venture": {
      const kind = state.standing === "planned" ? cardWords.plannedVenture : cardWords.venture;
      const sub = [entity.country, kind].filter(Boolean).join(" · ");
      const half = (measure(name, words.size, words.weight) + 20) / 2;
      return [
        icon(entity, -half, -15, theme.soft),
        text("name", name, -half + 20, -2.5, words),
        text("sub", sub, 0, 13, { fill: subFill, size: subSize, weight: 400 }, "middle"),
      ];
    }
    case "card": {
      const colour = entity.partnerType === undefined ? theme.soft : theme.partner[entity.partnerType];
      const country: readonly Mark[] =
        entity.country === undefined
          ? []
          : [text("sub", entity.country, left + 34, 13, { fill: subFill, size: subSize, weight: 400 })];
      return [
        icon(entity, left + 12, -8, colour),
        text("name", name, left + 34, entity.country === undefined ? 4.5 : -2.5, words),
        ...country,
      ];
    }
  }
}

function text(
  id: string,
  value: string,
  x: number,
  y: number,
  look: { readonly fill: string; readonly size: number; readonly weight: number },
  anchor: TextMark["anchor"] = "start",
): TextMark {
  return { type: "text", id, text: value, x, y, anchor, ...look };
}

function icon(entity: Entity, x: number, y: number, stroke: string): Mark {
  return {
    type: "group",
    id: "icon",
    x,
    y,
    marks: [{ type: "path", id: "outline", d: iconOf(entity), stroke, strokeWidth: 1.4 }],
  };
}

/** A small pin on the upper right corner; a click on it frees the card. */
function pinMarks(size: Size, theme: Theme): readonly Mark[] {
  return [
    {
      type: "group",
      id: "pin",
      className: "pin",
      title: cardWords.unpin,
      x: size.width / 2 - 3,
      y: -size.height / 2 + 3,
      marks: [
        {
          type: "circle",
          id: "disc",
          x: 0,
          y: 0,
          radius: 9,
          fill: theme.panel,
          stroke: theme.accent,
          strokeWidth: 1.4,
        },
        {
          type: "path",
          id: "needle",
          d: "M-2.5 -4.5h5M-1.500 -4.500v3.500l-2 2h7l-2 -2v-3.500M0 1v4.500",
          stroke: theme.accent,
          strokeWidth: 1.3,
        },
      ],
    },
  ];
}

function pointedBox(size: Size, point: number): string {
  const [x, y] = [size.width / 2, size.height / 2];
  return `M${-x} 0L${-x + point} ${-y}H${x - point}L${x} 0L${x - point} ${y}H${-x + point}Z`;
}

function leftEdge(size: Size, width: number, corner: number): string {
  const [x, y] = [-size.width / 2, size.height / 2];
  return `M${x + width} ${-y}H${x + corner}A${corner} ${corner} 0 0 0 ${x} ${-y + corner}V${y - corner}A${corner} ${corner} 0 0 0 ${x + corner} ${y}H${x + width}Z`;
}

/** The tooltip of a card. */
export function cardTitle(entity: Entity): string {
  return entity.country === undefined
    ? entity.name
    : `${entity.name}, ${entity.countryText ?? formatCountry(entity.country)}`;
}
