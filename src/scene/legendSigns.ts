import { isAllianceMember } from "../model/entity.ts";
import { cardMarks } from "./card.ts";
import { headLength, headShape } from "./head.ts";
import type { Sign } from "./legendRow.ts";
import { fillMarks } from "./lensGauge.ts";
import { pillMarks } from "./lensSignMarks.ts";
import { lineMarks } from "./lineMarks.ts";
import type { Line } from "./lines.ts";
import type { GroupMark, Mark } from "./mark.ts";
import type { PictureInput } from "./picture.ts";

type SignLook = Pick<PictureInput, "notation" | "theme" | "measure">;

/** What signs are drawn on, in px; a row scales it to its type. */
export const signRoom = { width: 50, height: 26 } as const;
/** Cards are drawn a little smaller than lines are thick, so that a row is no higher than it must be. */
const widestLine = 3.6;

/** A sign of the legend as the picture draws it, its left edge at x = 0 and its middle at y = 0. */
export function signMarks(sign: Sign, look: SignLook): readonly Mark[] {
  switch (sign.type) {
    case "line":
      return lineSign(sign, look);
    case "card":
      return [cardSign(sign, look)];
    case "gauge": {
      const box = { x: 8, y: -10, width: 34, height: 20 };
      const card = { ...box, corner: 5, fill: look.theme.panel, stroke: look.theme.cardEdge, strokeWidth: 1.2 };
      const ground = { shape: { corner: 5, stack: 0 }, box };
      return [{ type: "rect", id: "card", ...card }, ...fillMarks(sign, ground, false, look.theme)];
    }
    case "tail":
      return pillMarks(sign.tail, { x: 5, y: -7, width: 40, height: 14 }, look.theme);
    case "hull": {
      const { hull: fill, hullEdge: stroke } = look.theme;
      return [
        { type: "rect", id: "hull", x: 8, y: -10, width: 34, height: 20, corner: 7, fill, stroke, strokeWidth: 1 },
      ];
    }
  }
}

function lineSign({ look, isPlan }: Extract<Sign, { type: "line" }>, { theme }: SignLook): readonly Mark[] {
  const ends = { id: "sign", relationship: "", source: "", target: "", isPlan, weight: 0 };
  const line: Line = { ...look, ...ends, width: Math.min(widestLine, look.width) };
  const length = headLength(line);
  const tip = { x: signRoom.width - 1, y: 0 };
  const [start, end] = [
    { x: 1, y: 0 },
    { x: tip.x - length, y: 0 },
  ];
  const curve = { start, control: { x: (start.x + end.x) / 2, y: 0 }, end };
  const head = length === 0 ? [] : headShape(line, tip, { x: 1, y: 0 }, length);
  return lineMarks({ line, way: { type: "bow", curve }, head }, theme.paper, "inFile", theme);
}

function cardSign({ entity, isPlanned }: Extract<Sign, { type: "card" }>, look: SignLook): GroupMark {
  const { notation, theme, measure } = look;
  const state = {
    leader: undefined,
    standing: isPlanned ? "planned" : "established",
    isPinned: false,
    isSelected: false,
  } as const;
  const marks = cardMarks(entity, state, theme, measure, {
    notation,
    face: { type: "chip", name: [] },
    growth: 1,
  });
  // No member's card is ever so small that it has but an icon.
  const drawn = notation === "atlas" && isAllianceMember(entity) ? marks.filter(({ id }) => id !== "icon") : marks;
  return { type: "group", id: "chip", x: signRoom.width / 2, y: 0, scale: 0.84, marks: drawn };
}
