import { svgAttributes, type Attributes } from "../painters/svgAttributes.ts";
import type { Mark } from "../scene/mark.ts";
import type { Page } from "../scene/page.ts";
import { escapeXml, writable } from "./escapeXml.ts";
import type { ExportTools } from "./exporter.ts";
import { charactersWithout, fontsFor, type WrittenText } from "./fonts.ts";
import { firstChoices, fontFamilies, styleOf } from "./svgFonts.ts";
import { idsOf } from "./svgIds.ts";
import { endTag, startTag, writeMark, type AttributesOf } from "./svgMarks.ts";

/** A page as the text of an SVG file. */
export interface SvgPage {
  readonly text: string;
  /** The characters that no font in the file has. */
  readonly lacking: readonly string[];
}

/** What becomes of the SVG: how many times as large it is, and whether it is drawn as soon as it is read. */
export interface SvgUse {
  readonly scale: number;
  readonly isDrawnAtOnce: boolean;
}

/** Read on screen only: by the style sheet, or to find a label of a line. */
const onScreenOnly = new Set(["class", "data-of"]);
const marksInOnePiece = 100;
const piecesInOneGo = 200;

/** A page as one SVG that needs nothing beside it: its fonts are in it, so that it looks the same wherever it is read. */
export async function writeSvgPage(page: Page, use: SvgUse, { load, pause }: ExportTools): Promise<SvgPage> {
  await pause(0);
  const texts = [...textsIn(page.marks)];
  const faces = await fontsFor(texts, load);
  await pause(0);
  const lacking = charactersWithout(faces, texts);
  await pause(0);
  const ids = idsOf(page.marks);
  const attributesOf = (mark: Mark): Attributes => {
    const id = ids.get(mark);
    const looks = svgAttributes(mark).filter(([name]) => !onScreenOnly.has(name));
    return id === undefined ? looks : [["id", id], ...looks];
  };
  const pieces = piecesOf(page.marks, attributesOf);
  const written: string[] = [];
  for (const [i, write] of pieces.entries()) {
    if (i % piecesInOneGo === 0) await pause(i / pieces.length);
    written.push(`${write()}\n`);
  }
  await pause(1);
  const fonts = use.isDrawnAtOnce ? firstChoices(faces) : "";
  return { text: [startOf(page, use.scale), styleOf(faces), fonts, ...written, "</svg>\n"].join(""), lacking };
}

/** All that is written on a page, as a file can hold it. */
function* textsIn(marks: readonly Mark[]): Generator<WrittenText> {
  for (const mark of marks) {
    if (mark.type === "group") yield* textsIn(mark.marks);
    else if (mark.type === "text") yield { text: writable(mark.text), weight: mark.weight };
  }
}

function startOf({ width, height, title, description, paper }: Page, scale: number): string {
  const size = `width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${fontFamilies}" text-rendering="geometricPrecision">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    ...(paper === undefined
      ? []
      : [`<rect id="paper" width="${width}" height="${height}" fill="${escapeXml(paper)}"/>`]),
    "",
  ].join("\n");
}

/** What is still to be written, in pieces of like size: a group of many marks is several. */
function piecesOf(marks: readonly Mark[], attributesOf: AttributesOf): readonly (() => string)[] {
  return marks.flatMap((mark) =>
    mark.type === "group" && countOf(mark) > marksInOnePiece
      ? [() => startTag(mark, attributesOf), ...piecesOf(mark.marks, attributesOf), () => endTag(mark)]
      : [() => writeMark(mark, attributesOf)],
  );
}

function countOf(mark: Mark): number {
  return mark.type === "group" ? mark.marks.reduce((count, inner) => count + countOf(inner), 1) : 1;
}
