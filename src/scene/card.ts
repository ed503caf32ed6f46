import { shortNameOf, type Entity } from "../model/entity.ts";
import type { Notation } from "../model/view.ts";
import { formatCountry } from "../text/format.ts";
import { cardWords } from "../text/picture.ts";
import type { CardFace } from "./cardFace.ts";
import type { CardFacts } from "./cardFacts.ts";
import { cardDrawings } from "./cardNotation.ts";
import { textMark } from "./cardParts.ts";
import { stackOffset, type CardState, type Size } from "./cardShape.ts";
import type { Mark } from "./mark.ts";
import { scaleMark } from "./scaleMark.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Theme } from "./theme.ts";

/** How a card is drawn: in which signs, how much of it, and how many times its usual size. */
export interface CardLook {
  readonly notation: Notation;
  readonly face: CardFace;
  readonly growth: number;
  /** What it says from near. */
  readonly facts?: CardFacts | undefined;
  /** The colour that it stands on: the paper's unless something else is said. */
  readonly ground?: string;
}

/** The marks of an entity's card, around its own middle: the app's own at its usual size unless something else is said. */
export function cardMarks(
  entity: Entity,
  state: CardState,
  theme: Theme,
  measure: TextWidth,
  { notation, face, growth, facts, ground = theme.paper }: CardLook = usualLook(entity),
): readonly Mark[] {
  const drawing = cardDrawings[notation];
  const size = drawing.sizeOf(entity, face, measure);
  const marks = drawing.marksOf({ entity, face, size, state, theme, ground, measure, facts });
  const hidden = (state.standsFor ?? 1) - 1;
  const stack = hidden > 0 ? stackMarks(marks, hidden, size, theme) : marks;
  return [
    ...stack.map((mark) => scaleMark(mark, growth)),
    ...(state.isPinned ? [pinMark({ width: size.width * growth, height: size.height * growth }, theme)] : []),
  ];
}

/** The tooltip of a card. */
export function cardTitle({ name, country, countryText }: Entity): string {
  return country === undefined ? name : `${name}, ${countryText ?? formatCountry(country)}`;
}

function usualLook(entity: Entity): CardLook {
  return { notation: "atlas", face: { type: "card", name: [shortNameOf(entity)] }, growth: 1 };
}

/** A card on another one, and how many more it stands for. */
function stackMarks(marks: readonly Mark[], hidden: number, size: Size, theme: Theme): readonly Mark[] {
  const look = { fill: theme.panel, stroke: theme.soft, strokeWidth: 1.2 };
  const below = marks.flatMap((mark): readonly Mark[] =>
    mark.id !== "card" || mark.type === "text" || mark.type === "group" ? [] : [{ ...mark, id: "below", ...look }],
  );
  // At the circle rather than at the name below it, which the corner of the room belongs to.
  const circle = marks.find((mark) => mark.type === "circle" && mark.id === "card");
  const [x, y] =
    circle?.type === "circle"
      ? [circle.x + circle.radius + 5, circle.y + circle.radius - 6]
      : [size.width / 2 - 7, size.height / 2 - 1];
  return [
    { type: "group", id: "stack", x: stackOffset, y: stackOffset, marks: below },
    ...marks,
    {
      type: "rect",
      id: "more",
      x: x - 12,
      y: y - 7,
      width: 24,
      height: 14,
      corner: 7,
      fill: theme.panel,
      stroke: theme.ink,
      strokeWidth: 1.2,
    },
    textMark("sub-more", cardWords.more(hidden), x, y + 3.6, { fill: theme.ink, size: 10, weight: 700 }, "middle"),
  ];
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
