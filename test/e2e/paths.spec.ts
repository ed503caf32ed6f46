import { details, expect, fragmentOf, open, test } from "./atlas.ts";

const direct = "Aramco → 10% → Horse Powertrain ← 45% ← Renault";

test("a path is asked for by name and told in words", async ({ page }) => {
  await open(page, "date=2026-03-01&select=aramco");
  await details(page).getByRole("button", { name: "Find a path to…" }).click();
  const goal = details(page).getByRole("combobox", { name: "Find a path from Aramco to" });
  await expect(goal).toBeFocused();
  await goal.fill("aramco");
  // Details has lists of choices of its own.
  const found = details(page).getByRole("listbox").getByRole("option");
  await expect(found).toHaveCount(0);
  await goal.fill("Renault");
  await expect(found.filter({ hasText: "Renault" }).first()).toBeVisible();
  await goal.press("Enter");
  await expect(details(page).getByRole("heading", { name: "How Aramco and Renault are connected" })).toBeVisible();
  await expect(details(page)).toContainText("On 1 March 2026", { ignoreCase: true });
  await expect.poll(() => fragmentOf(page)).toContain("path=aramco,renault");
  const path = details(page).getByRole("button", { name: direct, exact: true });
  await path.click();
  await expect(path).toHaveAttribute("aria-pressed", "true");
  await details(page).getByRole("button", { name: "Close the path" }).click();
  await expect(path).toHaveCount(0);
  await expect.poll(() => fragmentOf(page)).toBe("date=2026-03-01&select=aramco");
  await page.getByRole("button", { name: "Undo: close the path" }).click();
  await expect(path).toBeVisible();
});

test("where ownership leads nowhere, it is said what leads there at all", async ({ page }) => {
  await open(page, "path=google,qualcomm");
  await expect(details(page)).toContainText("No path through ownership on 26 January 2023");
  await expect(details(page)).toContainText(/\d+ paths? through anything/);
  const paths = details(page).getByRole("button", { name: /^Google/ });
  await expect(paths).toHaveCount(0);
  await details(page).getByRole("radio", { name: "Anything" }).check({ force: true });
  await expect(paths.first()).toBeVisible();
  await expect(paths.first()).toHaveAccessibleName(/Qualcomm$/);
});

test("two selected can be asked how they are connected, one by one taken out, and cleared", async ({ page }) => {
  await open(page, "date=2026-03-01&select=aramco,renault");
  await expect(details(page).getByRole("heading", { name: "2 selected" })).toBeVisible();
  await details(page).getByRole("button", { name: "Paths between them" }).click();
  await expect(details(page).getByRole("button", { name: direct, exact: true })).toBeVisible();
  await details(page)
    .getByRole("button", { name: /^Aramco: take out/ })
    .click();
  await expect(details(page).getByRole("heading", { name: "Renault", exact: true })).toBeVisible();
});

test("three selected are cleared at once", async ({ page }) => {
  await open(page, "select=aramco,renault,nissan");
  await expect(details(page).getByRole("heading", { name: "3 selected" })).toBeVisible();
  await expect(details(page).getByRole("button", { name: "Paths between them" })).toHaveCount(0);
  await details(page).getByRole("button", { name: "Clear", exact: true }).click();
  await expect.poll(() => fragmentOf(page)).toBe("");
});
