import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composePages, furniture, type PagePicture } from "../../src/scene/composePages.ts";
import type { Page } from "../../src/scene/page.ts";
import { builtInPage, imaginedInput, wishes } from "../exporters/samples.ts";
import { checkInTime } from "../property.ts";
import { anyPictureInLens, gaugeOf, lensWith } from "./lensSamples.ts";
import { partOf, textsIn } from "./pageMarks.ts";

const anyShown = fc
  .subarray([...furniture])
  .map((hidden) => ({ ...wishes.shows, ...Object.fromEntries(hidden.map((each) => [each, false])) }));

async function pageOf(picture: PagePicture, shows = wishes.shows): Promise<Page> {
  const [page] = await composePages([picture], { ...wishes, shows }, async () => undefined);
  if (page === undefined) throw new Error("no page");
  return page;
}

function wordsOn(page: Page, part: string): string {
  return textsIn(partOf(page, part))
    .map(({ text }) => text)
    .join(" ");
}

describe("a page", () => {
  test("says what is only imagined, under its title and in its own words, whatever is switched off", async () => {
    await checkInTime(
      fc.asyncProperty(anyPictureInLens, anyShown, async (picture, shows) => {
        const { imagined } = picture.lens;
        const page = await pageOf(picture, shows);
        expect(page.imagined).toEqual(imagined);
        for (const text of [page.title, page.description, wordsOn(page, "hypothetical")])
          expect(/hypothetical/i.test(text)).toBe(imagined.length > 0);
        const [first = ""] = imagined;
        expect(wordsOn(page, "hypothetical")).toContain(first);
        for (const sentence of imagined) expect(page.description).toContain(sentence);
      }),
      40,
    );
  });

  test("puts no sources behind a stake that is only imagined, and misses none", async () => {
    const {
      pages: [page],
    } = await imaginedInput();
    if (page === undefined) throw new Error("no page");
    const labels = textsIn(page.marks).filter(({ of }) => of === "renault--nissan--stake");
    expect(labels.map(({ text }) => text)).toEqual(["15% what if"]);
    expect(page.remarks.join(" ")).not.toContain("No source");
    expect(page.description).toContain("What if: Renault holds 15% of Nissan (in truth 43.4%).");
  });

  test("says in its legend and its words whose ownership it shows", async () => {
    const gauges = new Map([
      ["renault", gaugeOf(0.16055)],
      ["nissan", gaugeOf(0.02, { high: 0.2 })],
    ]);
    const rest = { type: "rest", text: "Others · 56.6%", title: "" } as const;
    const lens = lensWith({
      gaugesShow: "How much French State finally owns",
      gauges,
      tails: new Map([["nissan", [rest]]]),
      linksShow: "Votes that may be cast",
    });
    const page = await pageOf({ ...builtInPage("2022-02-28"), lens });
    expect(page.description).toContain("Ownership: How much French State finally owns; Votes that may be cast.");
    expect(page.description).toContain("Renault: French State finally owns 16.055% of it.");
    for (const said of [
      "How much French State finally owns",
      "At least so much",
      "On the lines: votes",
      "not disclosed",
    ])
      expect(wordsOn(page, "legend")).toContain(said);
    expect(wordsOn(page, "legend")).not.toContain("outside the stake range");
  });
});
