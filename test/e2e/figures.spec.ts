import type { Locator, Page } from "@playwright/test";
import { details, diagram, expect, fragmentOf, open, test } from "./atlas.ts";
import { violations, withAxe } from "./axe.ts";

const ownersOf = (page: Page, name: string): Locator =>
  details(page).getByRole("table", { name: `Who finally owns ${name}`, exact: true });
const dialog = (page: Page): Locator => page.getByRole("dialog");
const explain = (page: Page, figure: RegExp): Locator => details(page).getByRole("button", { name: figure }).first();

test("a factor of a derivation goes to its link", async ({ page }) => {
  await open(page, "select=nissan&date=2022-02-15");
  await explain(page, /^Explain 6\.968%/).click();
  await dialog(page)
    .getByRole("button", { name: /^43\.4%/ })
    .first()
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(diagram(page).locator('[data-relationship="renault--nissan--stake"]')).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("the table goes into the picture and out of it", async ({ page }) => {
  await open(page, "select=nissan&date=2022-02-15");
  const show = details(page).getByRole("button", { name: "Show in the picture: Who finally owns it" });
  await show.click();
  await expect(show).toHaveAttribute("aria-pressed", "true");
  expect(fragmentOf(page)).toMatch(/lens=integrated.*of=nissan/);
  await details(page).getByRole("button", { name: "Close the selection" }).click();
  await expect(ownersOf(page, "Nissan")).toContainText("6.968%");
  await details(page).getByRole("radio", { name: "What it owns" }).check();
  await expect(details(page).getByRole("table", { name: "What Nissan finally owns" })).toContainText(
    "Mitsubishi Motors",
  );
});

test("a business without a published stake says whose it is", async ({ page }) => {
  await open(page, "select=alpine&date=2023-11-08");
  await expect(details(page)).toContainText("Alpine is a business of Renault; no stake published.");
});

test("the report has a row for every company, whatever is filtered, and goes to the link", async ({ page }) => {
  const rowsAt = async (view: string): Promise<readonly (string | null)[]> => {
    await open(page, view);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("radio", { name: "Does it add up?" }).check();
    const rows = report(page).locator("[data-row]");
    await expect(rows.first()).toBeVisible();
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-row")));
  };
  const all = await rowsAt("date=2022-02-15");
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain("nissan");
  expect(await rowsAt("date=2022-02-15&stake=50-100&kind=supply&detail=all")).toEqual(all);
  const nissan = report(page).locator('[data-row="nissan"]');
  await expect(nissan).toContainText("Loop: Nissan → Renault → Nissan");
  await nissan.getByRole("button", { name: /^Renault 43\.4%/ }).click();
  await expect(details(page).getByRole("heading", { name: /Renault.*Nissan/ })).toBeVisible();
});

test("the final owners of every company are saved as CSV", async ({ page }) => {
  await open(page, "date=2022-02-15");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("button", { name: "Final owners of every company…" }).click();
  const table = page.getByRole("table", { name: "Final owners of every company" });
  await expect(table.locator('[data-row="nissan"]')).toContainText("French State 6.968%");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/final-owners-2022-02-15\.csv$/);
});

test("on a phone a figure opens its derivation over the sheet, and back", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "select=nissan&date=2022-02-15");
  await page
    .getByRole("button", { name: /details/i })
    .first()
    .click();
  await page
    .getByRole("button", { name: /^Explain 6\.968%/ })
    .first()
    .click();
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Explain 6\.968%/ }).first()).toBeVisible();
});

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing wrong with figures, their derivation and the report, ${theme}`, async ({ page }) => {
    await withAxe(page);
    await open(page, `theme=${theme}&select=nissan&date=2024-12-10&rule=french-presumption`);
    for (const part of ["Votes", "Voting power"]) {
      await details(page)
        .locator("summary")
        .filter({ hasText: new RegExp(`^${part}$`) })
        .click();
    }
    await expect(details(page).getByRole("table", { name: "Voting power in Nissan" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await explain(page, /^Explain 5\.663%/).click();
    await expect(dialog(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("radio", { name: "Does it add up?" }).check();
    await expect(report(page).locator("[data-row]").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Final owners of every company…" }).click();
    await expect(page.getByRole("button", { name: "Save as CSV" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing wrong with what is imagined and a lens on a phone, ${theme}`, async ({ page }) => {
    await withAxe(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const whatif = "whatif=renault--nissan--stake:15";
    await open(
      page,
      `theme=${theme}&date=2022-02-15&select=renault--nissan--stake&${whatif}&lens=integrated&of=nissan`,
    );
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Filters" }).click();
    await expect(page.getByRole("radio", { name: "Who finally owns it" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Details/ }).click();
    await expect(page.getByRole("slider", { name: "What Renault holds of Nissan" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

function report(page: Page): Locator {
  return page.getByRole("table", { name: "Does it add up?", exact: true });
}
