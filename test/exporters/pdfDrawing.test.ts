import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GroupMark, Mark, TextMark } from "../../src/scene/mark.ts";
import { checkInTime } from "../property.ts";
import { essence, pageOf } from "./pdfPages.ts";

function textMark(text: string, changes: Partial<TextMark> = {}): TextMark {
  return {
    type: "text",
    id: "text",
    text,
    x: 10,
    y: 20,
    size: 8,
    weight: 400,
    fill: "#112233",
    anchor: "start",
    ...changes,
  };
}

function within(changes: Partial<GroupMark>, ...marks: readonly Mark[]): GroupMark {
  return { type: "group", id: "group", marks, ...changes };
}

const anyText = fc.string({
  unit: fc.constantFrom(...Array.from("abgyAVTo 43.4%·–éİşñßЖω日産車ー🚗")),
  minLength: 1,
  maxLength: 12,
});
const anyWeight = fc.constantFrom(400, 600, 700);
const anyAnchor = fc.constantFrom("start" as const, "middle" as const, "end" as const);

describe("a page of a PDF", () => {
  test("gives back any text as it was, of every script, with a halo and without", async () => {
    await checkInTime(
      fc.asyncProperty(anyText, anyWeight, fc.constantFrom(undefined, "#FFFFFF"), async (text, weight, halo) => {
        const { texts } = await pageOf([textMark(text, { weight, ...(halo === undefined ? {} : { halo }) })]);
        expect(texts.map((each) => each.text).join("")).toBe(essence(text));
      }),
      25,
    );
  });

  test("puts a text where its anchor says, by the widths that the file gives its glyphs", async () => {
    await checkInTime(
      fc.asyncProperty(anyText, anyWeight, anyAnchor, fc.constantFrom(0, 2), async (text, weight, anchor, spacing) => {
        fc.pre(essence(text) !== "");
        const mark = textMark(text, { weight, anchor, spacing, x: 5, y: 7 });
        const { texts, height } = await pageOf([within({ x: 40, y: 10, scale: 2 }, mark)]);
        const [at] = texts;
        if (at === undefined) throw new Error("no text");
        const anchored = at.x + { start: 0, middle: 0.5, end: 1 }[anchor] * at.width;
        expect(anchored).toBeCloseTo((40 + 2 * 5) * 0.75, 2);
        expect(height - at.y).toBeCloseTo((10 + 2 * 7) * 0.75, 2);
      }),
      25,
    );
  });

  test("lays a link over its text and opens nothing else than web pages and mail", async () => {
    const { texts, links } = await pageOf([
      textMark("Web", { link: "https://example.org/?a=(1)" }),
      textMark("Script", { link: "javascript:alert(1)" }),
      textMark("File", { link: "file:///etc/passwd" }),
    ]);
    expect(links.map(({ url }) => url)).toEqual(["https://example.org/?a=(1)"]);
    const [left = 0, top = 0, right = 0, bottom = 0] = links[0]?.rect ?? [];
    const [web] = texts;
    expect(left).toBeCloseTo(web?.x ?? 0, 2);
    expect(right - left).toBeCloseTo(web?.width ?? 0, 1);
    expect((web?.y ?? 0) > Math.min(top, bottom) && (web?.y ?? 0) < Math.max(top, bottom)).toBe(true);
  });

  test("draws nothing behind a transparent page, and the paper behind another", async () => {
    expect((await pageOf([])).content).not.toMatch(/ (re|l|c|m|f)$/m);
    expect((await pageOf([], { paper: "#FAF8F4" })).content).toMatch(
      /0\.98 0\.973 0\.957 rg\n0\.? 37\.5 75\.? -?37\.5\d* re\nf/,
    );
  });

  test("is opaque again after a mark that is not, on the next page too", async () => {
    const rect = { type: "rect", id: "rect", x: 0, y: 0, width: 9, height: 9, corner: 0, fill: "#000000" } as const;
    const faint = within({ opacity: 0.5 }, { ...rect, opacity: 0.5 });
    const { content } = await pageOf([rect, faint, rect]);
    expect(content.match(/^(\/GS\d+ gs|f)$/gm)).toEqual(["f", "/GS1 gs", "f", "/GS2 gs", "f"]);
    const last = await pageOf([rect, faint]);
    expect(last.content.match(/^(\/GS\d+ gs|f)$/gm)).toEqual(["f", "/GS1 gs", "f", "/GS2 gs"]);
  });

  test("strokes what has a stroke, fills what has a fill, in thousandths of its colours", async () => {
    const box = { x: 1, y: 2, width: 10, height: 4, corner: 2 };
    const { content } = await pageOf([
      { type: "rect", id: "a", ...box, fill: "#FF0000" },
      { type: "rect", id: "b", ...box, stroke: "#0000FF", strokeWidth: 2, dash: [4, 2] },
      { type: "circle", id: "c", x: 5, y: 5, radius: 3, fill: "#00FF00", stroke: "#0000FF", strokeWidth: 2 },
      { type: "path", id: "d", d: "M0 0h4v4z", fill: "none", stroke: "none" },
      { type: "path", id: "e", d: "M0 0h4v4z", fill: "#804020" },
    ]);
    expect(content.match(/^(.* rg|.* RG|f|S|B|\[.*\] .* d)$/gm)).toEqual([
      "1 0 0 rg",
      "f",
      "0 0 1 RG",
      "[3. 1.5] 0. d",
      "S",
      "0 1 0 rg",
      "[] 0. d",
      "B",
      "0.502 0.251 0.125 rg",
      "f",
    ]);
  });
});
