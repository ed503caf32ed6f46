import type { jsPDF } from "jspdf";
import type { Page } from "../scene/page.ts";
import { formatDate, language } from "../text/format.ts";
import { pageTexts } from "../text/page.ts";
import { pdfTexts } from "../text/pdf.ts";
import type { Exporter, ExportInput, ExportTools, ExportedFile } from "./exporter.ts";
import { fileTitle, imaginedIn } from "./fileTitle.ts";
import { charactersWithout, fontsFor, type FontFace, type WrittenText } from "./fonts.ts";
import { creationDate, fileId, opacities } from "./pdfData.ts";
import { drawLeaf, leavesOf, pointsOfPixel, rememberedSegments, type Paper } from "./pdfDrawing.ts";
import { makePen } from "./pdfPen.ts";
import { rawDocument } from "./pdfRaw.ts";
import { sourcePages } from "./pdfSources.ts";
import { replacement } from "./pdfStretches.ts";
import { embedFonts } from "./pdfType.ts";

/** A vector drawing of each page, with text that can be searched and copied, and all sources. */
export const pdf: Exporter = {
  id: "pdf",
  label: "PDF",
  mediaType: "application/pdf",
  fileExtension: "pdf",
  holds: "several",
  write,
};

/** After so many marks the page may breathe: some ten milliseconds. */
const marksAtOnce = 200;

async function write({ pages, title }: ExportInput, { load, pause }: ExportTools): Promise<ExportedFile> {
  const [first] = pages;
  if (first === undefined) throw new Error("no page to write");
  const library = import("jspdf");
  const { faces, remarks } = await fontsOf(pages, load);
  await pause(0);
  const all = [...pages, ...sourcePages(pages, remarks)];
  const { jsPDF, GState } = await library;
  const doc = new jsPDF({ unit: "pt", compress: true, putOnlyUsedFonts: true, floatPrecision: 2 });
  const raw = rawDocument(doc);
  const pen = makePen(doc, raw, opacities(GState));
  const type = embedFonts(doc, raw, faces);
  const segmentsOf = rememberedSegments();
  for (const [i, page] of all.entries()) {
    addPage(doc, page);
    // The one that every document begins with.
    if (i === 0) doc.deletePage(1);
    const paper = { doc, pen, type, height: page.height * pointsOfPixel, segmentsOf };
    await drawPage(page, paper, (share) => pause((i + share) / all.length));
    const bookmark = i < pages.length ? formatDate(page.date) : page.title;
    if (all.length > 1) doc.outline.add(null, bookmark, { pageNumber: i + 1 });
  }
  describe(doc, fileTitle(title, pages), pages, first, remarks);
  await pause(1);
  const content = new Uint8Array(doc.output("arraybuffer"));
  // jsPDF writes that this is version 1.3, whose readers know neither opacity nor what a glyph stands for.
  content.set(new TextEncoder().encode("%PDF-1.7"));
  return { content, remarks };
}

/** The fonts for all that may be written, and what none of them can show. */
async function fontsOf(
  pages: readonly Page[],
  load: ExportTools["load"],
): Promise<{ readonly faces: readonly FontFace[]; readonly remarks: readonly string[] }> {
  const texts = [...textsOf(pages), ...textsOf(sourcePages(pages, []))];
  const weights = new Set([400, ...texts.map(({ weight }) => weight)]);
  const own = [...weights].map((weight) => ({
    text: `${replacement}${pdfTexts.noGlyph([])}0123456789ABCDEFU+(),`,
    weight,
  }));
  const faces = (await fontsFor([...texts, ...own], load)).map(inFirstPlane);
  const lacking = charactersWithout(faces, texts);
  return { faces, remarks: lacking.length === 0 ? [] : [pdfTexts.noGlyph(lacking)] };
}

/** jsPDF's fonts hold no characters beyond the first plane of Unicode. */
function inFirstPlane(face: FontFace): FontFace {
  return { ...face, has: (code) => code <= 0xffff && face.has(code) };
}

function textsOf(pages: readonly Page[]): readonly WrittenText[] {
  return pages.flatMap(({ marks }) =>
    Array.from(leavesOf(marks), ({ mark }) => mark).filter((mark) => mark.type === "text"),
  );
}

function addPage(doc: jsPDF, { width, height }: Page): void {
  const format = [width * pointsOfPixel, height * pointsOfPixel];
  doc.addPage(format, width > height ? "landscape" : "portrait");
}

async function drawPage(page: Page, paper: Paper, pause: ExportTools["pause"]): Promise<void> {
  const { width, height, paper: fill } = page;
  const behind = { type: "rect", id: "paper", x: 0, y: 0, width, height, corner: 0 } as const;
  const leaves = [...leavesOf([...(fill === undefined ? [] : [{ ...behind, fill }]), ...page.marks])];
  for (const [i, leaf] of leaves.entries()) {
    if (i % marksAtOnce === 0) await pause(i / leaves.length);
    drawLeaf(leaf, paper);
  }
  paper.pen.lift();
}

function describe(doc: jsPDF, title: string, pages: readonly Page[], first: Page, remarks: readonly string[]): void {
  const said = pages.map(({ description, remarks: own }) =>
    [description, ...own.filter((remark) => !description.includes(remark))].join(" "),
  );
  const subject = [...new Set(said), ...remarks].join(" ");
  const keywords = imaginedIn(pages).length === 0 ? {} : { keywords: pageTexts.hypothetical };
  doc.setProperties({ title, subject, creator: pdfTexts.creator, ...keywords });
  doc.setCreationDate(creationDate(first.date));
  doc.setFileId(fileId([title, subject].join("\n")));
  doc.setLanguage(language);
  doc.viewerPreferences({ DisplayDocTitle: true });
}
