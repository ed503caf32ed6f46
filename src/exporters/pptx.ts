import type { Page } from "../scene/page.ts";
import type { Exporter, ExportInput } from "./exporter.ts";
import { fileTitle, imaginedIn } from "./fileTitle.ts";
import { makeDeck } from "./pptxContext.ts";
import { corePart, programPart } from "./pptxProperties.ts";
import { layoutPart, masterPart, notesMasterPart, presentationPart } from "./pptxMaster.ts";
import { notesPart } from "./pptxNotes.ts";
import { packageOf, type Part, type Relationship } from "./pptxPackage.ts";
import { titleLook, writeSlide } from "./pptxSlide.ts";
import { themePart } from "./pptxTheme.ts";

/** Slides of native shapes: cards that can be edited, and connectors that are glued to them. */
export const pptx: Exporter = {
  id: "pptx",
  label: "PowerPoint",
  mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  fileExtension: "pptx",
  holds: "several",
  write: async (input, { pause }) => ({ content: await packageOf(partsOf(input), roots, pause), remarks: [] }),
};

const properties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const roots: readonly Relationship[] = [
  { id: "rId1", type: "officeDocument", target: "ppt/presentation.xml" },
  { id: "rId2", type: properties, target: "docProps/core.xml" },
  { id: "rId3", type: "extended-properties", target: "docProps/app.xml" },
];

function partsOf(input: ExportInput): readonly Part[] {
  const { pages, title } = input;
  const [first] = pages;
  if (first === undefined) throw new Error("no page to write");
  const deck = makeDeck(input);
  const look = titleLook(first);
  const theme = { type: "theme", target: "../theme/theme1.xml" };
  return [
    {
      path: "ppt/presentation.xml",
      contentType: "officedocument.presentationml.presentation.main",
      content: [presentationPart(first.width, first.height, pages.length)],
      relationships: () => [
        { id: "rId1", type: "slideMaster", target: "slideMasters/slideMaster1.xml" },
        { id: "rId2", type: "notesMaster", target: "notesMasters/notesMaster1.xml" },
        { id: "rId3", type: "theme", target: "theme/theme1.xml" },
        ...pages.map((_, i) => ({ id: `rId${i + 4}`, type: "slide", target: `slides/slide${i + 1}.xml` })),
      ],
    },
    {
      path: "ppt/slideMasters/slideMaster1.xml",
      contentType: "officedocument.presentationml.slideMaster",
      content: [masterPart(look)],
      relationships: () => [
        { id: "rId1", type: "slideLayout", target: "../slideLayouts/slideLayout1.xml" },
        { id: "rId2", ...theme },
      ],
    },
    {
      path: "ppt/slideLayouts/slideLayout1.xml",
      contentType: "officedocument.presentationml.slideLayout",
      content: [layoutPart(look)],
      relationships: () => [{ id: "rId1", type: "slideMaster", target: "../slideMasters/slideMaster1.xml" }],
    },
    {
      path: "ppt/notesMasters/notesMaster1.xml",
      contentType: "officedocument.presentationml.notesMaster",
      content: [notesMasterPart()],
      relationships: () => [{ id: "rId1", type: "theme", target: "../theme/theme2.xml" }],
    },
    // Each master has a theme part of its own.
    ...[1, 2].map((number) => ({
      path: `ppt/theme/theme${number}.xml`,
      contentType: "officedocument.theme",
      content: [themePart(deck.palette)],
    })),
    ...pages.flatMap((page, i) => slideParts(page, i, deck)),
    {
      path: "docProps/core.xml",
      contentType: "package.core-properties",
      content: [corePart(fileTitle(title, pages), first.date, imaginedIn(pages))],
    },
    {
      path: "docProps/app.xml",
      contentType: "officedocument.extended-properties",
      content: [programPart(pages.length)],
    },
  ];
}

function slideParts(page: Page, i: number, deck: ReturnType<typeof makeDeck>): readonly Part[] {
  const slide = writeSlide(page, i, deck);
  const notes = notesPart(page);
  return [
    {
      path: `ppt/slides/slide${i + 1}.xml`,
      contentType: "officedocument.presentationml.slide",
      content: slide.pieces,
      relationships: () => [
        { id: "rId1", type: "slideLayout", target: "../slideLayouts/slideLayout1.xml" },
        { id: "rId2", type: "notesSlide", target: `../notesSlides/notesSlide${i + 1}.xml` },
        ...outside(slide.links),
      ],
    },
    {
      path: `ppt/notesSlides/notesSlide${i + 1}.xml`,
      contentType: "officedocument.presentationml.notesSlide",
      content: [notes.text],
      relationships: () => [
        { id: "rId1", type: "notesMaster", target: "../notesMasters/notesMaster1.xml" },
        { id: "rId2", type: "slide", target: `../slides/slide${i + 1}.xml` },
        ...outside(notes.links),
      ],
    },
  ];
}

function outside(links: ReadonlyMap<string, string>): readonly Relationship[] {
  return [...links].map(([id, target]) => ({ id, type: "hyperlink", target, isOutside: true }));
}
