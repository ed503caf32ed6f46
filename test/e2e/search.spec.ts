import { details, entity, expect, fragmentOf, notice, open, test } from "./atlas.ts";

test("search finds by name, with the keyboard alone, and selects what it found", async ({ page }) => {
  await open(page);
  await page.keyboard.press("/");
  const search = page.getByRole("combobox", { name: "Search" });
  await expect(search).toBeFocused();
  await page.keyboard.type("qualc");
  await expect(page.getByRole("option", { name: /Qualcomm/ }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(entity(page, "qualcomm")).toHaveAttribute("aria-pressed", "true");
  await expect(details(page)).toContainText("Qualcomm");
  await expect.poll(() => fragmentOf(page)).toBe("select=qualcomm");
});

test("search shows what a filter hides, and says so", async ({ page }) => {
  await open(page, "partner=energy");
  await expect(entity(page, "google")).toHaveCount(0);
  await page.getByRole("combobox", { name: "Search" }).fill("google");
  await page
    .getByRole("option", { name: /Google/ })
    .first()
    .click();
  await expect(entity(page, "google")).toBeVisible();
  await expect(entity(page, "google")).toBeInViewport();
  await expect(
    notice(page, /although a filter hides it/)
      .or(page.getByText(/although a filter hides it/))
      .first(),
  ).toBeVisible();
});

for (const [kind, text, id] of [
  ["another name", "daimler", "mercedes-benz"],
  ["a ticker", "7201", "nissan"],
  ["a name without its accents", "systemes", "dassault-systemes"],
] as const) {
  test(`search finds by ${kind}`, async ({ page }) => {
    await open(page);
    await page.getByRole("combobox", { name: "Search" }).fill(text);
    await page.getByRole("listbox").getByRole("option").first().click();
    await expect(entity(page, id)).toHaveAttribute("aria-pressed", "true");
  });
}

test("search says when it finds nothing", async ({ page }) => {
  await open(page);
  await page.getByRole("combobox", { name: "Search" }).fill("zzzz");
  await expect(page.getByText(/no company/i).first()).toBeVisible();
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(0);
});
