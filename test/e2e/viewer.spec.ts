import type { Page } from "@playwright/test";
import type { Chart } from "../../src/layout/chart.ts";
import { chartInputOf } from "../../src/layout/chartInput.ts";
import { cardSizeIn } from "../../src/stage/cardSizes.ts";
import { chartHere } from "../layout/chartSamples.ts";
import {
  atRest,
  dateSlider,
  details,
  diagram,
  entity,
  expect,
  fragmentOf,
  notice,
  open,
  pictureOf,
  relationship,
  test,
} from "./atlas.ts";
import { builtInDocument } from "./builtIn.ts";
import { goToFile, openFromDisk, writtenFile } from "./fromDisk.ts";

const layouts = (page: Page) => page.getByRole("radiogroup", { name: "Layout", exact: true });

/** All that the painter drew, to the letter, one tag a line. */
async function drawing(page: Page): Promise<string> {
  // What came or went since the first painting has faded, or fades still.
  await expect(layer(page).locator(".leaving")).toHaveCount(0);
  return layer(page).evaluate((drawn) => {
    const lines: string[] = [];
    for (const element of drawn.querySelectorAll("*")) {
      // In which order an element got its attributes means nothing.
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).toSorted();
      const text = element.children.length === 0 ? element.textContent : "";
      lines.push([element.tagName, ...attributes, text].join(" ").replaceAll(" entering", ""));
    }
    return lines.join("\n");
  });
}

/** How the window looks at the picture. */
function sight(page: Page): Promise<string | null> {
  return layer(page).getAttribute("transform");
}

const layer = (page: Page) => diagram(page).locator("svg.picture > g");

async function middleOf(page: Page, id: string): Promise<readonly [x: number, y: number]> {
  const box = await entity(page, id).locator(".card").boundingBox();
  if (box === null) throw new Error(`no box: ${id}`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function coreChart(): Promise<ReadonlyMap<string, Chart>> {
  const document = builtInDocument();
  const chart = await chartHere(chartInputOf(document, "core", "right", cardSizeIn(document)));
  return new Map([["core right", chart]]);
}

test("a file asks for nothing but itself, and stays under 1.5 MB", async ({ page }) => {
  const content = await writtenFile("");
  expect(content.length).toBeLessThan(1_500_000);
  const asked = await openFromDisk(page, content);
  expect(asked).toEqual([page.url()]);
  await expect(notice(page, /\S/)).toHaveCount(0);
  await expect(page).toHaveTitle(builtInDocument().title);
});

for (const view of [
  "",
  "date=2010-04-30&detail=equity&partner=",
  "detail=all&stake=5-100&theme=dark&notation=legal&select=nissan",
  "focus=renault&hops=2&planned=0&fold=renault-five-businesses",
  "date=2022-02-15&lens=integrated&of=french-state&whatif=renault--nissan--stake:15",
  "date=2023-11-08&lens=votes&stake=20-100&basis=integrated&rule=french-presumption",
]) {
  test(`a file opens at the picture that the app shows for #${view}`, async ({ page }) => {
    await open(page, view);
    const [shown, drawn] = [await pictureOf(page), await drawing(page)];
    await openFromDisk(page, await writtenFile(view));
    expect(await pictureOf(page)).toEqual(shown);
    expect(await drawing(page)).toBe(drawn);
    expect(fragmentOf(page)).toBe("");
  });
}

test("a file shows as much of its picture as the app does", async ({ page }) => {
  await open(page);
  const seen = await sight(page);
  await openFromDisk(page, await writtenFile(""));
  expect(await sight(page)).toBe(seen);
});

test("an org chart comes along, and springs stay within reach", async ({ page }) => {
  const view = "layout=chart&direction=right";
  await open(page, view);
  const drawn = await drawing(page);
  await openFromDisk(page, await writtenFile(view, { charts: await coreChart() }));
  expect(await drawing(page)).toBe(drawn);
  await expect(page.getByRole("radiogroup", { name: "Direction" })).toHaveCount(0);
  await page.getByRole("radio", { name: "Equity" }).check();
  await atRest(page);
  await expect(layouts(page)).toHaveCount(0);
  await expect(entity(page, "mitsubishi-ufj")).toHaveCount(0);
  await page.getByRole("radio", { name: "Core" }).check();
  const among = await pictureOf(page);
  await layouts(page).getByRole("radio", { name: "Org chart" }).check();
  await atRest(page);
  expect(await pictureOf(page)).toEqual(among);
  await expect.poll(() => fragmentOf(page)).toBe("");
  await expect(notice(page, /\S/)).toHaveCount(0);
});

test("a file without org charts does not offer them", async ({ page }) => {
  await openFromDisk(page, await writtenFile("layout=chart"));
  await expect(entity(page, "renault")).toBeVisible();
  await expect(layouts(page)).toHaveCount(0);
  await expect(notice(page, /\S/)).toHaveCount(0);
});

test("time runs in a file", async ({ page }) => {
  await openFromDisk(page, await writtenFile(""));
  await dateSlider(page).press("PageUp");
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "26 February 2023");
  await expect(relationship(page, "nissan--renault--stake")).toHaveAccessibleName(/15%/);
  await dateSlider(page).press("Home");
  await expect(relationship(page, "renault--nissan--stake")).toHaveCount(0);
  await expect.poll(() => fragmentOf(page)).toMatch(/^date=1999-/);
  await page.getByRole("button", { name: "Next event" }).click();
  await expect(relationship(page, "renault--nissan--stake")).not.toHaveCount(0);
});

test("filters, both ends of the stakes and the level of detail narrow and widen a file", async ({ page }) => {
  await openFromDisk(page, await writtenFile(""));
  await page
    .getByRole("group", { name: "Partner type" })
    .getByRole("checkbox", { name: /^Technology/ })
    .uncheck();
  await expect(entity(page, "google")).toHaveCount(0);
  await page.getByRole("slider", { name: "Minimum stake" }).press("End");
  await expect(relationship(page, "renault--nissan--stake")).toHaveCount(0);
  await page.getByRole("slider", { name: "Minimum stake" }).press("Home");
  await page.getByRole("slider", { name: "Maximum stake" }).press("Home");
  await expect(relationship(page, "renault--nissan--stake")).toHaveCount(0);
  await page.getByRole("radio", { name: "All" }).check();
  await atRest(page);
  expect((await pictureOf(page)).entities.length).toBeGreaterThan(20);
});

test("search finds a company in a file and shows what is known, with its sources", async ({ page }) => {
  await openFromDisk(page, await writtenFile(""));
  await page.keyboard.press("/");
  await page.keyboard.type("qualc");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(entity(page, "qualcomm")).toHaveAttribute("aria-pressed", "true");
  await relationship(page, "renault--nissan--stake").press("Enter");
  for (const figure of ["36.8%", "44.4%", "43.4%"]) await expect(details(page)).toContainText(figure);
  const links = details(page).getByRole("link");
  await expect(links).not.toHaveCount(0);
  for (const link of await links.all()) expect(await link.getAttribute("href")).toMatch(/^https?:\/\//);
});

test("the table of a file says what its picture shows", async ({ page }) => {
  await openFromDisk(page, await writtenFile(""));
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const table = page.getByRole("table", { name: "Relationships", exact: true });
  await expect(table.locator("[data-row]")).toHaveCount((await pictureOf(page)).relationships.length);
});

test("a card of a file is dragged, its neighbours follow, and undoing brings it back", async ({ page }) => {
  await openFromDisk(page, await writtenFile(""));
  const [x, y] = await middleOf(page, "mitsubishi-motors");
  const [, neighbour] = await middleOf(page, "mitsubishi-corporation");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y + 90, { steps: 12 });
  await expect
    .poll(async () => Math.abs((await middleOf(page, "mitsubishi-corporation"))[1] - neighbour))
    .toBeGreaterThan(2);
  await page.mouse.up();
  await atRest(page);
  await expect(entity(page, "mitsubishi-motors")).toHaveAccessibleDescription(/pinned/);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(entity(page, "mitsubishi-motors")).not.toHaveAccessibleDescription(/pinned/);
  await atRest(page);
  for (const [i, at] of (await middleOf(page, "mitsubishi-motors")).entries())
    expect(at).toBeCloseTo([x, y][i] ?? 0, 0);
});

test("cards that were pinned are pinned in the file", async ({ page }) => {
  const pins = new Map([["force", new Map([["google", { x: 500, y: 300 }]])]]);
  await openFromDisk(page, await writtenFile("", { pins }));
  await expect(entity(page, "google")).toHaveAccessibleDescription(/pinned/);
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("a file remembers in its address what was looked at", async ({ page }) => {
  await openFromDisk(page, await writtenFile("date=2010-04-30"), "#date=2019-01-01&select=renault");
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "1 January 2019");
  await expect(entity(page, "renault")).toHaveAttribute("aria-pressed", "true");
});

test("names that look like a page's code are text in a file", async ({ page }) => {
  const evil = `</script><script>document.title = "broken"</script><img src=x onerror="alert(1)"><!--<script>`;
  const builtIn = builtInDocument();
  const entities = builtIn.entities.map((each) =>
    each.id === "google" ? { ...each, name: evil, shortName: evil } : each,
  );
  const document = { ...builtIn, title: evil, description: evil, entities };
  const asked = await openFromDisk(page, await writtenFile("", {}, document));
  expect(asked).toEqual([page.url()]);
  await expect(page).toHaveTitle(evil);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(evil);
  await expect(entity(page, "google")).toHaveAccessibleName(new RegExp("onerror"));
  await expect(page.locator("img")).toHaveCount(0);
});

test("a file that was cut short says so", async ({ page }) => {
  const content = await writtenFile("");
  await goToFile(page, content.slice(0, content.length - 1000));
  await expect(page.getByRole("alert")).toContainText("The document could not be read");
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
});

test("a file computes ownership by itself, without workers", async ({ page }) => {
  await openFromDisk(page, await writtenFile("date=2022-02-15&select=nissan&rule=french-presumption"));
  await expect(details(page).getByRole("table", { name: "Who finally owns Nissan" })).toContainText("6.968%");
  const strip = page.getByRole("region", { name: "Control of Nissan" });
  await strip.getByRole("button", { name: /^Renault 44\.4%: meets the rule; from 29 March 2002/ }).click();
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "29 March 2002");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("radio", { name: "Does it add up?" }).check();
  await page.getByRole("button", { name: /^Final owners of every company/ }).click();
  await expect(
    page
      .getByRole("table", { name: /^Final owners/ })
      .getByRole("row", { name: /^Nissan/ })
      .first(),
  ).toContainText("%");
});
