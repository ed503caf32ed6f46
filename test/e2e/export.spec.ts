import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { expect, open, test } from "./atlas.ts";

const formats = [
  ["SVG", "svg"],
  ["PNG", "png"],
  ["PDF", "pdf"],
  ["PowerPoint", "pptx"],
  ["Interactive HTML", "html"],
  ["CSV", "csv"],
  ["Alliance document (JSON)", "json"],
] as const;

function dialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Export", exact: true });
}

/** Opens the dialog and waits until its preview stands. */
async function openExport(page: Page, view = ""): Promise<Locator> {
  await open(page, view);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await drawn(page);
  return dialog(page);
}

async function drawn(page: Page): Promise<void> {
  await expect(dialog(page).getByRole("figure", { name: "Preview" })).toHaveAttribute("aria-busy", "false", {
    timeout: 20_000,
  });
}

async function choose(page: Page, format: string): Promise<void> {
  await dialog(page).getByRole("radio", { name: format, exact: true }).check();
}

async function download(page: Page): Promise<Download> {
  const button = dialog(page).getByRole("button", { name: "Download" });
  await expect(button).toBeEnabled({ timeout: 20_000 });
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 45_000 }), button.click()]);
  await expect(dialog(page).getByRole("status")).toContainText("is saved");
  return file;
}

async function bytesOf(file: Download): Promise<Buffer> {
  return readFileSync(await file.path());
}

test("the dialog offers every format, shows the page, and gives the focus back", async ({ page }) => {
  const exporting = await openExport(page);
  for (const [format] of formats)
    await expect(exporting.getByRole("radio", { name: format, exact: true })).toBeVisible();
  const preview = exporting.getByRole("img");
  await expect(preview).toBeVisible();
  await expect(preview.locator("text", { hasText: "Renault" }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(exporting).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Export", exact: true })).toBeFocused();
});

for (const [format, extension] of formats) {
  test(`${format} is saved under a name that says what it is, the same bytes each time`, async ({ page }) => {
    await openExport(page);
    await choose(page, format);
    const first = await download(page);
    expect(first.suggestedFilename()).toBe(`renault-nissan-mitsubishi-alliance-2023-01-26.${extension}`);
    const bytes = await bytesOf(first);
    expect(bytes.length).toBeGreaterThan(1000);
    expect((await bytesOf(await download(page))).equals(bytes)).toBe(true);
  });
}

test("an image has the size that was asked for, and the pixels of the SVG at that scale", async ({ page }) => {
  const exporting = await openExport(page);
  await choose(page, "SVG");
  const svg = await bytesOf(await download(page));
  await choose(page, "PNG");
  await exporting.getByRole("combobox", { name: "Resolution" }).selectOption("3");
  await drawn(page);
  const png = await bytesOf(await download(page));
  const different = await page.evaluate(
    async ([one, other]) => {
      const read = await Promise.all(
        [one, other].map(async (address) => {
          const image = new Image();
          image.src = address ?? "";
          await image.decode();
          const canvas = new OffscreenCanvas(3840, 2160);
          const context = canvas.getContext("2d");
          context?.drawImage(image, 0, 0, 3840, 2160);
          return { width: image.naturalWidth, data: context?.getImageData(0, 0, 3840, 2160).data };
        }),
      );
      const [first, second] = read;
      const most = first?.data?.reduce(
        (max, value, i) => Math.max(max, Math.abs(value - (second?.data?.[i] ?? 255))),
        0,
      );
      return { most, width: second?.width };
    },
    [`data:image/svg+xml;base64,${svg.toString("base64")}`, `data:image/png;base64,${png.toString("base64")}`] as const,
  );
  expect(different.width).toBe(3840);
  // Of 255. At edges the browser rounds the two scalings differently by a hair; nobody can see it.
  expect(different.most).toBeLessThanOrEqual(8);
});

test("the preview looks as the file does", async ({ page }) => {
  const exporting = await openExport(page);
  await choose(page, "SVG");
  const svg = await bytesOf(await download(page));
  const preview = exporting.getByRole("img");
  const box = await preview.boundingBox();
  if (box === null) throw new Error("no preview");
  const shot = await preview.screenshot();
  const share = await page.evaluate(
    async ([one, other, width, height]) => {
      const [first, second] = await Promise.all(
        [one, other].map(async (address) => {
          const image = new Image();
          image.src = address ?? "";
          await image.decode();
          const canvas = new OffscreenCanvas(width, height);
          const context = canvas.getContext("2d");
          if (context === null) throw new Error("no canvas");
          // The page stands in the middle of its box, as large as it fits.
          const scale = Math.min(width / 1280, height / 720);
          const [left, top] = [(width - 1280 * scale) / 2, (height - 720 * scale) / 2];
          const isFile = image.naturalWidth === 1280;
          if (isFile) context.drawImage(image, left, top, 1280 * scale, 720 * scale);
          else context.drawImage(image, 0, 0, width, height);
          const inset = 2;
          const [x, y] = [Math.ceil(left) + inset, Math.ceil(top) + inset];
          return context.getImageData(x, y, width - 2 * x, height - 2 * y).data;
        }),
      );
      if (first === undefined || second === undefined) return 1;
      let count = 0;
      for (let i = 0; i < first.length; i += 4)
        if ([0, 1, 2].some((channel) => Math.abs((first[i + channel] ?? 0) - (second[i + channel] ?? 0)) > 64))
          count += 1;
      return count / (first.length / 4);
    },
    [
      `data:image/svg+xml;base64,${svg.toString("base64")}`,
      `data:image/png;base64,${shot.toString("base64")}`,
      Math.round(box.width),
      Math.round(box.height),
    ] as const,
  );
  expect(share).toBeLessThan(0.03);
});

test("title, furniture and size stand in the preview at once", async ({ page }) => {
  const exporting = await openExport(page);
  const preview = exporting.getByRole("img");
  await exporting.getByRole("textbox", { name: "Text of the title" }).fill("Who holds Nissan");
  await expect(preview.locator("text", { hasText: "Who holds Nissan" })).toBeVisible();
  await exporting.getByRole("checkbox", { name: "Title", exact: true }).uncheck();
  await expect(preview.locator("text", { hasText: "Who holds Nissan" })).toHaveCount(0);
  await exporting.getByRole("combobox", { name: "Size" }).selectOption({ label: "A4 portrait" });
  await expect(preview).toHaveAttribute("viewBox", "0 0 794 1123");
});

test("a selection can be exported on its own, and only where there is one", async ({ page }) => {
  let exporting = await openExport(page);
  await expect(exporting.getByRole("option", { name: "Selection" })).toBeDisabled();
  exporting = await openExport(page, "select=renault--nissan--stake");
  await exporting.getByRole("combobox", { name: "Picture" }).selectOption({ label: "Selection" });
  const preview = exporting.getByRole("img");
  await expect(preview.locator("text", { hasText: "Mitsubishi Corporation" })).toHaveCount(0);
  await drawn(page);
  const texts = await preview.locator("[id], text").allTextContents();
  expect(texts.some((text) => text.includes("Nissan"))).toBe(true);
});

test("a series has a slide for each date, with the same names on each", async ({ page }) => {
  const exporting = await openExport(page);
  await exporting.getByRole("radio", { name: "A series" }).check();
  await exporting.getByRole("textbox", { name: "Add a date" }).fill("2023-11-08");
  await exporting.getByRole("button", { name: "Add", exact: true }).click();
  await expect(exporting.getByText("Page 1 of 2")).toBeVisible({ timeout: 20_000 });
  await exporting.getByRole("button", { name: "Next page" }).click();
  await expect(exporting.getByText("Page 2 of 2")).toBeVisible();
  await drawn(page);
  const file = await download(page);
  expect(file.suggestedFilename()).toMatch(/2023-01-26-2023-11-08\.pptx$/);
  const parts = unzipSync(new Uint8Array(await bytesOf(file)));
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides).toHaveLength(2);
  await choose(page, "SVG");
  await drawn(page);
  const zip = await download(page);
  expect(Object.keys(unzipSync(new Uint8Array(await bytesOf(zip)))).toSorted()).toEqual([
    "2023-01-26.svg",
    "2023-11-08.svg",
  ]);
});

test("long work can be cancelled, and nothing is saved then", async ({ page }) => {
  const exporting = await openExport(page);
  await choose(page, "PNG");
  await exporting.getByRole("combobox", { name: "Resolution" }).selectOption("4");
  await exporting.getByRole("radio", { name: "A series" }).check();
  await exporting.getByRole("button", { name: "Turning points" }).click();
  await drawn(page);
  let hasSaved = false;
  page.on("download", () => {
    hasSaved = true;
  });
  await exporting.getByRole("button", { name: "Download" }).click();
  await exporting.getByRole("button", { name: "Cancel" }).click();
  await expect(exporting.getByRole("status")).toHaveText("Cancelled. Nothing was saved.");
  expect(hasSaved).toBe(false);
});

test("the picture can be copied as an image and as SVG", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const exporting = await openExport(page);
  await exporting.getByRole("button", { name: "Copy as PNG" }).click();
  await expect(exporting.getByRole("status")).toContainText("in the clipboard as PNG", { timeout: 20_000 });
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]));
  expect(types).toContain("image/png");
  await exporting.getByRole("button", { name: "Copy as SVG" }).click();
  await expect(exporting.getByRole("status")).toContainText("in the clipboard as SVG", { timeout: 20_000 });
});

test("everything in the dialog can be reached and set by keyboard", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Export", exact: true }).focus();
  await page.keyboard.press("Enter");
  await drawn(page);
  await dialog(page).getByRole("radio", { name: "PowerPoint", exact: true }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(dialog(page).getByRole("radio", { name: "PDF", exact: true })).toBeChecked();
  // While the page is being drawn the last button cannot be reached.
  await drawn(page);
  const reached: string[] = [];
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ""));
    if (reached.at(-1) === "Download") break;
  }
  expect(reached.at(-1)).toBe("Download");
});
