import type { Point } from "./curve.ts";
import { hairline, type Halves } from "./lineLook.ts";
import type { Line } from "./lines.ts";
import type { Mark } from "./mark.ts";
import type { RoutedLine } from "./routedLine.ts";
import { toneColour, type Theme } from "./theme.ts";
import { wayBeside } from "./wayBeside.ts";
import { coordinates, headingOn, onWay, pathOfWay, type Way } from "./way.ts";

/** How a line is shown: one in a file can be neither pressed nor selected. */
export type LineStanding = "usual" | "selected" | "inFile";

/** The marks of one line: its stroke, its end, and on the screen a wide unseen stroke that is easy to hit. */
export function lineMarks(routed: RoutedLine, ground: string, standing: LineStanding, theme: Theme): readonly Mark[] {
  const { line, way } = routed;
  const d = pathOfWay(way);
  const colour = toneColour(theme, line.stroke.tone);
  const id = line.isPlan ? "plan" : "effect";
  const width = drawnWidth(line);
  const marks: Mark[] = [];
  if (standing !== "inFile") {
    marks.push({ type: "path", id: `${id}-hit`, d, stroke: "transparent", strokeWidth: 16, className: "hit" });
  }
  if (standing === "selected") {
    marks.push({
      type: "path",
      id: `${id}-glow`,
      d,
      stroke: theme.accent,
      strokeWidth: width + 9,
      opacity: 0.22,
      className: "glow",
    });
  }
  if (line.halves !== undefined) return [...marks, ...halfMarks(routed, line.halves, id, colour, theme)];
  marks.push({
    type: "path",
    id: `${id}-line`,
    d,
    stroke: colour,
    strokeWidth: width,
    dash: line.stroke.dash,
    className: "line",
  });
  if (line.stroke.isDouble) {
    marks.push({ type: "path", id: `${id}-gap`, d, stroke: ground, strokeWidth: width - 2.6, className: "gap" });
  }
  return [...marks, ...endMarks(routed, id, colour, ground)];
}

/** How wide a line is drawn, in px: one of two strokes is never too thin to be hollow. */
export function drawnWidth({ stroke, width }: Line): number {
  return stroke.isDouble ? Math.max(4.6, width) : width;
}

/** Ownership to the right of the way, control to the left, each with its half of the arrowhead. */
function halfMarks(
  { line, way, head }: RoutedLine,
  { ownership, control }: Halves,
  id: string,
  colour: string,
  theme: Theme,
): readonly Mark[] {
  const [tip, right, left] = head;
  const half = (
    name: string,
    width: number,
    side: 1 | -1,
    stroke: string,
    corner: Point | undefined,
  ): readonly Mark[] => {
    const dash = width > 0 ? line.stroke.dash : [2, 3];
    const strokeWidth = Math.max(width, hairline);
    const d = pathOfWay(wayBeside(way, side * (strokeWidth / 2 + 0.5)));
    const shaft: Mark = { type: "path", id: `${id}-${name}`, d, stroke, strokeWidth, dash, className: "line" };
    if (width === 0 || tip === undefined || right === undefined || left === undefined) return [shaft];
    const base = { x: (right.x + left.x) / 2, y: (right.y + left.y) / 2 };
    const edge = corner ?? base;
    return [
      shaft,
      { type: "path", id: `${id}-${name}-head`, d: polygonPath([tip, edge, base]), fill: stroke, className: "head" },
    ];
  };
  const controlColour = line.stroke.tone === "ink" ? toneColour(theme, "votes") : colour;
  return [
    ...(ownership === undefined ? [] : half("line", ownership, 1, colour, right)),
    ...(control === undefined ? [] : half("control", control, -1, controlColour, left)),
  ];
}

function endMarks({ line, way, head }: RoutedLine, id: string, colour: string, ground: string): readonly Mark[] {
  switch (line.stroke.end) {
    case "none":
      return [];
    case "arrow":
      return [{ type: "path", id: `${id}-head`, d: polygonPath(head), fill: colour, className: "head" }];
    case "diamond":
      return [
        {
          type: "path",
          id: `${id}-head`,
          d: polygonPath(head),
          fill: ground,
          stroke: colour,
          strokeWidth: 1.4,
          className: "head",
        },
      ];
    case "bar":
      return [{ type: "path", id: `${id}-bar`, d: barPath(way), stroke: colour, strokeWidth: 2.4, className: "head" }];
  }
}

function polygonPath(points: readonly Point[]): string {
  return `M${points.map(coordinates).join("L")}Z`;
}

/** A short bar across the beginning of the line: the builder's end. */
function barPath(way: Way): string {
  const start = onWay(way, 0);
  const along = headingOn(way, 0);
  const centre = { x: start.x + along.x * 2, y: start.y + along.y * 2 };
  const across = { x: -along.y * 5.5, y: along.x * 5.5 };
  return `M${coordinates({ x: centre.x + across.x, y: centre.y + across.y })}L${coordinates({ x: centre.x - across.x, y: centre.y - across.y })}`;
}
