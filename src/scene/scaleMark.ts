import type { Mark } from "./mark.ts";

/** The mark, larger or smaller around the origin. Strokes and dashes keep their width. */
export function scaleMark(mark: Mark, factor: number): Mark {
  if (factor === 1) return mark;
  switch (mark.type) {
    case "circle":
      return { ...mark, x: mark.x * factor, y: mark.y * factor, radius: mark.radius * factor };
    case "rect": {
      const { x, y, width, height, corner } = mark;
      const box = { x: x * factor, y: y * factor, width: width * factor, height: height * factor };
      return { ...mark, ...box, corner: corner * factor };
    }
    case "path":
      return { ...mark, d: scalePath(mark.d, factor) };
    case "text":
      return { ...mark, x: mark.x * factor, y: mark.y * factor, size: rounded(mark.size * factor) };
    case "group": {
      const at = mark.x === undefined ? {} : { x: mark.x * factor, y: (mark.y ?? 0) * factor };
      return { ...mark, ...at, marks: mark.marks.map((each) => scaleMark(each, factor)) };
    }
  }
}

/** The path data with all lengths times a factor; the angle and the flags of an arc are no lengths. */
export function scalePath(d: string, factor: number): string {
  return d.replaceAll(/([a-z])([^a-z]*)/gi, (_, command: string, figures: string) => {
    const isArc = command.toLowerCase() === "a";
    const scaled = (figures.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map((figure, i) =>
      isArc && i % 7 >= 2 && i % 7 <= 4 ? figure : String(Math.round(Number(figure) * factor * 100) / 100),
    );
    return `${command}${scaled.join(" ")}`;
  });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
