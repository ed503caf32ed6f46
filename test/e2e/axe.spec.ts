import { details, expect, open, test } from "./atlas.ts";
import { violations, withAxe } from "./axe.ts";

test.beforeEach(async ({ page }) => withAxe(page));

for (const theme of ["light", "dark"]) {
  for (const [state, view] of [
    ["the opening view", ""],
    ["a selected entity", "select=nissan"],
    ["a selected relationship", "select=renault--nissan--stake&date=2023-11-08"],
    ["everything", "detail=all&date=2026-03-13"],
    ["the org chart", "layout=chart&direction=right"],
    ["the legal notation", "notation=legal&detail=equity"],
    ["Open Ownership", "notation=bovs"],
    ["a folded group", "fold=renault-five-businesses&select=renault-five-businesses"],
    ["a neighbourhood", "detail=all&focus=nissan&hops=2"],
    ["paths", "date=2026-03-01&path=aramco,renault"],
    ["several selected", "select=google,nissan"],
    ["an empty picture", "kind=&partner="],
    ["a wrong address", "detail=huge"],
  ] as const) {
    test(`axe finds nothing wrong with ${state}, ${theme}`, async ({ page }) => {
      await open(page, [`theme=${theme}`, view].filter((part) => part !== "").join("&"));
      // What is known of a selection is loaded when it is first needed.
      await expect(details(page).getByRole("heading").first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`axe finds nothing wrong with the tables and the search, ${theme}`, async ({ page }) => {
    await open(page, `theme=${theme}`);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await expect(page.getByRole("table", { name: "Entities" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("combobox", { name: "Search" }).fill("re");
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test(`axe finds nothing wrong with the dialog that exports, ${theme}`, async ({ page }) => {
    await open(page, `theme=${theme}`);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("radio", { name: "A series" }).check();
    await expect(dialog.getByRole("figure", { name: "Preview" })).toHaveAttribute("aria-busy", "false");
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("radio", { name: "CSV" }).check();
    await expect(dialog.getByRole("textbox", { name: "Start of the file" })).toHaveValue(/"/);
    expect(await violations(page)).toEqual([]);
  });

  test(`axe finds nothing wrong with the phone, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `theme=${theme}`);
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole("button", { name: /filters/i })
      .first()
      .click();
    await expect(page.getByRole("group", { name: "Partner type" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test("axe does find what is planted", async ({ page }) => {
  await open(page);
  await page.evaluate(() => document.body.append(document.createElement("button")));
  expect((await violations(page)).join()).toContain("button-name");
});
