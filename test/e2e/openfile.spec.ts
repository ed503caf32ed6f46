import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { atRest, diagram, entity, expect, fragmentOf, notice, open, pictureOf, test } from "./atlas.ts";
import { builtInText } from "./builtIn.ts";

interface Brought {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The built-in document with other values in some fields, as a file of one's own. */
function ownFile(changes: object = {}): Brought {
  const file: unknown = JSON.parse(builtInText());
  return { name: "own.json", content: JSON.stringify({ ...Object(file), title: "A document of my own", ...changes }) };
}

async function choose(page: Page, ...files: readonly Brought[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open…", exact: true }).click();
  const payloads = files.map(({ name, content }) => ({ name, mimeType: "", buffer: Buffer.from(content) }));
  await (await chooser).setFiles(payloads);
}

/** Drags files over the page, and lets go of them. */
async function drop(page: Page, ...files: readonly Brought[]): Promise<void> {
  const texts = files.map(({ name, content }) => [name, content.toString()] as const);
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const [name, content] of all) data.items.add(new File([content], name));
    return data;
  }, texts);
  await diagram(page).dispatchEvent("dragover", { dataTransfer: transfer });
  await expect(page.getByText("Drop the file to open it")).toBeVisible();
  await diagram(page).dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByText("Drop the file to open it")).toHaveCount(0);
}

function title(page: Page): Locator {
  return page.getByRole("heading", { level: 1 });
}

/** Where the card of each entity stands in the picture. */
async function placesOf(page: Page): Promise<readonly (readonly [id: string, x: number, y: number])[]> {
  return diagram(page)
    .locator("[data-entity]")
    .evaluateAll((cards) =>
      cards
        .map((card) => {
          const box = card.getBoundingClientRect();
          return [card.getAttribute("data-entity") ?? "", Math.round(box.x), Math.round(box.y)] as const;
        })
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
}

/** Fits the window to the picture, wherever it was before. */
async function fit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Fit the picture to the window" }).click();
  await atRest(page);
}

async function savedDocument(page: Page): Promise<Brought> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export", exact: true });
  await dialog.getByRole("radio", { name: "Alliance document (JSON)", exact: true }).check();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download" }).click(),
  ]);
  return { name: saved.suggestedFilename(), content: readFileSync(await saved.path()) };
}

async function dragAside(page: Page, id: string): Promise<void> {
  const box = await entity(page, id).locator(".card").boundingBox();
  if (box === null) throw new Error(`no box: ${id}`);
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x - 50, box.y + 40, { steps: 8 });
  await page.mouse.up();
  await atRest(page);
}

for (const [what, view] of [
  ["among springs, with a card put aside", "date=2024-01-01&detail=equity&stake=10-100&select=nissan"],
  ["around one company, with a group folded", "focus=renault&hops=2&fold=geely-family&theme=dark"],
] as const) {
  test(`a saved document opens again to the same picture: ${what}`, async ({ page }) => {
    await open(page, view);
    await dragAside(page, "nissan");
    await fit(page);
    const [before, places] = [await pictureOf(page), await placesOf(page)];
    const file = await savedDocument(page);
    await open(page);
    await choose(page, file);
    await expect(notice(page, `Opened “${file.name}”`)).toBeVisible();
    await atRest(page);
    expect(await pictureOf(page)).toEqual(before);
    await expect(entity(page, "nissan")).toHaveAccessibleDescription(/pinned/);
    await fit(page);
    await expect.poll(() => placesOf(page)).toEqual(places);
  });
}

test("a file that is dropped on the page opens in the view that it names, laid out anew", async ({ page }) => {
  await open(page, "detail=all&select=nissan");
  await entity(page, "nissan").press("Enter");
  await drop(page, ownFile({ opening: { date: "2010-06-01", planned: "0" } }));
  const told = notice(page, "Opened “own.json”: 137 entities, 219 relationships.");
  await expect(told).toHaveRole("status");
  await expect(told).toContainText("reloading brings back the built-in document");
  await expect(title(page)).toHaveText("A document of my own");
  await expect(page.getByRole("slider", { name: "Date", exact: true })).toHaveAttribute(
    "aria-valuetext",
    "1 June 2010",
  );
  await atRest(page);
  await expect(entity(page, "renault")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("the address describes the view in the opened file; a reload brings back the built-in document", async ({
  page,
}) => {
  await open(page);
  const builtIn = await title(page).innerText();
  await choose(page, ownFile());
  await expect(title(page)).toHaveText("A document of my own");
  await atRest(page);
  expect(fragmentOf(page)).toBe("");
  await entity(page, "nissan").click();
  await expect.poll(() => fragmentOf(page)).toBe("select=nissan");
  await page.reload();
  await atRest(page);
  await expect(title(page)).toHaveText(builtIn);
  expect(fragmentOf(page)).toBe("");
  await expect(
    page
      .getByRole("alert")
      .or(page.getByRole("status"))
      .filter({ hasText: /address/ }),
  ).toHaveCount(0);
});

test("a step back to before the file was opened says whose it is, and a reload takes it", async ({ page }) => {
  await open(page, "detail=equity");
  const builtIn = await title(page).innerText();
  await choose(page, ownFile());
  await expect(title(page)).toHaveText("A document of my own");
  await page.goBack();
  await expect(notice(page, "belongs to the document that was open before")).toBeVisible();
  await expect(title(page)).toHaveText("A document of my own");
  await page.reload();
  await atRest(page);
  await expect(title(page)).toHaveText(builtIn);
  expect(fragmentOf(page)).toBe("detail=equity");
});

test("rows that are wrong are left out, and the list says which", async ({ page }) => {
  await open(page);
  await choose(page, ownFile({ people: [{ id: "x", name: 7, role: "CEO", sources: [] }] }));
  await expect(notice(page, "1 row left out, as the list says")).toBeVisible();
  const list = notice(page, "One thing in the document is wrong");
  await list.getByText("Show the list").click();
  await expect(list.getByRole("listitem")).toContainText("people[0].name");
});

const spoilt: readonly (readonly [what: string, files: readonly Brought[], why: string | RegExp])[] = [
  ["empty", [{ name: "own.json", content: "" }], "it is empty"],
  ["cut off", [{ name: "own.json", content: builtInText().slice(0, 5_000) }], /not readable JSON/],
  ["of another format", [ownFile({ format: "alliance-9" })], '"alliance-9"'],
  ["in UTF-16", [{ name: "own.json", content: Buffer.from("\uFEFF{}", "utf16le") }], "not written in UTF-8"],
  ["a picture", [{ name: "own.png", content: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }], "no alliance document"],
];
for (const [what, files, why] of spoilt) {
  test(`a file that is ${what} is told by an alert, and what was open stays`, async ({ page }) => {
    await open(page, "detail=equity&select=nissan");
    const [before, builtIn] = [await pictureOf(page), await title(page).innerText()];
    await choose(page, ...files);
    await expect(page.getByRole("alert").filter({ hasText: why })).toContainText("What was open stays open.");
    await expect(title(page)).toHaveText(builtIn);
    expect(await pictureOf(page)).toEqual(before);
    expect(fragmentOf(page)).toBe("detail=equity&select=nissan");
  });
}

test("of two files that are dropped at once none is opened", async ({ page }) => {
  await open(page);
  const builtIn = await title(page).innerText();
  await drop(page, ownFile(), ownFile());
  await expect(page.getByRole("alert").filter({ hasText: "2 files came at once" })).toBeVisible();
  await expect(title(page)).toHaveText(builtIn);
});

test("text that is dragged over the page is none of its business", async ({ page }) => {
  await open(page);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "words");
    return data;
  });
  await diagram(page).dispatchEvent("dragover", { dataTransfer: transfer });
  await expect(page.getByText("Drop the file to open it")).toHaveCount(0);
});

test("a dropped file opens where the built-in document cannot be loaded", async ({ page, trouble }) => {
  trouble.expect(/404/);
  await page.route("**/data/renault-nissan.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/");
  const failure = page.getByRole("alert").filter({ hasText: "The document could not be loaded" });
  await expect(failure).toBeVisible();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "own.json"));
    return data;
  }, ownFile().content.toString());
  await expect(async () => {
    await page.getByRole("main").dispatchEvent("dragover", { dataTransfer: transfer });
    await expect(page.getByText("Drop the file to open it")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("main").dispatchEvent("drop", { dataTransfer: transfer });
  await atRest(page);
  await expect(failure).toHaveCount(0);
  await expect(title(page)).toHaveText("A document of my own");
});
