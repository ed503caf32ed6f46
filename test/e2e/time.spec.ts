import type { Page } from "@playwright/test";
import { atRest, dateSlider, entity, expect, fragmentOf, open, pictureOf, relationship, test } from "./atlas.ts";

async function dayOf(page: Page): Promise<number> {
  return Number(await dateSlider(page).getAttribute("aria-valuenow"));
}

test("arrow keys move by a day, across the day on which the stakes were rebalanced", async ({ page }) => {
  await open(page, "date=2023-11-07");
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "7 November 2023");
  await expect(relationship(page, "renault--nissan--stake")).toHaveAccessibleName(
    "Renault holds 43.4% of Nissan; planned: 15% (signed)",
  );
  await expect(entity(page, "nissan-trust")).toBeVisible();

  await dateSlider(page).press("ArrowRight");
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "8 November 2023");
  await expect(relationship(page, "renault--nissan--stake")).toHaveAccessibleName("Renault holds 15% of Nissan");
  await expect(relationship(page, "nissan-trust--nissan--stake")).toHaveAccessibleName(
    /holds 28\.4% of Nissan, without votes$/,
  );
  await expect(relationship(page, "nissan--renault--stake")).toHaveAccessibleName("Nissan holds 15% of Renault");

  await dateSlider(page).press("ArrowLeft");
  await expect(relationship(page, "renault--nissan--stake")).toHaveAccessibleName(/^Renault holds 43\.4% of Nissan/);
});

test("page keys move by a month, home and end to the ends", async ({ page }) => {
  await open(page);
  const says = (text: string) => expect(dateSlider(page)).toHaveAttribute("aria-valuetext", text);
  await dateSlider(page).press("PageUp");
  await says("26 February 2023");
  await dateSlider(page).press("PageDown");
  await dateSlider(page).press("PageDown");
  await says("26 December 2022");
  await dateSlider(page).press("Home");
  await says("1 January 1999");
  await dateSlider(page).press("ArrowLeft");
  await says("1 January 1999");
  await dateSlider(page).press("End");
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", /20(?:2[6-9]|3\d)$/);
  const last = await dateSlider(page).getAttribute("aria-valuetext");
  await dateSlider(page).press("ArrowRight");
  await says(last ?? "none");
});

test("the thumb follows the pointer, and letting go is an act of its own", async ({ page }) => {
  await open(page);
  const track = await dateSlider(page).boundingBox();
  if (track === null) throw new Error("no track");
  const y = track.y + track.height / 2;
  const entries = await page.evaluate(() => history.length);
  await page.mouse.move(track.x + track.width / 2, y);
  await page.mouse.down();
  await expect(dateSlider(page)).toBeFocused();
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", /201[34]$/);
  for (let part = 0.5; part > 0.1; part -= 0.05) await page.mouse.move(track.x + track.width * part, y);
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", /200[12]$/);
  await page.mouse.move(track.x - 200, y - 200);
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "1 January 1999");
  await page.mouse.up();
  await page.mouse.move(track.x + track.width / 2, y);
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "1 January 1999");
  await expect.poll(() => fragmentOf(page)).toBe("date=1999-01-01");
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(entries + 2);
});

test("a press on the thumb takes hold of it without moving it", async ({ page }) => {
  await open(page);
  const thumb = await dateSlider(page).locator("+ *").boundingBox();
  if (thumb === null) throw new Error("no thumb");
  await page.mouse.move(thumb.x + 2, thumb.y + thumb.height / 2);
  await page.mouse.down();
  await page.mouse.up();
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "26 January 2023");
  await expect(dateSlider(page)).toBeFocused();
});

test.describe("by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a touch anywhere on the track, as wide as a finger, calls the date", async ({ page }) => {
    await open(page);
    const track = await dateSlider(page).boundingBox();
    if (track === null) throw new Error("no track");
    expect(track.height).toBeGreaterThanOrEqual(40);
    await page.touchscreen.tap(track.x + track.width / 3, track.y + 3);
    await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", /200[89]$/);
    await page.touchscreen.tap(track.x + track.width - 1, track.y + track.height - 3);
    await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "31 December 2028");
  });
});

test("the buttons go from event to event", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Next event" }).click();
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "30 January 2023");
  await page.getByRole("button", { name: "Previous event" }).click();
  await page.getByRole("button", { name: "Previous event" }).click();
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "7 December 2022");
});

test("play moves the date on until it is paused", async ({ page }) => {
  await open(page, "date=2010-01-01");
  const start = await dayOf(page);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(() => dayOf(page)).toBeGreaterThan(start + 30);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const stopped = await dayOf(page);
  await dateSlider(page).press("ArrowRight");
  await expect.poll(() => dayOf(page)).toBe(stopped + 1);
});

test("forward and back gives the same picture at the same places", async ({ page }) => {
  await open(page, "date=2012-06-15&detail=equity");
  const places = () =>
    page.locator("[data-entity]").evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y } = element.getBoundingClientRect();
        return [element.getAttribute("data-entity"), Math.round(x), Math.round(y)];
      }),
    );
  const before = { picture: await pictureOf(page), places: await places() };
  expect(before.places).not.toEqual([]);
  for (const key of ["PageUp", "PageUp", "ArrowRight", "PageDown", "ArrowLeft", "PageDown"])
    await dateSlider(page).press(key);
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "15 June 2012");
  await expect.poll(async () => ({ picture: await pictureOf(page), places: await places() })).toEqual(before);
});

test("an entity that stays keeps its place when the date changes", async ({ page }) => {
  await open(page, "date=2023-11-07");
  const before = await entity(page, "nissan").boundingBox();
  await dateSlider(page).press("ArrowRight");
  await expect(relationship(page, "renault--nissan--stake")).toHaveAccessibleName("Renault holds 15% of Nissan");
  await atRest(page);
  expect(await entity(page, "nissan").boundingBox()).toEqual(before);
});

test("after what the document knows, the page says so", async ({ page }) => {
  await open(page, "date=2026-03-13");
  const note = page.getByText("as known on 13 March 2026; only plans after it");
  await expect(note).toHaveCount(0);
  await dateSlider(page).press("ArrowRight");
  await expect(note.first()).toBeVisible();
});

test("scrubbing writes the date into the address", async ({ page }) => {
  await open(page);
  await dateSlider(page).press("ArrowRight");
  await expect.poll(() => fragmentOf(page)).toBe("date=2023-01-27");
  await dateSlider(page).press("ArrowLeft");
  await expect.poll(() => fragmentOf(page)).toBe("");
});
