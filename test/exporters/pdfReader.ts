import { inflateSync } from "node:zlib";

/** One stretch of text on a page, in pt from the bottom left. */
export interface PdfText {
  /** What is copied: of glyphs that stand for something else, what they stand for. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** The operators that draw it. */
  readonly content: string;
  readonly texts: readonly PdfText[];
  readonly links: readonly { readonly url: string; readonly rect: readonly number[] }[];
}

export interface PdfFile {
  readonly version: string;
  readonly trailer: string;
  readonly pages: readonly PdfPage[];
  /** Texts of the file's description by their names. */
  readonly info: ReadonlyMap<string, string>;
  readonly outline: readonly string[];
  readonly fontNames: readonly string[];
}

/** What the font of a page says of its glyphs. */
interface Font {
  readonly characters: ReadonlyMap<string, string>;
  readonly widths: ReadonlyMap<number, number>;
}

type Objects = ReadonlyMap<number, string>;

/** Reads what jsPDF writes, by the rules for any PDF: trailer, table, objects. Throws where the table leads nowhere. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes).toString("latin1");
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const [, count = "0"] = /^xref\s+0 (\d+)\s/.exec(file.slice(table)) ?? [];
  const rows = [...file.slice(table).matchAll(/(\d{10}) \d{5} ([nf])/g)];
  if (rows.length !== Number(count)) throw new Error(`table of ${count} has ${rows.length} rows`);
  const objects = new Map(
    rows.flatMap(([, offset, use], id) => (use === "n" ? [[id, objectAt(file, Number(offset), id)] as const] : [])),
  );
  const trailer = file.slice(file.lastIndexOf("trailer"));
  const root = follow(objects, trailer, "Root");
  const kids = /\/Kids \[([^\]]*)\]/.exec(follow(objects, root, "Pages"))?.[1] ?? "";
  const all = [...objects.values()];
  return {
    version: file.slice(0, 8),
    trailer,
    pages: [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => readPage(objects, objects.get(Number(id)) ?? "")),
    info: new Map(strings(follow(objects, trailer, "Info"))),
    outline: all.filter((each) => each.includes("/Dest")).flatMap((each) => strings(each).map(([, text]) => text)),
    fontNames: all.flatMap((each) => /\/FontName \/(\S+)/.exec(each)?.[1] ?? []),
  };
}

function objectAt(file: string, offset: number, id: number): string {
  const start = `${id} 0 obj`;
  if (!file.startsWith(start, offset)) throw new Error(`no object ${id} at ${offset}`);
  return file.slice(offset + start.length, file.indexOf("\nendobj", offset));
}

function follow(objects: Objects, from: string, name: string): string {
  const id = Number(new RegExp(`/${name} (\\d+) 0 R`).exec(from)?.[1]);
  const object = objects.get(id);
  if (object === undefined) throw new Error(`leads nowhere: /${name}`);
  return object;
}

function streamOf(object: string): string {
  const start = object.indexOf("stream\n") + "stream\n".length;
  const length = Number(/\/Length (\d+)/.exec(object)?.[1]);
  return inflateSync(Buffer.from(object.slice(start, start + length), "latin1")).toString("latin1");
}

/** The entries of an object that are texts in parentheses. */
function strings(object: string): readonly (readonly [string, string])[] {
  const entries = [...object.matchAll(/\/(\w+) \(((?:[^\\)]|\\[\s\S])*)\)/g)];
  return entries.map(([, name = "", text = ""]) => [name, decoded(text.replaceAll(/\\([\s\S])/g, "$1"))]);
}

function decoded(text: string): string {
  return text.startsWith("\u00FE\u00FF") ? utf16(Buffer.from(text, "latin1").toString("hex").slice(4)) : text;
}

function utf16(digits: string): string {
  return (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}

function readPage(objects: Objects, page: string): PdfPage {
  const [, , width = 0, height = 0] = numbersIn(/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? "");
  const content = streamOf(follow(objects, page, "Contents"));
  const links = [...page.matchAll(/\/Subtype \/Link \/Rect \[([^\]]*)\].*?\/URI \(((?:[^\\)]|\\.)*)\)/g)].map(
    ([, rect = "", url = ""]) => ({ url: url.replaceAll(/\\(.)/g, "$1"), rect: numbersIn(rect) }),
  );
  return {
    width,
    height,
    content,
    texts: readTexts(content, fontsOf(objects, follow(objects, page, "Resources"))),
    links,
  };
}

function numbersIn(text: string): readonly number[] {
  return text.trim().split(/\s+/).map(Number);
}

function fontsOf(objects: Objects, resources: string): ReadonlyMap<string, Font> {
  const list = /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? "";
  return new Map(
    [...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = "", id]) => {
      const font = objects.get(Number(id)) ?? "";
      const descendant = objects.get(Number(/\/DescendantFonts \[(\d+) 0 R/.exec(font)?.[1])) ?? "";
      const widths = [...descendant.matchAll(/(\d+) \[\s*(\d+)\s*\]/g)];
      const characters = [...streamOf(follow(objects, font, "ToUnicode")).matchAll(/^<(.{4})><(.{4})>$/gm)];
      return [
        name,
        {
          widths: new Map(widths.map(([, glyph, width]) => [Number(glyph), Number(width)])),
          characters: new Map(characters.map(([, glyph = "", unit = ""]) => [glyph, utf16(unit)])),
        },
      ];
    }),
  );
}

/** Each text object is one text; what its stretches stand for is copied in place of their glyphs. */
function readTexts(content: string, fonts: ReadonlyMap<string, Font>): readonly PdfText[] {
  const texts: PdfText[] = [];
  let [font, size, spacing]: [Font | undefined, number, number] = [undefined, 0, 0];
  for (const line of content.split("\n")) {
    const [, face, faceSize] = /^\/(\w+) (\S+) Tf$/.exec(line) ?? [];
    if (face !== undefined) [font, size] = [fonts.get(face), Number(faceSize)];
    const [, space] = /^(\S+) Tc$/.exec(line) ?? [];
    if (space !== undefined) spacing = Number(space);
    const [, x, y] = /^BT (\S+) (\S+) Td$/.exec(line) ?? [];
    if (x !== undefined) texts.push({ text: "", x: Number(x), y: Number(y), width: 0 });
    const [, actual, , shown] = /^(?:\/Span <<\/ActualText <(feff(.*?))>>> BDC )?\[(.*)\] TJ/.exec(line) ?? [];
    const last = texts.at(-1);
    if (shown === undefined || last === undefined || font === undefined) continue;
    const { text, width } = shownIn(shown, font, size, spacing);
    const meant = actual === undefined ? text : utf16(actual.slice(4));
    texts[texts.length - 1] = { ...last, text: last.text + meant, width: last.width + width };
  }
  return texts;
}

function shownIn(
  operand: string,
  { characters, widths }: Font,
  size: number,
  spacing: number,
): Pick<PdfText, "text" | "width"> {
  let [text, width] = ["", 0];
  for (const [, glyphs, move] of operand.matchAll(/<([\da-f]*)>|(-?\d+)/g)) {
    if (move !== undefined) width -= (Number(move) / 1000) * size;
    for (const glyph of glyphs?.match(/.{4}/g) ?? []) {
      text += characters.get(glyph) ?? "\uFFFD";
      width += ((widths.get(Number.parseInt(glyph, 16)) ?? 1000) / 1000) * size + spacing;
    }
  }
  return { text, width };
}
