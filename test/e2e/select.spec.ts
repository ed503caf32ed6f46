import { details, diagram, entity, expect, fragmentOf, open, relationship, test } from "./atlas.ts";

test("a click on a card shows who that is and selects it", async ({ page }) => {
  await open(page);
  await entity(page, "nissan").click();
  await expect(entity(page, "nissan")).toHaveAttribute("aria-pressed", "true");
  await expect(
    details(page)
      .getByRole("heading", { name: /Nissan/ })
      .first(),
  ).toBeVisible();
  await expect(details(page)).toContainText("43.4%");
  await expect(details(page)).toContainText("Makoto Uchida");
  await expect.poll(() => fragmentOf(page)).toBe("select=nissan");
});

test("a click on a line shows its phases, and its sources as links", async ({ page }) => {
  await open(page);
  await relationship(page, "renault--nissan--stake").press("Enter");
  await expect(relationship(page, "renault--nissan--stake")).toHaveAttribute("aria-pressed", "true");
  for (const figure of ["36.8%", "44.4%", "43.4%", "15%"]) await expect(details(page)).toContainText(figure);
  const links = details(page).getByRole("link");
  await expect(links).not.toHaveCount(0);
  for (const link of await links.all()) expect(await link.getAttribute("href")).toMatch(/^https?:\/\//);
});

test("details tell nothing from after the date, except under what happened after", async ({ page }) => {
  await open(page, "date=2009-06-01&select=renault--nissan--stake");
  await expect(details(page)).toContainText("44.4%");
  const after = details(page).getByText("What happened after");
  await expect(after.first()).toBeVisible();
  const text = await details(page).innerText();
  const known = text.slice(0, text.search(/what happened after/i));
  expect(known).toContain("36.8%");
  expect(known).not.toMatch(/28\.4%|8 November 2023/);
});

test("a doubt is shown where there is one", async ({ page }) => {
  await open(page, "date=2023-01-26&select=aramco--horse-powertrain--stake");
  await expect(details(page)).toContainText(/reported/i);
});

test("nothing selected: details tell what happened on the date", async ({ page }) => {
  await open(page, "date=2023-01-30");
  await expect(details(page)).toContainText("30 January 2023");
});

test("a click on the ground takes the selection back", async ({ page }) => {
  await open(page, "select=nissan");
  await expect(entity(page, "nissan")).toHaveAttribute("aria-pressed", "true");
  const box = await diagram(page).boundingBox();
  if (box === null) throw new Error("the diagram has no box");
  await page.mouse.click(box.x + 6, box.y + box.height - 6);
  await expect(entity(page, "nissan")).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => fragmentOf(page)).toBe("");
});

test("an entity of the details is a way to it", async ({ page }) => {
  await open(page, "select=nissan");
  await details(page)
    .getByRole("button", { name: /Mitsubishi/ })
    .first()
    .click();
  await expect.poll(() => fragmentOf(page)).toMatch(/^select=.*mitsubishi/);
});
