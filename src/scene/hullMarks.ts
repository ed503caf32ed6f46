import { pictureWords } from "../text/picture.ts";
import { hullName, hullNameSpacing, type Hull } from "./hulls.ts";
import { bridgeWidth } from "./islands.ts";
import type { Box, GroupMark, Mark } from "./mark.ts";
import type { Theme } from "./theme.ts";

const edgeWidth = 1;

/** The marks of hulls: all areas before all names, so that no area hides a name; the sign that folds one where it can be pressed. */
export function hullMarks(hulls: readonly Hull[], theme: Theme, canFold: boolean): readonly Mark[] {
  const named = hulls.flatMap((hull) => (hull.nameBox === undefined ? [] : [{ hull, box: hull.nameBox }]));
  return [
    ...hulls.map((hull) => areaMark(hull, theme)),
    ...named.flatMap(({ hull, box }) => [nameMark(hull, box, theme), ...(canFold ? [foldMark(hull, box, theme)] : [])]),
  ];
}

/** Edge before ground, so that all pieces show one outline. */
function areaMark(hull: Hull, theme: Theme): GroupMark {
  const marks = [...areaMarks(hull, theme, edgeWidth), ...areaMarks(hull, theme, 0)];
  return { type: "group", id: `hull:${hull.family.id}`, marks };
}

/** All pieces a little larger make the edge; the pieces themselves then leave only the outline of it. */
function areaMarks({ patches, bridges }: Hull, theme: Theme, edge: number): readonly Mark[] {
  const colour = edge > 0 ? theme.hullEdge : theme.hull;
  const layer = edge > 0 ? "edge" : "ground";
  return [
    ...bridges.map(({ from, to }, i): Mark => ({
      type: "path",
      id: `${layer}-bridge-${i}`,
      d: `M${Math.round(from.x)} ${Math.round(from.y)}L${Math.round(to.x)} ${Math.round(to.y)}`,
      stroke: colour,
      strokeWidth: bridgeWidth + 2 * edge,
    })),
    ...patches.map(({ x, y, width, height }, i): Mark => ({
      type: "rect",
      id: `${layer}-patch-${i}`,
      x: x - edge,
      y: y - edge,
      width: width + 2 * edge,
      height: height + 2 * edge,
      corner: (patches.length === 1 ? 18 : 12) + edge,
      fill: colour,
    })),
  ];
}

function nameMark({ family, nameSize }: Hull, { x, y }: Box, theme: Theme): Mark {
  return {
    type: "text",
    id: `name:${family.id}`,
    x,
    y: y + nameSize,
    text: hullName(family),
    size: nameSize,
    weight: 600,
    fill: theme.soft,
    anchor: "start",
    spacing: hullNameSpacing,
    className: "hull-name",
  };
}

/** A small minus on the corner, or after the name; a click on it folds the family. By keyboard the card does it. */
function foldMark({ family, box, patches, nameSize }: Hull, name: Box, theme: Theme): Mark {
  const at =
    patches.length === 1
      ? { x: box.x + box.width - 18, y: box.y }
      : { x: name.x + name.width - 8, y: name.y + nameSize * 0.65 };
  return {
    type: "group",
    id: `fold:${family.id}`,
    title: pictureWords.foldFamily(family.label),
    fold: family.id,
    ...at,
    marks: [
      { type: "circle", id: "disc", x: 0, y: 0, radius: 7, fill: theme.panel, stroke: theme.hullEdge, strokeWidth: 1 },
      { type: "path", id: "minus", d: "M-3 0H3", stroke: theme.soft, strokeWidth: 1.6 },
    ],
  };
}
