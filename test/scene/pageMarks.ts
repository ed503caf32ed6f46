import { union } from "../../src/scene/curve.ts";
import type { Box, Mark } from "../../src/scene/mark.ts";
import type { Page } from "../../src/scene/page.ts";
import { interWidth } from "../../src/scene/textWidth.ts";

/** What of a page a mark covers: its texts, cards and dots. Lines and icons, which lie among them, do not count. */
export function boxOnPage(mark: Mark): Box | undefined {
  switch (mark.type) {
    case "circle":
      return { x: mark.x - mark.radius, y: mark.y - mark.radius, width: 2 * mark.radius, height: 2 * mark.radius };
    case "rect":
      return { x: mark.x, y: mark.y, width: mark.width, height: mark.height };
    case "path":
      return undefined;
    case "text": {
      const width = interWidth(mark.text, mark.size, mark.weight === 700 ? 700 : mark.weight === 600 ? 600 : 400);
      const x = mark.x - (mark.anchor === "start" ? 0 : mark.anchor === "middle" ? width / 2 : width);
      return { x, y: mark.y - mark.size * 0.8, width, height: mark.size };
    }
    case "group": {
      const { x = 0, y = 0, scale = 1 } = mark;
      const [first, ...rest] = mark.marks.flatMap((each) => boxOnPage(each) ?? []);
      if (first === undefined) return undefined;
      const box = rest.reduce(union, first);
      return { x: x + box.x * scale, y: y + box.y * scale, width: box.width * scale, height: box.height * scale };
    }
  }
}

/** All marks with a text in a group of the page, those inside groups too. */
export function textsIn(marks: readonly Mark[]): readonly Extract<Mark, { type: "text" }>[] {
  return marks.flatMap((mark) => (mark.type === "group" ? textsIn(mark.marks) : mark.type === "text" ? [mark] : []));
}

/** The marks of one of the page's groups; none where it is not there. */
export function partOf({ marks }: Page, id: string): readonly Mark[] {
  return marks.flatMap((mark) => (mark.id === id && mark.type === "group" ? mark.marks : []));
}
