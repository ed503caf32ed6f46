import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ExportInput, ExportTools } from "../../src/exporters/exporter.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { Detail, View } from "../../src/model/view.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { composePages, type PagePicture, type PageWishes } from "../../src/scene/composePages.ts";
import type { Point } from "../../src/scene/curve.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { lightTheme } from "../../src/scene/theme.ts";
import { readHomes } from "../../src/store/homes.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { imaginedOf, lensWith } from "../scene/lensSamples.ts";
import { documentWith, openView } from "../filters/samples.ts";
import { documentOf, phaseOf, relationshipOf } from "../timeline/samples.ts";

const homes = readHomes(readFileSync("public/data/renault-nissan.homes.json", "utf8"));
const derive = createPipeline();

/** Names that files have been broken with. */
export const hostileNames = [
  `A&B <i>"C"</i> 'D' ]]> --> &amp; &#0;`,
  "<script>alert(1)</script>",
  "🚗👩‍🔬 日産自動車",
  "شركة رينو \u202Eesrever",
  "x".repeat(200),
  "=1+1|cmd",
  "bell \u0007, null \u0000, form feed \u000C, not a character \uFFFE, half a pair \uD83D",
];

/** A slide of 16:9 with all there is around the picture. */
export const wishes: PageWishes = {
  size: { width: 1280, height: 720 },
  title: "Renault, Nissan, Mitsubishi",
  subtitle: "Who holds whom",
  filters: "",
  shows: { title: true, subtitle: true, date: true, legend: true, filters: true, sources: true, plans: true },
  paper: lightTheme.paper,
  areStraight: false,
  areSourcesApart: false,
};

/** What is different on a slide. */
export const onSlide = { areStraight: true, areSourcesApart: true } as const;

/** Files of ours are read from where they come from; their addresses name them from the root of the project. */
export const tools: ExportTools = {
  load: async (address) =>
    new Uint8Array(readFileSync(fileURLToPath(new URL(`../../${address.replace(/^\//, "")}`, import.meta.url)))),
  pause: async () => undefined,
};

/** The built-in document on one or more dates. */
export function builtInInput(
  detail: Detail = "core",
  dates: readonly string[] = ["2023-01-26"],
  changes: Partial<PageWishes> = {},
): Promise<ExportInput> {
  const views = dates.map((date): View => ({ ...openView, date, detail }));
  return inputOf(builtInDocument(), views, homes?.[detail] ?? new Map(), changes);
}

/** What the built-in document shows on a date. */
export function builtInPage(date: string): PagePicture {
  return pictureOf(builtInDocument(), { ...openView, date, detail: "core" }, homes?.core ?? new Map());
}

/** The built-in document as if one stake in it were another. */
export async function imaginedInput(): Promise<ExportInput> {
  const picture = builtInPage("2022-02-28");
  const ties = picture.network.ties.map((tie) => (tie.relationship.id === imaginedStake ? imaginedOf(tie) : tie));
  const lens = lensWith({ imagined: ["Renault holds 15% of Nissan; in truth 43.4%"] });
  const network = { ...picture.network, ties };
  const whatif: View["whatif"] = [{ relationship: imaginedStake, stake: 0.15, against: "rest" }];
  const input = await builtInInput("core", ["2022-02-28"]);
  return {
    ...input,
    pages: await composePages([{ ...picture, network, ties, lens }], wishes, tools.pause),
    view: { ...input.view, whatif },
    network: { ...input.network, ties },
  };
}

const imaginedStake = "renault--nissan--stake";

/** A picture without anything in it. */
export function emptyInput(): Promise<ExportInput> {
  return inputOf(documentWith([]), [openView], new Map());
}

/** A picture in which everything is called so, entities and relationships by their ids too. */
export function inputNamed(name: string): Promise<ExportInput> {
  const ids = [`${name} one`, `${name} two`, `${name} three`];
  const relationships = ids.slice(1).map((target, i) =>
    relationshipOf({
      id: `${name} tie ${i}`,
      source: ids[0] ?? "",
      target,
      phases: [phaseOf({ status: "completed", from: "2000-01-01", stake: 0.434, summary: name, sources: [name] })],
    }),
  );
  const document = documentOf({
    title: name,
    entities: ids.map((id) => ({ id, name, kind: "company", tier: 1, sources: [name] })),
    relationships,
    sources: [{ id: name, publisher: name, title: name, url: "https://example.org/?a=1&b=<2>" }],
  });
  return inputOf(document, [openView], gridOf(ids), { title: name, subtitle: name });
}

/** So many entities in a grid, each held by the one before it. */
export function generatedInput(count: number): Promise<ExportInput> {
  const ids = Array.from({ length: count }, (_, i) => `entity-${i}`);
  const document = documentOf({
    title: `${count} entities`,
    entities: ids.map((id, i) => ({ id, name: `Entity ${i}`, kind: "company", tier: 1, sources: ["s"] })),
    relationships: ids.slice(1).map((target, i) =>
      relationshipOf({
        id: `${ids[i]}--${target}`,
        source: ids[i] ?? "",
        target,
        phases: [phaseOf({ status: "completed", from: "2000-01-01", stake: 0.3, sources: ["s"] })],
      }),
    ),
    sources: [{ id: "s", publisher: "A source", date: "2020-01-01" }],
  });
  return inputOf(document, [openView], gridOf(ids));
}

function gridOf(ids: readonly string[]): ReadonlyMap<string, Point> {
  const columns = Math.ceil(Math.sqrt(ids.length));
  return new Map(ids.map((id, i) => [id, { x: (i % columns) * 300, y: Math.floor(i / columns) * 140 }]));
}

async function inputOf(
  document: AllianceDocument,
  views: readonly View[],
  places: ReadonlyMap<string, Point>,
  changes: Partial<PageWishes> = {},
): Promise<ExportInput> {
  const pictures = views.map((view): PagePicture => pictureOf(document, view, places));
  const [view = openView] = views;
  return {
    pages: await composePages(pictures, { ...wishes, title: document.title, ...changes }, tools.pause),
    title: changes.title ?? document.title,
    document,
    view,
    network: derive(document, view, new Set()).network,
    places: new Map([[`force ${view.detail}`, places]]),
    charts: new Map(),
    pins: new Map(),
    scale: 1,
    rows: "relationships",
  };
}

function pictureOf(document: AllianceDocument, view: View, places: ReadonlyMap<string, Point>): PagePicture {
  const { network, families, snapshot } = derive(document, view, new Set());
  return {
    document,
    date: view.date,
    network,
    ties: snapshot.ties,
    places,
    leaders: new Map(),
    select: [],
    pinned: new Set(),
    families,
    standIns: network.standIns,
    notation: view.notation,
    chart: undefined,
    theme: lightTheme,
    measure: interWidth,
  };
}
