import type { Page } from "@playwright/test";
import { atRest, details, diagram, entity, expect, open, relationship, test } from "./atlas.ts";

const tableOf = (page: Page, name: string) => details(page).getByRole("table", { name });
const shareOf = (page: Page, table: string, of: string) =>
  tableOf(page, table)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: of, exact: true }) })
    .getByRole("button", { name: /^Explain/ });

const shares = [
  ["2022-02-15", "16.055%", "6.968%", "2.369%"],
  ["2023-11-08", "16.055%", "6.968%", "2.369%"],
  ["2024-12-15", "15.86%", "5.663%", "1.359%"],
] as const;

for (const [date, ...figures] of shares) {
  test(`the State finally owns ${figures.join(", ")} of Renault, Nissan and Mitsubishi on ${date}`, async ({
    page,
  }) => {
    await open(page, `date=${date}&lens=integrated&of=french-state`);
    for (const [i, [id, name]] of [
      ["renault", "Renault"],
      ["nissan", "Nissan"],
      ["mitsubishi-motors", "Mitsubishi Motors"],
    ].entries()) {
      const figure = figures[i] ?? "";
      await expect(shareOf(page, "What French State finally owns", name ?? "")).toHaveText(figure);
      await expect(entity(page, id ?? "")).toHaveAccessibleDescription(
        new RegExp(`French State finally owns ${figure}`),
      );
    }
  });
}

test("who finally owns a company adds up to 100%, and each figure explains itself", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "date=2022-02-15&select=renault");
  const owners = tableOf(page, "Who finally owns Renault");
  await expect(owners.locator("tfoot")).toHaveText(/Adds up to\s*100%/);
  await shareOf(page, "Who finally owns Renault", "French State").click();
  const dialog = page.getByRole("dialog", { name: /French State/ });
  await expect(dialog).toContainText("15.01%");
  await expect(dialog).toContainText("15 February 2022");
  await expect(dialog).toContainText(/1\.0696/);
  await expect(dialog).toContainText("Renault → Nissan → Renault");
  await dialog.getByRole("button", { name: "Copy as text" }).click();
  await expect(page.getByRole("status").filter({ hasText: "clipboard" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("16.055%");
  expect(copied).toContain("1.0696");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(shareOf(page, "Who finally owns Renault", "French State")).toBeFocused();
});

test("the verdict names its rule, and changes with it", async ({ page }) => {
  await open(page, "date=2022-02-15&select=nissan");
  await expect(details(page)).toContainText("Nobody by this rule (> 50% of the votes)");
  await details(page)
    .getByRole("combobox", { name: "By the rule" })
    .selectOption({ label: "French presumption: > 40%" });
  await expect(details(page)).toContainText(/Renault[\s\S]*French presumption: > 40% · certain/);
  await expect(page).toHaveURL(/rule=french-presumption/);
  await open(page, "date=2023-11-08&select=nissan&rule=french-presumption");
  await expect(details(page)).toContainText("Nobody by this rule (> 40% of the votes)");
});

test("a what-if changes figures, picture and address, and Reset gives everything back", async ({ page }) => {
  await open(page, "date=2022-02-15&select=renault--nissan--stake");
  const line = relationship(page, "renault--nissan--stake");
  const before = await line.getAttribute("aria-label");
  const address = page.url();
  const slider = details(page).getByRole("slider", { name: "What Renault holds of Nissan" });
  await slider.focus();
  await slider.press("Home");
  await expect(line).toHaveAccessibleName(/^What if: Renault holds 0% of Nissan/);
  const percent = details(page).getByRole("spinbutton", { name: "Percent" });
  await percent.press("Control+a");
  await percent.pressSequentially("15");
  await expect(percent).toBeFocused();
  await expect(line).toHaveAccessibleName("What if: Renault holds 15% of Nissan (in truth 43.4%)");
  await expect(page).toHaveURL(/whatif=renault--nissan--stake:15/);
  await expect(page.getByRole("region", { name: "Hypothetical" })).toContainText("Renault holds 15% of Nissan");
  // With 15% of each other, the loop is 2.25%: 15.01% × 15% / (1 − 2.25%).
  const figure = ((0.1501 * 0.15) / (1 - 0.15 * 0.15)) * 100;
  await expect(details(page).getByRole("row", { name: /^French State/ })).toContainText(`${figure.toFixed(3)}%`);
  await page.reload();
  await atRest(page);
  await expect(line).toHaveAccessibleName(/^What if: Renault holds 15%/);
  await slider.press("ArrowRight");
  await percent.press("Control+a");
  await percent.pressSequentially("20");
  await page.keyboard.press("Tab");
  await expect(line).toHaveAccessibleName(/^What if: Renault holds 20%/);
  await page.keyboard.press("Control+z");
  await expect(line).toHaveAccessibleName(/^What if: Renault holds 15%/);
  await page.getByRole("region", { name: "Hypothetical" }).getByRole("button", { name: "Reset" }).click();
  await expect(line).toHaveAttribute("aria-label", before ?? "");
  await expect(page).toHaveURL(address);
});

test("the stake range can test what is finally owned, and says what it rolls up", async ({ page }) => {
  await open(page, "date=2022-02-15&stake=15.5-100");
  await expect(relationship(page, "french-state--renault--stake")).toHaveCount(0);
  await expect(entity(page, "renault")).toHaveAccessibleDescription(/2 others · 30\.01%/);
  await page.getByRole("radiogroup", { name: "Measured" }).getByRole("radio", { name: "Integrated" }).check();
  await expect(relationship(page, "french-state--renault--stake")).toHaveCount(1);
  await expect(page).toHaveURL(/basis=integrated/);
});

test("the votes lens shows votes that may be cast, and what they rest on", async ({ page }) => {
  await open(page, "date=2023-11-08&lens=votes");
  const labels = diagram(page).locator("svg").first();
  await expect(labels).toContainText("15% capped");
  await expect(labels).toContainText("34% assumed");
});

test("the strip below the line of time tells who decided when, and goes there", async ({ page }) => {
  await open(page, "date=2022-02-15&select=nissan&rule=french-presumption");
  const strip = page.getByRole("region", { name: "Control of Nissan" });
  await strip.getByRole("button", { name: /^Renault 44\.4%: meets the rule; from 29 March 2002/ }).click();
  await expect(page).toHaveURL(/date=2002-03-29/);
  await strip
    .getByRole("button", { name: /^Renault falls below 20%, 25%, 33⅓% and 40%; .* on 8 November 2023/ })
    .click();
  await expect(page).toHaveURL(/date=2023-11-08/);
});

test("the report says of every company whether it adds up, and goes to the link", async ({ page }) => {
  await open(page, "date=2022-02-15");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("radio", { name: "Does it add up?" }).check();
  const report = page.getByRole("table", { name: "Does it add up?" });
  await expect(report.getByRole("row", { name: /^Renault/ }).first()).toContainText("30.01%");
  await report
    .getByRole("row", { name: /^Renault/ })
    .first()
    .getByRole("button", { name: /French State/ })
    .click();
  await expect(page).toHaveURL(/select=french-state--renault--stake/);
});

test("the final owners of every company are computed beside the page, and can be called off", async ({ page }) => {
  await open(page, "date=2022-02-15");
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("radio", { name: "Does it add up?" }).check();
  await page.getByRole("button", { name: /Final owners of every company/ }).click();
  const owners = page.getByRole("table", { name: /Final owners/ });
  await expect(owners.getByRole("row", { name: /^Nissan/ }).first()).toContainText("6.968%");
});

test("a part that does not come leaves the page as it is", async ({ page, trouble }) => {
  trouble.expect(/Failed to load resource|dynamically imported module|OwnershipSection/);
  await page.route("**/OwnershipSection*", (route) => route.abort());
  await open(page, "select=renault");
  await expect(details(page).getByRole("alert")).toHaveText(/could not be shown/);
  await expect(details(page).getByRole("heading", { name: "Renault" })).toBeVisible();
  await expect(entity(page, "nissan")).toBeVisible();
});
