import type { Point } from "../../src/scene/curve.ts";
import type { Mark, TextMark } from "../../src/scene/mark.ts";
import type { Page } from "../../src/scene/page.ts";

/** A text of a page, where its anchor stands on the page, in px. */
export interface PlacedText extends Point {
  readonly mark: TextMark;
  /** The ids of the groups that it stands in, the outermost first. */
  readonly within: readonly string[];
}

/** Every text of a page. */
export function textsOf({ marks }: Pick<Page, "marks">): readonly PlacedText[] {
  return marks.flatMap((mark) => textsIn(mark, { x: 0, y: 0, scale: 1 }, []));
}

/** A point of the picture on its page. */
export function onPage({ marks }: Page, { x, y }: Point): Point {
  const picture = marks.find(({ id }) => id === "picture");
  if (picture?.type !== "group") throw new Error("the page has no picture");
  const { x: dx = 0, y: dy = 0, scale = 1 } = picture;
  return { x: dx + x * scale, y: dy + y * scale };
}

function textsIn(mark: Mark, at: Point & { readonly scale: number }, within: readonly string[]): readonly PlacedText[] {
  if (mark.type === "text") return [{ mark, within, x: at.x + mark.x * at.scale, y: at.y + mark.y * at.scale }];
  if (mark.type !== "group") return [];
  const { x = 0, y = 0, scale = 1 } = mark;
  const inside = { x: at.x + x * at.scale, y: at.y + y * at.scale, scale: at.scale * scale };
  return mark.marks.flatMap((each) => textsIn(each, inside, [...within, mark.id]));
}
