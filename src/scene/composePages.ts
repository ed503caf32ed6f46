import { formatCount } from "../text/format.ts";
import { pageTexts } from "../text/page.ts";
import { knowledgeNote } from "../timeline/dossierOfDay.ts";
import type { Size } from "./cardShape.ts";
import { composeScene } from "./compose.ts";
import { connectionsOf } from "./connections.ts";
import { fileDrawing } from "./fileDrawing.ts";
import { legendOf, mergedLegend } from "./legend.ts";
import { createSceneMemory } from "./memory.ts";
import type { Page } from "./page.ts";
import { describePage } from "./pageDescription.ts";
import { extentOfCards, fitPictures, hullsAtFirst, type FittedPicture, type Fitting } from "./pageFit.ts";
import { frameOf, type PageContent, type PageFrame } from "./pageFrame.ts";
import { furnitureOf } from "./pageFurniture.ts";
import { measuresOf } from "./pageMeasures.ts";
import { doubtsIn, knowledgeRemark, sourcesApart } from "./pageRemarks.ts";
import type { FileLook, PictureInput, Plan } from "./picture.ts";
import { sourceNotesOf, type NumberedSources } from "./sourceNotes.ts";

/** A picture that becomes a page; how near it is seen follows from the room that it gets. */
export type PagePicture = Omit<PictureInput, "zoom" | "frame" | "isMoving" | "file">;

/** What the person wants on the pages. */
export interface PageWishes {
  readonly size: Size;
  readonly title: string;
  readonly subtitle: string;
  /** The active filters in words; empty where there are none. */
  readonly filters: string;
  readonly shows: Readonly<Record<Furniture, boolean>>;
  /** The colour behind everything; undefined = transparent. */
  readonly paper: string | undefined;
  /** Whether lines run straight from card to card, as connectors do. */
  readonly areStraight: boolean;
  /** Whether the numbered sources stand elsewhere in the file, as in the notes of a slide, and not on the page. */
  readonly areSourcesApart: boolean;
}

export const furniture = ["title", "subtitle", "date", "legend", "filters", "sources", "plans"] as const;
/** What can stand around the picture. `plans` marks in words what is only planned. */
export type Furniture = (typeof furniture)[number];

/**
 * One page for each picture, all at the same scale and with everyone at the same place on each, so that flipping
 * through them shows only what changes.
 */
export async function composePages(
  pictures: readonly PagePicture[],
  wishes: PageWishes,
  pause: (share: number) => Promise<void>,
): Promise<readonly Page[]> {
  const [first] = pictures;
  if (first === undefined) return [];
  const step = stepsOf(pictures.length, pause);
  await step();

  // 1. What is to be written on each page, and the room that this leaves, the same on all.
  const numbered = sourceNotesOf(
    first.document,
    pictures.map(({ network }) => network.ties),
  );
  const sheets = pictures.map((picture, i): Sheet => {
    const sources = numbered[i] ?? { notes: [], numbers: new Map() };
    const fitting = {
      input: { ...picture, isMoving: false, file: fileOf(wishes, sources) },
      memory: createSceneMemory(),
    };
    return {
      picture,
      sources,
      fitting,
      content: contentOf(picture, wishes, sources, { hulls: hullsAtFirst(fitting) }),
    };
  });
  const fittings = sheets.map(({ fitting }) => fitting);
  await step();
  const extent = extentOfCards(fittings);
  const measures = measuresOf(wishes.size);
  const frame = frameOf(fullestOf(sheets), wishes.size, extent, measures, first);

  // 2. The pictures in their room.
  const fitted = await fitPictures(fittings, extent, frame.picture, step);

  // 3. The pages.
  const pages: Page[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const own = fitted[i];
    if (own === undefined) continue;
    await step();
    pages.push(composePage(sheet, own, wishes, frame));
  }
  return pages;
}

/** What is known of one page before its picture is drawn. */
interface Sheet {
  readonly picture: PagePicture;
  readonly sources: NumberedSources;
  readonly fitting: Fitting;
  readonly content: PageContent;
}

function composePage(
  { picture, sources, fitting }: Sheet,
  own: FittedPicture,
  wishes: PageWishes,
  frame: PageFrame,
): Page {
  const { input, plan, x, y, scale } = own;
  const scene = composeScene(input, fitting.memory);
  const content = contentOf(picture, wishes, sources, plan);
  const measures = measuresOf(wishes.size);
  const { marks, remarks: ofPage } = furnitureOf(content, scene.hiddenLabels, frame, measures, input);
  const remarks = [...(wishes.shows.date ? knowledgeRemark(picture) : []), ...ofPage].map(({ text }) => text);
  const { imagined = [] } = picture.lens ?? {};
  const title = wishes.title.trim() === "" ? picture.document.title : wishes.title;
  return {
    ...wishes.size,
    title: imagined.length === 0 ? title : pageTexts.hypotheticalTitle(title),
    description: describePage(input, wishes.filters, remarks),
    date: picture.date,
    imagined,
    paper: wishes.paper,
    theme: picture.theme,
    marks: [{ type: "group", id: "picture", x, y, scale, marks: scene.marks }, ...marks],
    connections: connectionsOf(plan, input),
    notes: sources.notes,
    remarks,
  };
}

/** The numbers go onto the lines only where the page says what they mean. */
function fileOf({ shows, areStraight }: PageWishes, { numbers }: NumberedSources): FileLook {
  const notes = shows.sources ? [...numbers].map(([id, number]) => [id, formatCount(number)] as const) : [];
  return { notes: new Map(notes), areStraight, marksPlans: shows.plans, drawing: fileDrawing };
}

function contentOf(
  picture: PagePicture,
  { shows, title, subtitle, filters, areSourcesApart }: PageWishes,
  { notes }: NumberedSources,
  drawn: Pick<Plan, "hulls">,
): PageContent {
  const known = knowledgeNote(picture.document, picture.date);
  const isApart = areSourcesApart && shows.sources && notes.length > 0;
  return {
    texts: {
      title: shows.title ? title : "",
      hypothetical: pageTexts.imagined(picture.lens?.imagined ?? []),
      subtitle: shows.subtitle ? subtitle : "",
      filters: shows.filters ? filters : "",
      date: shows.date ? [pageTexts.asOf(picture.date), ...(known === undefined ? [] : [known])] : [],
    },
    legend: shows.legend ? legendOf(picture, drawn) : [],
    notes: shows.sources && !areSourcesApart ? notes : [],
    // Below the date it is said already.
    remarks: [
      ...(isApart ? [sourcesApart] : []),
      ...(shows.date ? [] : knowledgeRemark(picture)),
      ...doubtsIn(picture),
    ],
  };
}

/** What the room of each block is made for: the longest that there is on any page. */
function fullestOf(sheets: readonly Sheet[]): PageContent {
  const contents = sheets.map(({ content }) => content);
  const [first] = contents;
  const measure = sheets[0]?.picture.measure;
  if (first === undefined || measure === undefined) throw new Error("no pages to make room for");
  const widthOf = (lines: readonly string[]): number => Math.max(...lines.map((line) => measure(line, 10, 700)));
  return {
    texts: {
      ...first.texts,
      hypothetical: contents
        .map(({ texts }) => texts.hypothetical)
        .reduce((most, each) => (each.length > most.length ? each : most)),
      date: longest(
        contents.map(({ texts }) => texts.date),
        (lines) => widthOf(lines),
      ),
    },
    legend: mergedLegend(contents.map(({ legend }) => legend)),
    notes: longest(
      contents.map(({ notes }) => notes),
      (notes) => notes.flatMap(({ sources }) => sources).length,
    ),
    remarks: longest(
      contents.map(({ remarks }) => remarks),
      (remarks) => remarks.map(({ text }) => text).join("").length,
    ),
  };
}

function longest<Item>(
  lists: readonly (readonly Item[])[],
  lengthOf: (list: readonly Item[]) => number,
): readonly Item[] {
  return lists.reduce((most, each) => (lengthOf(each) > lengthOf(most) ? each : most), []);
}

/** Says with each call how much of the work for so many pages is done. */
function stepsOf(pages: number, pause: (share: number) => Promise<void>): () => Promise<void> {
  let done = 0;
  return () => pause(Math.min(1, done++ / (2 + 4 * pages)));
}
