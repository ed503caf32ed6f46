import type { Entity } from "../model/entity.ts";
import type { StakeHistory } from "./cardFacts.ts";
import type { CardState } from "./cardShape.ts";
import { iconOf } from "./icons.ts";
import type { Box, Mark, TextMark } from "./mark.ts";
import { scalePath } from "./scaleMark.ts";
import type { Theme } from "./theme.ts";

type TextLook = Pick<TextMark, "fill" | "size" | "weight"> & { readonly halo?: string };

export function textMark(
  id: string,
  text: string,
  x: number,
  y: number,
  look: TextLook,
  anchor: TextMark["anchor"] = "start",
): TextMark {
  return { type: "text", id, text, x, y, anchor, ...look };
}

/** The name's lines, one below the other around a middle height. */
export function nameMarks(
  lines: readonly string[],
  x: number,
  middle: number,
  look: TextLook,
  anchor: TextMark["anchor"] = "middle",
): readonly TextMark[] {
  const pitch = look.size * linePitch;
  return lines.map((line, i) => {
    const y = middle + (i - (lines.length - 1) / 2) * pitch + look.size * 0.35;
    return textMark(lines.length === 1 ? "name" : `name-${i + 1}`, line, x, y, look, anchor);
  });
}

/** How far the lines of a name stand apart, in sizes of its type. */
export const linePitch = 1.16;

/** The entity's icon, its upper left corner at a point; 16 px wide unless it is scaled. */
export function iconMark(entity: Entity, x: number, y: number, stroke: string, scale = 1): Mark {
  const d = scale === 1 ? iconOf(entity) : scalePath(iconOf(entity), scale);
  const outline: Mark = { type: "path", id: "outline", d, stroke, strokeWidth: 1.4 };
  return { type: "group", id: "icon", x, y, marks: [outline] };
}

/** The dashes of an outline: what is only planned, and what is only proposed. */
export function dashOf(entity: Entity, { standing }: CardState): { readonly dash?: readonly number[] } {
  if (entity.kind === "proposed-company") return { dash: [1.5, 3.5] };
  return standing === "planned" ? { dash: [5, 4] } : {};
}

/** A step line of the largest stake over time, what lies after the date faint. */
export function historyMarks({ levels, now }: StakeHistory, box: Box, ink: string, theme: Theme): readonly Mark[] {
  const figures = levels.flatMap(({ stake }) => stake ?? []);
  const top = [0.25, 0.5, 1].find((level) => figures.every((figure) => figure <= level)) ?? 1;
  const bottom = box.y + box.height;
  const pathOf = (from: number, to: number): string =>
    levels
      .map(({ from: begin, stake }, i) => {
        const [start, end] = [Math.max(from, begin), Math.min(to, levels[i + 1]?.from ?? 1)];
        if (stake === undefined || end <= start) return "";
        const isJoined = start > from && levels[i - 1]?.stake !== undefined;
        const y = rounded(bottom - (stake / top) * box.height);
        return `${isJoined ? "L" : "M"}${rounded(box.x + start * box.width)} ${y}H${rounded(box.x + end * box.width)}`;
      })
      .join("")
      .replaceAll(/H([\d.-]+)L[\d.-]+ /g, "H$1V");
  const base: Mark = {
    type: "path",
    id: "history-base",
    d: `M${rounded(box.x)} ${rounded(bottom)}H${rounded(box.x + box.width)}`,
    stroke: theme.faint,
    strokeWidth: 0.3,
  };
  return [
    base,
    ...lineMark("history-after", pathOf(now, 1), theme.faint, 0.6),
    ...lineMark("history", pathOf(0, now), ink, 0.9),
  ];
}

function lineMark(id: string, d: string, stroke: string, strokeWidth: number): readonly Mark[] {
  return d === "" ? [] : [{ type: "path", id, d, stroke, strokeWidth }];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
