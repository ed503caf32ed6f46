import type { Curve, Point } from "./curve.ts";
import type { Mark } from "./mark.ts";
import type { RoutedLine } from "./route.ts";
import { toneColour, type Theme } from "./theme.ts";

/** The marks of one line: its stroke, its end, and a wide unseen stroke that is easy to hit. */
export function lineMarks(routed: RoutedLine, ground: string, isSelected: boolean, theme: Theme): readonly Mark[] {
  const { line, curve } = routed;
  const d = curvePath(curve);
  const colour = toneColour(theme, line.stroke.tone);
  const id = line.isPlan ? "plan" : "effect";
  const width = line.stroke.isDouble ? Math.max(4.6, line.width) : line.width;
  const marks: Mark[] = [
    { type: "path", id: `${id}-hit`, d, stroke: "transparent", strokeWidth: 16, className: "hit" },
  ];
  if (isSelected) {
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

function endMarks({ line, curve, head }: RoutedLine, id: string, colour: string, ground: string): readonly Mark[] {
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
      return [
        { type: "path", id: `${id}-bar`, d: barPath(curve), stroke: colour, strokeWidth: 2.4, className: "head" },
      ];
  }
}

function curvePath({ start, control, end }: Curve): string {
  return `M${at(start)}Q${at(control)} ${at(end)}`;
}

function polygonPath(points: readonly Point[]): string {
  return `M${points.map(at).join("L")}Z`;
}

/** A short bar across the beginning of the line: the builder's end. */
function barPath({ start, control }: Curve): string {
  const length = Math.hypot(control.x - start.x, control.y - start.y) || 1;
  const along = { x: (control.x - start.x) / length, y: (control.y - start.y) / length };
  const centre = { x: start.x + along.x * 2, y: start.y + along.y * 2 };
  const across = { x: -along.y * 5.5, y: along.x * 5.5 };
  return `M${at({ x: centre.x + across.x, y: centre.y + across.y })}L${at({ x: centre.x - across.x, y: centre.y - across.y })}`;
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
