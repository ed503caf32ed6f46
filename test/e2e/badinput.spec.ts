import type { Locator, Page } from "@playwright/test";
import { atRest, diagram, entity, expect, notice, pictureOf, relationship, test } from "./atlas.ts";
import { builtInDocument, builtInText } from "./builtIn.ts";

const address = "**/data/renault-nissan.json";

async function serveDocument(page: Page, body: string, status = 200): Promise<void> {
  await page.route(address, (route) => route.fulfill({ status, body, contentType: "application/json" }));
}

/** The list of all that is wrong with the document, opened. */
async function listOfIssues(page: Page): Promise<Locator> {
  const told = notice(page, /wrong/).first();
  await expect(told).toBeVisible();
  await told.getByText("Show the list").click();
  await expect(told.getByRole("listitem").first()).toBeVisible();
  return told;
}

const good = JSON.stringify(JSON.parse(builtInText()));
for (const [what, status, body] of [
  ["missing", 404, "not found"],
  ["empty", 200, ""],
  ["truncated", 200, good.slice(0, 20_000)],
  ["HTML instead of JSON", 200, "<!doctype html><title>Login</title>"],
  ["of another format", 200, good.replace('"alliance-1"', '"alliance-9"')],
  ["JSON with a bare NaN", 200, good.replace(/"percent":\s*[\d.]+/, '"percent": NaN')],
  ["a list", 200, "[]"],
] as const) {
  test(`a document that is ${what} is told by an alert; trying again opens it`, async ({ page, trouble }) => {
    if (status === 404) trouble.expect(/404/);
    await serveDocument(page, body, status);
    await page.goto("/");
    const alert = page.getByRole("alert").filter({ hasText: "The document could not be" });
    await expect(alert).toBeVisible();
    await expect(alert).toContainText(status === 404 ? "404" : /JSON|format|empty|object/);
    await page.unroute(address);
    await page.getByRole("button", { name: "Try again" }).click();
    await atRest(page);
    await expect(alert).toHaveCount(0);
    await expect(entity(page, "renault")).toBeVisible();
  });
}

const rows = builtInDocument().relationships;
const index = rows.findIndex(({ id }) => id === "french-state--renault--stake");
const phase = (rows[index]?.phases.length ?? 0) - 2;
const rowPath = `relationships[${index}]`;
const phasePath = `${rowPath}.phases[${phase}]`;

/** The built-in document with other values in the relationship from the French State to Renault. */
function inRow(change: object): string {
  return changed(["relationships", index], change);
}

/** The same in its phase from 2017 to 2023. */
function inPhase(change: object): string {
  return changed(["relationships", index, "phases", phase], change);
}

function changed(path: readonly (string | number)[], change: object): string {
  const file: unknown = JSON.parse(good);
  Object.assign(Object(at(file, path)), change);
  return JSON.stringify(file);
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);
}

function withDuplicate(): string {
  const file: unknown = JSON.parse(good);
  const list = at(file, ["relationships"]);
  if (Array.isArray(list)) list.push({ ...Object(list[index]) });
  return JSON.stringify(file);
}

for (const [what, body, path] of [
  ["an unknown kind", inRow({ kind: "marriage" }), `${rowPath}.kind`],
  ["a stake of 120", inPhase({ percent: 120 }), `${phasePath}.percent`],
  ["a stake of −1", inPhase({ percent: -1 }), `${phasePath}.percent`],
  ["a stake that is the text NaN", inPhase({ percent: "NaN" }), `${phasePath}.percent`],
  ["a dangling id", inRow({ source: "nobody" }), `${rowPath}.source`],
  ["a duplicate id", withDuplicate(), `relationships[${rows.length}]`],
  ["a self-holding", inRow({ source: "renault" }), rowPath],
  ["reversed dates", inPhase({ from: "2023-11-08", to: "2017-11-02" }), phasePath],
  ["a day that the calendar lacks", inPhase({ from: "2017-02-31" }), `${phasePath}.from`],
] as const) {
  test(`a document with ${what} is shown without it, and the place is named`, async ({ page }) => {
    await serveDocument(page, body);
    await page.goto("/");
    await atRest(page);
    await expect(await listOfIssues(page)).toContainText(path, { useInnerText: true });
    await expect(relationship(page, "renault--nissan--stake")).toHaveAccessibleName(/^Renault holds 43\.4% of Nissan/);
    expect((await pictureOf(page)).relationships.filter(([, name]) => /120%|-1%|−1%|NaN/.test(name))).toEqual([]);
  });
}

test("markup in a name is text: shown, never run", async ({ page }) => {
  const name = `<script>window.ran = 1</script><img src=x onerror="window.ran = 1">`;
  const nissan = builtInDocument().entities.findIndex(({ id }) => id === "nissan");
  await serveDocument(page, changed(["entities", nissan], { name, shortName: name }));
  await page.goto("/#select=nissan");
  await atRest(page);
  await expect(entity(page, "nissan")).toHaveAccessibleName(/<script>/);
  await expect(page.getByRole("complementary", { name: "Details" })).toContainText("<script>");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect(page.getByRole("table", { name: "Entities" })).toContainText("<script>");
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
});

test("without its worker the picture still appears, and a drag says what does not work", async ({ page, trouble }) => {
  trouble.expect(/worker|Failed to load resource|ERR_FAILED/i);
  await page.route(/worker[^/]*\.js$/, (route) => route.abort());
  await page.goto("/");
  await atRest(page);
  await expect(entity(page, "renault")).toBeVisible();
  const card = entity(page, "google").locator(".card");
  const box = await card.boundingBox();
  if (box === null) throw new Error("the card has no box");
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 70, box.y + 40, { steps: 5 });
  await expect(notice(page, /layout could not be started/).first()).toBeVisible();
  await page.mouse.up();
  await atRest(page);
  await expect(diagram(page).locator("[data-entity]").first()).toBeVisible();
});
