import type { Page } from "../scene/page.ts";
import { language } from "../text/format.ts";
import { pageTexts } from "../text/page.ts";
import { slideTexts } from "../text/slides.ts";
import { safeAddress } from "../model/safeAddress.ts";
import { escapeXml } from "./escapeXml.ts";
import { slideImage } from "./pptxMaster.ts";
import { rootOfShapes } from "./pptxShape.ts";
import { drawingNamespaces, tag, xmlDeclaration } from "./pptxXml.ts";

/** The notes of a slide, and what they lead to. */
export interface NotesPart {
  readonly text: string;
  /** Addresses by the ids of their relationships. */
  readonly links: ReadonlyMap<string, string>;
}

/** What the page shows in words, what is not known, and its numbered sources. The first relationships lead to the master and the slide. */
export function notesPart({ title, description, remarks, notes }: Page): NotesPart {
  const links = new Map<string, string>();
  const linked = (text: string, url: string | undefined): string => {
    const address = safeAddress(url);
    if (address === undefined) return run(text);
    const id = `rId${links.size + 3}`;
    links.set(id, address);
    return run(text, {}, tag("a:hlinkClick", { "r:id": id }));
  };
  const sources = notes.map(({ number, sources: own }) =>
    tag(
      "a:p",
      {},
      run(slideTexts.numbered(number)),
      ...own.flatMap(({ text, url }, i) => [
        linked(text, url),
        ...(i < own.length - 1 ? [run(slideTexts.nextSource)] : []),
      ]),
    ),
  );
  const paragraphs = [
    heading(title),
    ...[description, ...remarks].map((sentence) => tag("a:p", {}, run(sentence))),
    ...(sources.length === 0 ? [] : [heading(pageTexts.sources), ...sources]),
  ];
  const body = tag(
    "p:sp",
    {},
    tag(
      "p:nvSpPr",
      {},
      tag("p:cNvPr", { id: 3, name: slideTexts.notesOf, descr: slideTexts.notesOf }),
      tag("p:cNvSpPr", {}, tag("a:spLocks", { noGrp: 1 })),
      tag("p:nvPr", {}, tag("p:ph", { type: "body", idx: 1 })),
    ),
    tag("p:spPr"),
    tag("p:txBody", {}, tag("a:bodyPr"), tag("a:lstStyle"), ...paragraphs),
  );
  const text =
    xmlDeclaration +
    tag(
      "p:notes",
      drawingNamespaces,
      tag("p:cSld", {}, tag("p:spTree", {}, rootOfShapes, slideImage(2), body)),
      tag("p:clrMapOvr", {}, tag("a:masterClrMapping")),
    );
  return { text, links };
}

function heading(text: string): string {
  return tag("a:p", {}, run(text, { b: 1 }));
}

function run(text: string, look: Readonly<Record<string, number>> = {}, link = ""): string {
  return tag("a:r", {}, tag("a:rPr", { lang: language, ...look }, link), tag("a:t", {}, escapeXml(text)));
}
