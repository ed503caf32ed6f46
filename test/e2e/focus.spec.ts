import type { Locator, Page } from "@playwright/test";
import { atRest, details, entity, expect, fragmentOf, open, pictureOf, test } from "./atlas.ts";

function crumbs(page: Page): Locator {
  return page.getByRole("navigation", { name: "Focus", exact: true }).getByRole("button");
}

async function idsOf(page: Page): Promise<readonly string[]> {
  await atRest(page);
  return (await pictureOf(page)).entities.map(([id]) => id).toSorted();
}

async function focusOnSelected(page: Page): Promise<void> {
  await details(page).getByRole("button", { name: "Focus", exact: true }).click();
}

test("a focus shows only who is tied to it, and its bar leads back", async ({ page }) => {
  await open(page, "select=aramco");
  const all = await idsOf(page);
  await focusOnSelected(page);
  await expect(details(page).getByRole("button", { name: "Focus", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect.poll(() => idsOf(page)).toEqual(["aramco", "horse-powertrain"]);
  await expect(crumbs(page)).toHaveText(["Whole picture", "Aramco"]);

  await entity(page, "horse-powertrain").press("Enter");
  await focusOnSelected(page);
  await expect(crumbs(page)).toHaveText(["Whole picture", "Aramco", "Horse Powertrain"]);
  await expect.poll(() => fragmentOf(page)).toContain("focus=horse-powertrain");
  await crumbs(page).nth(1).click();
  await expect(crumbs(page)).toHaveText(["Whole picture", "Aramco"]);
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(crumbs(page)).toHaveCount(0);
  await expect.poll(() => idsOf(page)).toEqual(all);
});

test("each hop reaches farther", async ({ page }) => {
  await open(page, "focus=aramco");
  const hops = page.getByRole("radiogroup", { name: "Hops" });
  await expect(hops.getByRole("radio", { name: "1", exact: true })).toBeChecked();
  let last = await idsOf(page);
  for (const count of ["2", "3"]) {
    await hops.getByRole("radio", { name: count, exact: true }).check({ force: true });
    await expect.poll(async () => (await idsOf(page)).length).toBeGreaterThan(last.length);
    const ids = await idsOf(page);
    expect(ids).toEqual(expect.arrayContaining([...last]));
    last = ids;
  }
  await page.getByRole("button", { name: "Undo: 3 hops" }).click();
  await expect(hops.getByRole("radio", { name: "2", exact: true })).toBeChecked();
});

test("searching for someone outside the focus leaves it", async ({ page }) => {
  await open(page, "focus=aramco");
  await expect(entity(page, "nissan")).toHaveCount(0);
  await page.getByRole("combobox", { name: "Search" }).fill("Nissan");
  await expect(page.getByRole("option", { name: /Nissan/ }).first()).toBeVisible();
  await page.getByRole("combobox", { name: "Search" }).press("Enter");
  await expect(entity(page, "nissan")).toHaveAttribute("aria-pressed", "true");
  await expect(crumbs(page)).toHaveCount(0);
});

test("a focus without any relationship on the day says so", async ({ page }) => {
  await open(page, "focus=aramco&date=1999-06-01");
  await expect(page.getByText("Aramco has no relationship to show on 1 June 1999.")).toBeVisible();
});

test("on a phone the bar of the focus covers no card and fits the window", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "focus=renault&hops=2");
  await expect(crumbs(page)).toHaveText(["Whole picture", "Renault"]);
  for (const control of await crumbs(page).all()) {
    expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(40);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
