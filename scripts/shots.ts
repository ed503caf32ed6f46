import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { takeFileShots } from "./fileShots.ts";
import { root } from "./project.mjs";
import { settle, withSite } from "./site.ts";

const wide = [1440, 900] as const;
const small = [1280, 720] as const;
const phone = [390, 844] as const;

interface Shot {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  /** The view, as it stands in an address. */
  readonly view?: string;
  readonly act?: (page: Page) => Promise<void>;
}

const pressing =
  (name: string | RegExp): ((page: Page) => Promise<void>) =>
  async (page) => {
    await page.getByRole("button", { name }).first().click();
  };

async function toLastDay(page: Page): Promise<void> {
  await page.getByRole("slider", { name: "Date" }).press("End");
}

async function toNextDay(page: Page): Promise<void> {
  await page.getByRole("slider", { name: "Date" }).press("ArrowRight");
  await page.locator(".changed").first().waitFor();
}

async function zoomedIn(page: Page): Promise<void> {
  for (let i = 0; i < 6; i += 1) await pressing("Zoom in")(page);
}

async function openTable(page: Page): Promise<void> {
  await pressing("Table")(page);
  await page.getByRole("table", { name: "Entities" }).waitFor();
}

async function openExport(page: Page): Promise<void> {
  await pressing(/^export$/i)(page);
  await page.locator('.export-preview[aria-busy="false"] .page').waitFor();
}

async function openSums(page: Page): Promise<void> {
  await pressing("Table")(page);
  await page.getByRole("radio", { name: "Does it add up?" }).check();
  await page.getByRole("table", { name: "Does it add up?" }).waitFor();
}

async function openAllOwners(page: Page): Promise<void> {
  await openSums(page);
  await pressing(/^Final owners of every company/)(page);
  await page.getByRole("table", { name: /^Final owners/ }).waitFor();
}

async function explain(page: Page): Promise<void> {
  await pressing(/^Explain .* French State in/)(page);
  await page.getByRole("dialog").waitFor();
}

async function explainOnPhone(page: Page): Promise<void> {
  await pressing(/details/i)(page);
  await explain(page);
}

const shots: readonly Shot[] = [
  { name: "opening-1440", size: wide },
  { name: "opening-1280", size: small },
  { name: "opening-phone", size: phone },
  { name: "date-1999", size: wide, view: "date=1999-05-28" },
  { name: "date-2010", size: wide, view: "date=2010-04-30" },
  { name: "date-2023-11-08", size: wide, view: "date=2023-11-08" },
  { name: "date-last", size: wide, act: toLastDay },
  { name: "all-opening", size: wide, view: "detail=all" },
  { name: "all-last", size: wide, view: "detail=all", act: toLastDay },
  { name: "all-small", size: small, view: "detail=all" },
  { name: "equity", size: wide, view: "detail=equity" },
  { name: "all-small-last", size: small, view: "detail=all", act: toLastDay },
  { name: "all-near", size: wide, view: "detail=all", act: zoomedIn },
  { name: "chart", size: wide, view: "layout=chart" },
  { name: "chart-small", size: small, view: "layout=chart" },
  { name: "chart-right", size: wide, view: "layout=chart&direction=right" },
  { name: "chart-equity", size: wide, view: "layout=chart&detail=equity" },
  { name: "chart-all-last", size: wide, view: "layout=chart&detail=all", act: toLastDay },
  { name: "chart-1999", size: wide, view: "layout=chart&date=1999-05-28" },
  { name: "chart-phone", size: phone, view: "layout=chart" },
  { name: "legal", size: wide, view: "notation=legal" },
  { name: "legal-chart", size: wide, view: "notation=legal&layout=chart" },
  { name: "legal-equity", size: wide, view: "notation=legal&detail=equity" },
  { name: "bovs", size: wide, view: "notation=bovs" },
  { name: "bovs-chart", size: wide, view: "notation=bovs&layout=chart" },
  { name: "bovs-small", size: small, view: "notation=bovs" },
  { name: "bovs-phone", size: phone, view: "notation=bovs" },
  { name: "folded", size: wide, view: "fold=renault-five-businesses" },
  { name: "folded-equity", size: wide, view: "detail=equity&fold=geely-family,nissan,renault-five-businesses" },
  { name: "folded-selected", size: wide, view: "fold=renault-five-businesses&select=renault-five-businesses" },
  { name: "focus", size: wide, view: "detail=all&focus=mitsubishi-motors" },
  { name: "focus-two-hops", size: wide, view: "detail=all&focus=aramco&hops=2" },
  { name: "focus-phone", size: phone, view: "detail=all&focus=mitsubishi-motors" },
  { name: "path", size: wide, view: "date=2026-03-01&path=aramco,renault" },
  { name: "path-anything", size: wide, view: "path=google,french-state&through=anything" },
  { name: "path-phone", size: phone, view: "date=2026-03-01&path=aramco,renault", act: pressing(/details/i) },
  { name: "several", size: wide, view: "select=google,qualcomm,nissan" },
  { name: "changed", size: wide, view: "date=2023-11-07", act: toNextDay },
  { name: "selected-entity", size: wide, view: "select=nissan" },
  { name: "selected-relationship", size: wide, view: "select=renault--nissan--stake" },
  { name: "selected-small", size: small, view: "select=nissan" },
  { name: "filter-partner", size: wide, view: "partner=technology,energy" },
  { name: "filter-no-partner", size: wide, view: "partner=" },
  { name: "filter-kind", size: wide, view: "kind=stake" },
  { name: "filter-stake", size: wide, view: "stake=20-100" },
  { name: "filter-planned", size: wide, view: "planned=0" },
  { name: "votes", size: wide, view: "date=2023-11-08&lens=votes" },
  { name: "integrated", size: wide, view: "date=2022-02-15&lens=integrated&of=french-state" },
  { name: "integrated-owners", size: wide, view: "date=2023-11-08&lens=integrated&of=renault&side=owners" },
  { name: "integrated-all", size: wide, view: "date=2024-12-15&lens=integrated&of=renault&detail=all&stake=10-100" },
  {
    name: "integrated-legal-chart",
    size: wide,
    view: "date=2022-02-15&lens=integrated&of=renault&notation=legal&layout=chart",
  },
  { name: "integrated-small", size: small, view: "date=2022-02-15&lens=integrated&of=french-state" },
  { name: "integrated-phone", size: phone, view: "date=2022-02-15&lens=integrated&of=french-state" },
  { name: "ownership", size: wide, view: "date=2022-02-15&select=nissan&rule=french-presumption" },
  { name: "ownership-phone", size: phone, view: "date=2022-02-15&select=nissan", act: pressing(/details/i) },
  { name: "explained", size: wide, view: "date=2024-12-15&select=nissan", act: explain },
  {
    name: "explained-phone",
    size: phone,
    view: "date=2022-02-15&lens=integrated&of=nissan&side=owners",
    act: explainOnPhone,
  },
  {
    name: "what-if",
    size: wide,
    view: "date=2022-02-15&select=renault--nissan--stake&whatif=renault--nissan--stake:15",
  },
  {
    name: "what-if-small",
    size: small,
    view: "select=renault--nissan--stake&whatif=renault--nissan--stake:15:pro-rata",
  },
  { name: "what-if-phone", size: phone, view: "whatif=renault--nissan--stake:15" },
  { name: "sums", size: wide, view: "date=2023-11-08", act: openSums },
  { name: "sums-phone", size: phone, view: "date=2023-11-08", act: openSums },
  { name: "all-owners", size: wide, view: "date=2022-02-15", act: openAllOwners },
  { name: "table", size: wide, act: openTable },
  { name: "table-phone", size: phone, act: openTable },
  { name: "phone-filters", size: phone, act: pressing(/filters/i) },
  { name: "phone-details", size: phone, view: "select=nissan", act: pressing(/details/i) },
  { name: "phone-last", size: phone, act: toLastDay },
  { name: "export", size: wide, act: openExport },
  { name: "export-small", size: small, view: "layout=chart", act: openExport },
  { name: "export-phone", size: phone, act: openExport },
  { name: "nothing-left", size: wide, view: "kind=&partner=" },
  { name: "wrong-address", size: wide, view: "detail=huge" },
];

/** Writes a picture of each main state, light and dark, and of the files of a few views, to shots/. Words on the command line choose by name: `npm run shots -- phone dark`. */
export async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const folder = join(root, "shots");
  mkdirSync(folder, { recursive: true });
  await withSite(async (browser, address) => {
    for (const shot of shots) {
      for (const theme of ["light", "dark"] as const) {
        const name = `${shot.name}-${theme}`;
        if (!wanted.every((word) => name.includes(word))) continue;
        await take(browser, address, shot, theme, join(folder, `${name}.png`));
        console.log(`shots/${name}.png`);
      }
    }
    const pictures = takeFileShots(browser, address, folder, (name) => wanted.every((word) => name.includes(word)));
    for await (const picture of pictures) console.log(picture);
  });
}

async function take(
  browser: Browser,
  address: string,
  { size: [width, height], view, act }: Shot,
  theme: "light" | "dark",
  path: string,
): Promise<void> {
  const isPhone = width < 600;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    ...(isPhone && { deviceScaleFactor: 2, hasTouch: true, isMobile: true }),
  });
  await page.goto(view === undefined ? address : `${address}#${view}`);
  await settle(page);
  // What is known of a selection comes a moment after the picture.
  if (!isPhone && view?.includes("select=") === true) {
    await page.getByRole("complementary", { name: "Details" }).getByRole("heading").first().waitFor();
  }
  await act?.(page);
  // The details follow the date a few times a second.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => true));
  await page.screenshot({ path });
  await page.close();
}
