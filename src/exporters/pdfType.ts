import type { jsPDF } from "jspdf";
import { faceWeight, type FontFace } from "./fonts.ts";
import { metricsOf, type FontMetrics } from "./pdfFont.ts";
import type { RawDocument } from "./pdfRaw.ts";
import { stretchesOf } from "./pdfStretches.ts";

/** Glyphs of one font, set side by side. */
export interface Run {
  /** The document's name of the font. */
  readonly font: string;
  /** The glyphs in hexadecimal digits, with what is between them, as the operator TJ takes it. */
  readonly glyphs: string;
  readonly count: number;
  /** In sizes of the type. */
  readonly width: number;
  /** The sign that a question mark in a box stands for, where no font has it. */
  readonly meant: string | undefined;
}

/** Sets a text of a weight in the document's fonts. */
export type Typesetter = (text: string, weight: number) => readonly Run[];

interface EmbeddedFont {
  readonly name: string;
  readonly family: string;
  readonly weight: number;
  readonly has: FontFace["has"];
  readonly metrics: FontMetrics;
}

/** Air on both sides of a question mark in its box, in thousandths of the type's size. */
const airInBox = 160;

/** Puts fonts into the document, each read once. The page that it is on when this is called is not to be kept. */
export function embedFonts(doc: jsPDF, raw: RawDocument, faces: readonly FontFace[]): Typesetter {
  const fonts = faces.map((face, i): EmbeddedFont => {
    const { family, weight, has } = face;
    const name = `${subsetTag(i)}+${family.replaceAll(" ", "")}-${weight}`;
    doc.addFileToVFS(name, binaryText(face.file));
    doc.addFont(name, name, "normal");
    // Only fonts that its own text() had in hand go into the file; this character is in none, so nothing is written.
    doc.setFont(name, "normal").text("\uE000", 0, 0);
    return { name, family, weight, has, metrics: metricsOf(face) };
  });
  const known = new Map<string, readonly Run[]>();
  return (text, weight) => {
    const key = `${faceWeight(weight)} ${text}`;
    const runs = known.get(key) ?? setText(text, byFitness(fonts, faceWeight(weight)), raw);
    known.set(key, runs);
    return runs;
  };
}

/** Six capital letters and a plus before its name say that a font is a part of one (ISO 32000-1, 9.6.4). */
function subsetTag(i: number): string {
  return `AAAAA${String.fromCharCode("A".charCodeAt(0) + (i % 26))}`;
}

/** jsPDF takes files as text, a character for each byte. */
function binaryText(file: Uint8Array): string {
  let text = "";
  for (let i = 0; i < file.length; i += 8192) text += String.fromCharCode(...file.subarray(i, i + 8192));
  return text;
}

/** The family that comes first, in the weight that is nearest. */
function byFitness(fonts: readonly EmbeddedFont[], weight: number): readonly EmbeddedFont[] {
  const families = [...new Set(fonts.map(({ family }) => family))];
  const rank = (font: EmbeddedFont): number => families.indexOf(font.family) * 1000 + Math.abs(font.weight - weight);
  return fonts.toSorted((a, b) => rank(a) - rank(b));
}

function setText(text: string, fonts: readonly EmbeddedFont[], raw: RawDocument): readonly Run[] {
  return stretchesOf(text, fonts).map(({ face: { name, metrics }, text: shown, meant }) => {
    const codes = raw.glyphsOf(shown, name);
    const set = meant === undefined ? withKerning(codes, metrics) : inBox(codes, metrics);
    return { font: name, ...set, count: codes.length, meant };
  });
}

// In TJ a number between glyphs moves the next one back, in thousandths.
function withKerning(codes: readonly string[], { advanceOf, kerningOf }: FontMetrics): Pick<Run, "glyphs" | "width"> {
  let [glyphs, width, before]: [string, number, number | undefined] = ["", 0, undefined];
  for (const code of codes) {
    const glyph = Number.parseInt(code, 16);
    const kerning = before === undefined ? 0 : kerningOf(before, glyph);
    glyphs += kerning === 0 ? code : `>${-kerning}<${code}`;
    width += advanceOf(glyph) + kerning;
    before = glyph;
  }
  return { glyphs: `<${glyphs}>`, width: width / 1000 };
}

/** Of the spaces beside the sign only so much is left as it has air in its box. */
function inBox(codes: readonly string[], { advanceOf }: FontMetrics): Pick<Run, "glyphs" | "width"> {
  const [space = 0, sign = 0] = codes.map((code) => advanceOf(Number.parseInt(code, 16)));
  return { glyphs: `<${codes.join(`>${space - airInBox}<`)}>`, width: (2 * airInBox + sign) / 1000 };
}
