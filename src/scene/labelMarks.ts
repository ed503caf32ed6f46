import { groundAt } from "./groundAt.ts";
import type { Hull } from "./hulls.ts";
import type { Mark, TextMark } from "./mark.ts";
import type { PlacedLabel } from "./placedLabel.ts";
import type { Segment } from "./segment.ts";
import { toneColour, type Theme } from "./theme.ts";
import { coordinates } from "./way.ts";

/** A label on its own patch of ground, which interrupts the line below it; one that stands aside has a leader instead. */
export function labelMarks(label: PlacedLabel, hulls: readonly Hull[], theme: Theme): readonly Mark[] {
  const { routed, text, note, at, box, size, leader } = label;
  const ground = groundAt(at, hulls, theme);
  // The text is part of the key: a figure that changes fades over into the next.
  const id = `${routed.line.id}:${text}`;
  return [
    ...(leader === undefined
      ? [{ type: "rect", id: `ground:${id}`, ...box, corner: 3, fill: ground, className: "label-ground" } as const]
      : leaderMarks(id, leader, size, theme)),
    ...(text === "" ? [] : [textMark(id, label, ground, theme)]),
    ...(note === undefined ? [] : [noteMark(id, label, note, theme)]),
  ];
}

function textMark(
  id: string,
  { routed, text, note, at, size, weight }: PlacedLabel,
  halo: string,
  theme: Theme,
): TextMark {
  return {
    type: "text",
    id,
    of: routed.line.relationship,
    className: "label",
    x: at.x - (note?.width ?? 0) / 2,
    y: at.y + size * 0.36,
    text,
    size,
    weight,
    anchor: "middle",
    fill: toneColour(theme, routed.line.stroke.tone),
    halo,
  };
}

/** Raised after the text, or alone in the middle. Without a halo, which would eat into the text before it. */
function noteMark(
  id: string,
  { routed, text, at, box, size }: PlacedLabel,
  note: NonNullable<PlacedLabel["note"]>,
  theme: Theme,
): TextMark {
  const isAlone = text === "";
  return {
    type: "text",
    id: `note:${id}`,
    of: routed.line.relationship,
    className: "label",
    x: isAlone ? at.x : box.x + box.width - paddingAside,
    y: isAlone ? at.y + note.size * 0.36 : at.y + size * 0.36 - size * raise,
    text: note.text,
    size: note.size,
    weight: 600,
    anchor: isAlone ? "middle" : "end",
    fill: toneColour(theme, routed.line.stroke.tone),
  };
}

/** How far above the text's baseline a note has its own, in sizes of the text. */
const raise = 0.36;
/** What of a label's box lies beside its text. */
const paddingAside = 3;

/** A thin line from a label that stands aside to a dot on the line it belongs to; as thin as the label is small. */
function leaderMarks(id: string, { from, to }: Segment, size: number, theme: Theme): readonly Mark[] {
  const d = `M${coordinates(from)}L${coordinates(to)}`;
  const className = "label-ground";
  return [
    { type: "path", id: `leader:${id}`, d, stroke: theme.soft, strokeWidth: size / 16, className },
    { type: "circle", id: `dot:${id}`, ...to, radius: size / 7, fill: theme.soft, stroke: theme.paper, className },
  ];
}
