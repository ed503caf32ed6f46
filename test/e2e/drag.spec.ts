import type { Page } from "@playwright/test";
import { atRest, dateSlider, entity, expect, open, scaleOf, test, zoom } from "./atlas.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

async function centreOf(page: Page, id: string): Promise<Point> {
  const box = await entity(page, id).locator(".card").boundingBox();
  if (box === null) throw new Error(`no box: ${id}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** Drags by hand and holds on; whoever calls lets go. */
async function grab(page: Page, id: string, by: Point): Promise<Point> {
  const start = await centreOf(page, id);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + by.x, start.y + by.y, { steps: 12 });
  return { x: start.x + by.x, y: start.y + by.y };
}

test("a dragged card follows the pointer, and its neighbours follow it before it is let go", async ({ page }) => {
  await open(page);
  const before = await centreOf(page, "mitsubishi-corporation");
  const target = await grab(page, "mitsubishi-motors", { x: -40, y: 90 });
  await expect.poll(async () => distance(await centreOf(page, "mitsubishi-motors"), target)).toBeLessThan(3);
  await expect.poll(async () => distance(await centreOf(page, "mitsubishi-corporation"), before)).toBeGreaterThan(2);
  await page.mouse.up();
  await atRest(page);
});

test("a dropped card stays pinned where it is, on every date, and says so", async ({ page }) => {
  await open(page);
  const home = await centreOf(page, "google");
  const target = await grab(page, "google", { x: -60, y: -20 });
  await page.mouse.up();
  await atRest(page);
  expect(distance(await centreOf(page, "google"), target)).toBeLessThan(3);
  expect(distance(home, target)).toBeGreaterThan(40);
  await expect(entity(page, "google")).toHaveAccessibleDescription(/pinned/);
  await dateSlider(page).press("PageUp");
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "26 February 2023");
  await atRest(page);
  expect(distance(await centreOf(page, "google"), target)).toBeLessThan(3);
});

test("a key frees a pinned card, and it glides back home", async ({ page }) => {
  await open(page);
  const home = await centreOf(page, "google");
  await grab(page, "google", { x: -60, y: -20 });
  await page.mouse.up();
  await atRest(page);
  await entity(page, "google").press("u");
  await expect.poll(async () => distance(await centreOf(page, "google"), home)).toBeLessThan(2);
  await expect(entity(page, "google")).not.toHaveAccessibleDescription(/pinned/);
});

test("the neighbours of a dropped card glide back home", async ({ page }) => {
  await open(page);
  const home = await centreOf(page, "mitsubishi-corporation");
  await grab(page, "mitsubishi-motors", { x: -20, y: -30 });
  await page.mouse.up();
  await atRest(page);
  await expect.poll(async () => distance(await centreOf(page, "mitsubishi-corporation"), home)).toBeLessThan(2);
});

test("a click without a drag pins nothing", async ({ page }) => {
  await open(page);
  await entity(page, "google").click();
  await expect(entity(page, "google")).toHaveAttribute("aria-pressed", "true");
  await expect(entity(page, "google")).not.toHaveAccessibleDescription(/pinned/);
});

test("wheel and buttons zoom, and a button fits the picture again", async ({ page }) => {
  await open(page);
  const width = async () => (await entity(page, "renault").locator(".card").boundingBox())?.width ?? 0;
  const [fitted, scale] = [await width(), await scaleOf(page)];
  const { x, y } = await centreOf(page, "renault");
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await expect.poll(width).toBeGreaterThan(fitted * 1.1);
  await page.getByRole("button", { name: "Fit the picture to the window" }).click();
  await expect.poll(() => scaleOf(page)).toBeCloseTo(scale, 3);
  await expect.poll(async () => Math.abs((await width()) - fitted)).toBeLessThan(0.5);
  await zoom(page, "Zoom in");
  await expect.poll(width).toBeGreaterThan(fitted * 1.1);
  await zoom(page, "Zoom out");
  await expect.poll(async () => Math.abs((await width()) - fitted)).toBeLessThan(0.5);
});
