import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { settle } from "./site.ts";

interface FileShot {
  readonly name: string;
  readonly view: string;
  /** The further dates of a series. */
  readonly dates: readonly string[];
}

const fileShots: readonly FileShot[] = [
  { name: "file-opening", view: "", dates: [] },
  { name: "file-2023-11-08", view: "date=2023-11-08", dates: [] },
  { name: "file-series", view: "date=1999-05-28", dates: ["2023-01-26", "2023-11-08"] },
];

/** Formats that hold a picture; what stands in the others is text. */
const drawn = ["PowerPoint", "PDF", "PNG", "SVG", "Interactive HTML"];

/** Writes each format of a few views, and a picture of what other programs make of it. Yields the names of the pictures. */
export async function* takeFileShots(
  browser: Browser,
  address: string,
  folder: string,
  isWanted: (name: string) => boolean,
): AsyncGenerator<string> {
  const work = mkdtempSync(join(tmpdir(), "alliance-atlas-shots-"));
  try {
    for (const shot of fileShots) {
      const formats = drawn.filter((format) => isWanted(nameOf(shot, format)));
      if (formats.length === 0) continue;
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
      await page.goto(`${address}#${shot.view}`);
      await settle(page);
      await openDialog(page, shot);
      for (const format of formats) {
        const file = await saved(page, format, work);
        for (const picture of await picturesOf(browser, file, join(folder, nameOf(shot, format)))) yield picture;
      }
      await page.close();
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

function nameOf({ name }: FileShot, format: string): string {
  return `${name}-${format.toLowerCase().replaceAll(" ", "-")}`;
}

async function openDialog(page: Page, { dates }: FileShot): Promise<void> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  if (dates.length === 0) return;
  await dialog.getByRole("radio", { name: "A series" }).check();
  for (const date of dates) {
    await dialog.getByLabel("Add a date").fill(date);
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
  }
}

async function saved(page: Page, format: string, work: string): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("radio", { name: format, exact: true }).check();
  await page.locator(".export footer .main-act:enabled").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download" }).click(),
  ]);
  const path = join(work, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** The pictures of a file's pages, as far as there is a program here that reads it. */
async function picturesOf(browser: Browser, file: string, target: string): Promise<readonly string[]> {
  switch (extname(file)) {
    case ".zip":
      return picturesInZip(browser, file, target);
    case ".pptx":
      return programmed(() => {
        const folder = join(file, "..");
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "office")).href}`;
        execFileSync("soffice", [
          profile,
          "--headless",
          "--convert-to",
          "pdf:impress_pdf_Export",
          "--outdir",
          folder,
          file,
        ]);
        return rasterized(file.replace(/pptx$/, "pdf"), target);
      });
    case ".pdf":
      return programmed(() => rasterized(file, target));
    case ".html":
      return [await photographed(browser, file, target, async (page) => settle(page))];
    default:
      return [await photographed(browser, file, target, async () => undefined)];
  }
}

async function picturesInZip(browser: Browser, file: string, target: string): Promise<readonly string[]> {
  const folder = file.replace(/\.zip$/, "");
  execFileSync("unzip", ["-oq", file, "-d", folder]);
  const names = execFileSync("ls", [folder], { encoding: "utf8" }).trim().split("\n");
  const made: string[] = [];
  for (const name of names)
    made.push(...(await picturesOf(browser, join(folder, name), `${target}-${name.replace(/\.\w+$/, "")}`)));
  return made;
}

function rasterized(pdf: string, target: string): readonly string[] {
  execFileSync("pdftoppm", ["-png", "-r", "110", pdf, target]);
  return [`${target}-*.png`];
}

async function photographed(
  browser: Browser,
  file: string,
  target: string,
  ready: (page: Page) => Promise<void>,
): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  if (extname(file) === ".html") await page.goto(pathToFileURL(file).href);
  else {
    const type = extname(file) === ".svg" ? "image/svg+xml" : "image/png";
    await page.setContent(
      `<style>body{margin:0}img{width:1440px}</style><img alt="" src="data:${type};base64,${readFileSync(file).toString("base64")}">`,
    );
    await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
  }
  await ready(page);
  await page.screenshot({ path: `${target}.png` });
  await page.close();
  return `${target}.png`;
}

/** A program of others that is not on this machine makes no picture. */
function programmed(act: () => readonly string[]): readonly string[] {
  try {
    return act();
  } catch (thrown) {
    return [`not drawn: ${String(thrown).split("\n")[0]}`];
  }
}
