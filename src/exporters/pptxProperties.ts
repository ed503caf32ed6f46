import type { IsoDate } from "../model/date.ts";
import { language } from "../text/format.ts";
import { pageDescription, pageTexts } from "../text/page.ts";
import { slideTexts } from "../text/slides.ts";
import { escapeXml } from "./escapeXml.ts";
import { tag, xmlDeclaration } from "./pptxXml.ts";

/** What the file says of itself: made on the day that it shows, so that the same picture is the same file. */
export function corePart(title: string, date: IsoDate, imagined: readonly string[]): string {
  const moment = (element: string): string => tag(element, { "xsi:type": "dcterms:W3CDTF" }, `${date}T00:00:00Z`);
  return (
    xmlDeclaration +
    tag(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      tag("dc:title", {}, escapeXml(title)),
      tag("dc:creator", {}, escapeXml(slideTexts.program)),
      ...(imagined.length === 0
        ? []
        : [
            tag("dc:description", {}, escapeXml(pageDescription.hypothetical(imagined))),
            tag("cp:keywords", {}, escapeXml(pageTexts.hypothetical)),
          ]),
      tag("dc:language", {}, language),
      moment("dcterms:created"),
      moment("dcterms:modified"),
    )
  );
}

export function programPart(slides: number): string {
  return (
    xmlDeclaration +
    tag(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      tag("Application", {}, escapeXml(slideTexts.program)),
      tag("Slides", {}, String(slides)),
      tag("Notes", {}, String(slides)),
    )
  );
}
