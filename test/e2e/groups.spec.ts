import type { Page } from "@playwright/test";
import { atRest, details, entity, expect, fragmentOf, open, pictureOf, relationship, test } from "./atlas.ts";

const members = ["geely-holding", "geely-auto", "volvo-cars", "lotus"];

/** What the two tables list, by their row heads. */
async function tableRowCounts(page: Page): Promise<readonly number[]> {
  const rows = ["Entities", "Relationships"].map((name) =>
    page.getByRole("table", { name }).getByRole("rowheader").count(),
  );
  return Promise.all(rows);
}

test("a group folds into one card and unfolds, and the tables follow", async ({ page }) => {
  await open(page, "detail=all&date=2026-03-01");
  await page.locator("summary").filter({ hasText: "Groups" }).click();
  await page.getByRole("button", { name: "Fold: Geely family", exact: true }).click();
  await expect(entity(page, "geely-family")).toBeVisible();
  for (const id of members) await expect(entity(page, id)).toHaveCount(0);
  await expect.poll(() => fragmentOf(page)).toContain("fold=geely-family");
  await atRest(page);

  const picture = await pictureOf(page);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await expect.poll(() => tableRowCounts(page)).toEqual([picture.entities.length, picture.relationships.length]);
  for (const [, name] of picture.relationships.slice(0, 5)) {
    await expect(page.getByRole("table", { name: "Relationships" })).toContainText(name);
  }
  await page.getByRole("button", { name: "Unfold all", exact: true }).click();
  for (const id of members) await expect(entity(page, id)).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo: unfold Geely family" })).toBeVisible();
});

test("the card of a folded group tells who is in it and who says so", async ({ page }) => {
  await open(page, "detail=all&date=2026-03-01&fold=geely-family&select=geely-family");
  await expect(details(page).getByRole("heading", { name: "Geely family", exact: true })).toBeVisible();
  for (const name of ["Geely Holding", "Geely Auto", "Volvo Cars"]) {
    await expect(details(page).getByRole("button", { name, exact: true })).toBeVisible();
  }
  await expect(details(page).getByRole("link")).not.toHaveCount(0);
  await details(page).getByRole("button", { name: "Unfold group" }).click();
  await expect(entity(page, "geely-holding")).toBeVisible();
  await expect(details(page).getByRole("button", { name: "Fold group" })).toBeVisible();
});

test("whoever is searched for comes out of a folded group", async ({ page }) => {
  await open(page, "detail=all&date=2026-03-01&fold=geely-family");
  await page.getByRole("combobox", { name: "Search" }).fill("Geely Auto");
  await expect(page.getByRole("option", { name: /Geely Auto/ }).first()).toBeVisible();
  await page.getByRole("combobox", { name: "Search" }).press("Enter");
  await expect(entity(page, "geely-auto")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => fragmentOf(page)).not.toContain("fold");
});

test("a line that stands for several relationships lists them, and comes back with the address", async ({ page }) => {
  await open(page, "detail=all&date=2026-03-01&fold=geely-family");
  const { relationships } = await pictureOf(page);
  const [id] = relationships.map(([each]) => each).filter((each) => each.startsWith("fold:"));
  if (id === undefined) throw new Error("no relationships are drawn as one");
  await open(page, `detail=all&date=2026-03-01&fold=geely-family&select=${id}`);
  await expect(relationship(page, id)).toHaveAttribute("aria-pressed", "true");
  await expect(details(page)).toContainText(/\d+ relationships drawn as one/);
  const parts = details(page).getByRole("listitem").getByRole("button");
  await expect.poll(() => parts.count()).toBeGreaterThan(1);
  await parts.first().click();
  await expect(details(page).getByRole("heading", { name: "Phases" })).toBeVisible();
});
