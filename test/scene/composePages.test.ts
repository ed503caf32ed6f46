import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composePages, furniture, type PageWishes } from "../../src/scene/composePages.ts";
import { boxesMeet, grow, holds } from "../../src/scene/curve.ts";
import { pageSizes } from "../../src/scene/pageSizes.ts";
import { darkTheme } from "../../src/scene/theme.ts";
import { formatDate } from "../../src/text/format.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { builtInInput, emptyInput, wishes } from "../exporters/samples.ts";
import { checkInTime } from "../property.ts";
import { boxOnPage, partOf, textsIn } from "./pageMarks.ts";
import { anyPictureInLens } from "./lensSamples.ts";
import { anyPicture } from "./samples.ts";

const nothing = Object.fromEntries(furniture.map((each) => [each, false]));
const goOn = async (): Promise<void> => undefined;

const anyWords = fc
  .array(fc.oneof(fc.string(), fc.stringMatching(/^\w{1,12}$/)), { maxLength: 24 })
  .map((all) => all.join(" "));

const anyWishes: fc.Arbitrary<PageWishes> = fc
  .record({
    size: fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 240, max: 1600 }) }),
    title: anyWords,
    subtitle: anyWords,
    filters: anyWords,
    areStraight: fc.boolean(),
    areSourcesApart: fc.boolean(),
    hidden: fc.subarray([...furniture]),
  })
  .map(({ hidden, ...wished }) => ({
    ...wishes,
    ...wished,
    shows: { ...wishes.shows, ...Object.fromEntries(hidden.map((each) => [each, false])) },
  }));

describe("composePages", () => {
  it("puts everything within the page, and nothing over anything else", async () => {
    await checkInTime(
      fc.asyncProperty(fc.oneof(anyPicture, anyPictureInLens), anyWishes, async (picture, wished) => {
        const [page] = await composePages([picture], wished, goOn);
        const { width, height } = wished.size;
        const blocks = (page?.marks ?? []).flatMap((mark) => {
          const box = boxOnPage(mark);
          return box === undefined ? [] : [{ id: mark.id, box }];
        });
        for (const [i, { id, box }] of blocks.entries()) {
          expect([id, holds(grow({ x: 0, y: 0, width, height }, 1), box)]).toEqual([id, true]);
          const over = blocks.slice(i + 1).filter((other) => boxesMeet(box, other.box, -1));
          expect([id, over.map((other) => other.id)]).toEqual([id, []]);
        }
      }),
      60,
    );
  });

  it("writes no sources on a page whose file has them elsewhere, and says where they are", async () => {
    const [{ pages: onPage }, { pages: apart }] = [
      await builtInInput(),
      await builtInInput("core", ["2023-01-26"], { areSourcesApart: true }),
    ];
    const [here, there] = [onPage[0], apart[0]];
    if (here === undefined || there === undefined) throw new Error("no page");
    expect(there.marks.map(({ id }) => id)).not.toContain("notes");
    expect(there.notes).toEqual(here.notes);
    expect(textsIn(there.marks).filter(({ id }) => id.startsWith("note:")).length).toBeGreaterThan(10);
    expect(there.remarks).toContain("Small numbers: the sources are in the notes of this slide.");
  });

  it("cuts no date of a series short", async () => {
    const dates = ["1999-05-28", "2023-01-26", "2023-11-08", "2024-05-30"];
    const { pages } = await builtInInput("core", dates);
    const shown = pages.map(({ marks }) => textsIn(marks.filter(({ id }) => id === "as-of"))[0]?.text);
    expect(shown).toEqual(dates.map((date) => `As of ${formatDate(date)}`));
  });

  it.each(pageSizes)("does so with the built-in document on $id", async ({ width, height }) => {
    for (const detail of width > 1200 ? (["core", "all"] as const) : (["core"] as const)) {
      const { pages } = await builtInInput(detail, ["2023-11-08"], { size: { width, height } });
      const blocks = (pages[0]?.marks ?? []).flatMap((mark) => boxOnPage(mark) ?? []);
      expect(blocks.length).toBeGreaterThan(4);
      for (const [i, box] of blocks.entries()) {
        expect(holds({ x: 0, y: 0, width, height }, box)).toBe(true);
        expect(blocks.slice(i + 1).filter((other) => boxesMeet(box, other, -1))).toEqual([]);
      }
    }
  });

  it("gives the same pages twice", async () => {
    const dates = ["2023-01-26", "2023-11-08"];
    expect((await builtInInput("core", dates)).pages).toEqual((await builtInInput("core", dates)).pages);
  });

  it("puts the pictures of a series at one scale and one place, and its furniture too", async () => {
    const { pages } = await builtInInput("core", ["1999-05-28", "2015-04-30", "2023-11-08"]);
    const pictures = pages.flatMap(({ marks }) => marks.filter(({ id }) => id === "picture"));
    const places = pictures.map((mark) => (mark.type === "group" ? [mark.x, mark.y, mark.scale] : []));
    expect(new Set(places.map(String)).size).toBe(1);
    for (const id of ["title", "subtitle", "legend", "notes"]) {
      const at = pages.flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark.id === id && mark.type === "group" ? [`${mark.x} ${mark.y}`] : [])),
      );
      expect([id, new Set(at).size]).toEqual([id, 1]);
    }
  });

  it("has a note with exactly the sources of each relationship that has any, and its number at the line", async () => {
    const document = builtInDocument();
    const sources = new Map(document.sources.map((source) => [source.id, source]));
    const { pages, network } = await builtInInput("core");
    const [page] = pages;
    const numbers = textsIn(page === undefined ? [] : partOf(page, "picture")).filter(({ id }) =>
      id.startsWith("note:"),
    );
    expect(numbers.length).toBeGreaterThan(20);
    for (const { of, text } of numbers) {
      const tie = network.ties.find(({ relationship }) => relationship.id === of);
      const ids = [tie?.inEffect[0], tie?.planned[0]].flatMap((phase) => phase?.sources ?? []);
      const urls = [...new Set(ids)].flatMap((id) => sources.get(id)?.url ?? []);
      const note = page?.notes.find(({ number }) => String(number) === text);
      expect([of, new Set(note?.sources.flatMap(({ url }) => url ?? []))]).toEqual([of, new Set(urls)]);
      expect([of, note?.sources.length]).toEqual([of, new Set(ids).size]);
    }
  });

  it("shows nothing but the picture where nothing else is wanted, larger than otherwise", async () => {
    const bare = await builtInInput("core", ["2023-01-26"], { shows: { ...wishes.shows, ...nothing } });
    const full = await builtInInput("core", ["2023-01-26"]);
    expect(bare.pages[0]?.marks.map(({ id }) => id)).toEqual(["picture"]);
    const [large = 0, small = 0] = [bare, full].map(({ pages }) => {
      const picture = pages[0]?.marks[0];
      return picture?.type === "group" ? (picture.scale ?? 0) : 0;
    });
    expect(large).toBeGreaterThan(small);
    expect(bare.pages[0]?.notes.length).toBe(full.pages[0]?.notes.length);
  });

  it("says the date, and after the document's last day what is known until when", async () => {
    const [now, later] = (await builtInInput("core", ["2023-01-26", "2026-06-01"])).pages;
    const dateOf = (page: typeof now): readonly string[] =>
      textsIn(page === undefined ? [] : partOf(page, "as-of")).map(({ text }) => text);
    expect(dateOf(now)).toEqual(["As of 26 January 2023"]);
    expect(dateOf(later)).toEqual(["As of 1 June 2026", "as known on 13 March 2026; only plans after it"]);
    expect(later?.remarks).toContain("As known on 13 March 2026; only plans after it.");
  });

  it("tells how many notes have no room, and keeps them all", async () => {
    const { pages } = await builtInInput("all", ["2023-01-26"], { size: { width: 960, height: 720 } });
    const [page] = pages;
    const shown = (page === undefined ? [] : partOf(page, "notes")).filter(({ type }) => type === "group").length;
    const left = (page?.notes.length ?? 0) - shown;
    expect(left).toBeGreaterThan(0);
    expect(page?.remarks).toContain(`${left} source notes have no room on the page.`);
    expect(textsIn(page === undefined ? [] : partOf(page, "notes")).at(-1)?.text).toBe(
      `and ${left} more, without room here`,
    );
  });

  it("describes the page, the stakes among the members first", async () => {
    const { pages } = await builtInInput("core");
    expect(pages[0]?.description).toMatch(
      /^As of 26 January 2023: 16 companies and other parties, 26 relationships\. Renault holds 43\.4% of Nissan/,
    );
  });

  it("says of an empty picture that it is one", async () => {
    const [page] = (await emptyInput()).pages;
    expect(page?.remarks).toEqual(["Nothing is in the picture on this date."]);
    expect(page?.connections).toEqual([]);
  });

  it("takes its colours from the theme, and paper only where it is wanted", async () => {
    const picture = await firstPicture();
    const [page] = await composePages([{ ...picture, theme: darkTheme }], { ...wishes, paper: undefined }, goOn);
    const [title] = textsIn(page === undefined ? [] : partOf(page, "title"));
    expect([title?.fill, page?.paper, page?.theme.name]).toEqual([darkTheme.ink, undefined, "dark"]);
  });

  it("says how far it is, ever further, and stops when it is told to", async () => {
    const picture = await firstPicture();
    const heard: number[] = [];
    await composePages([picture, picture], wishes, async (share) => void heard.push(share));
    expect(heard.length).toBeGreaterThan(4);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(Math.max(...heard)).toBeLessThanOrEqual(1);
    const stop = composePages([picture], wishes, () => Promise.reject(new Error("cancelled")));
    await expect(stop).rejects.toThrow("cancelled");
  });

  it("makes no page of no picture", async () => {
    expect(await composePages([], wishes, goOn)).toEqual([]);
  });
});

async function firstPicture() {
  const [picture] = fc.sample(anyPicture, { numRuns: 1, seed: 4 });
  if (picture === undefined) throw new Error("no picture");
  return picture;
}
