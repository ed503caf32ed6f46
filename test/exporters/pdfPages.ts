import type { ExportInput } from "../../src/exporters/exporter.ts";
import { pdf } from "../../src/exporters/pdf.ts";
import type { Mark } from "../../src/scene/mark.ts";
import type { Page } from "../../src/scene/page.ts";
import { lightTheme } from "../../src/scene/theme.ts";
import { readPdf, type PdfFile, type PdfPage } from "./pdfReader.ts";
import { emptyInput, tools } from "./samples.ts";

const empty = emptyInput();

export async function fileOf(input: ExportInput): Promise<PdfFile> {
  return readPdf((await pdf.write(input, tools)).content);
}

/** The only page of a file with these marks, on a page of 100 × 50 px unless said otherwise. */
export async function pageOf(marks: readonly Mark[], changes: Partial<Page> = {}): Promise<PdfPage> {
  const page: Page = {
    width: 100,
    height: 50,
    title: "Title",
    description: "Description",
    date: "2023-01-26",
    paper: undefined,
    theme: lightTheme,
    marks,
    connections: [],
    notes: [],
    imagined: [],
    remarks: [],
    ...changes,
  };
  const { pages } = await fileOf({ ...(await empty), pages: [page] });
  const [only] = pages;
  if (only === undefined || pages.length > 1) throw new Error(`${pages.length} pages`);
  return only;
}

/** What must be found of what a page shows: white space is one space, and what shows nothing by itself may be gone. */
export function essence(text: string): string {
  const shown = text.normalize().replaceAll(/\s+/g, " ");
  return shown.replaceAll(/[\p{Control}\p{Default_Ignorable_Code_Point}]/gu, "").trim();
}
