import { atRest, dateSlider, entity, expect, fragmentOf, notice, open, pictureOf, test } from "./atlas.ts";

for (const view of [
  "date=2010-04-30",
  "stake=5-100",
  "stake=0-33.4",
  "partner=technology,energy",
  "partner=",
  "kind=stake,technology",
  "detail=equity",
  "planned=0",
  "select=renault--nissan--stake",
  "theme=dark",
  "date=2023-11-08&stake=10-90&partner=automaker&kind=stake&detail=all&planned=0&select=nissan&theme=light",
]) {
  test(`a copied address opens the same picture: ${view}`, async ({ page, context }) => {
    await open(page, view);
    await expect(page.getByRole("alert")).toHaveCount(0);
    const picture = await pictureOf(page);
    expect(picture.entities).not.toEqual([]);
    const keys = () => new URLSearchParams(fragmentOf(page)).toString();
    await expect.poll(keys).toBe(new URLSearchParams(view).toString());
    const second = await context.newPage();
    await second.goto(page.url());
    await atRest(second);
    expect(await pictureOf(second)).toEqual(picture);
    await expect.poll(() => second.url()).toBe(page.url());
  });
}

test("what an address holds stands in the controls", async ({ page }) => {
  await open(page, "date=2016-10-20&stake=5-80&partner=energy&detail=equity&select=nissan");
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "20 October 2016");
  await expect(page.getByRole("slider", { name: "Minimum stake" })).toHaveAttribute("aria-valuenow", "5");
  await expect(page.getByRole("slider", { name: "Maximum stake" })).toHaveAttribute("aria-valuenow", "80");
  await expect(page.getByRole("checkbox", { name: /^Energy/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Technology/ }).first()).not.toBeChecked();
  await expect(page.getByRole("radio", { name: /^Equity/ })).toBeChecked();
  await expect(entity(page, "nissan")).toHaveAttribute("aria-pressed", "true");
});

for (const wrong of [
  "date=2023-02-31",
  "date=1066-10-14",
  "stake=90-10",
  "stake=-5-20",
  "stake=0-101",
  "partner=wizard",
  "kind=love",
  "detail=huge",
  "planned=2",
  "select=nobody",
  "theme=pink",
  "colour=red",
  "%E0%A4%zz=1",
]) {
  test(`a wrong key is dropped by name and the rest opens: ${wrong}`, async ({ page }) => {
    const rest = wrong.startsWith("detail") ? "date=2010-04-30" : "detail=equity";
    await open(page, `${wrong}&${rest}`);
    await expect(notice(page, wrong.startsWith("%") ? "%zz" : (wrong.split("=")[0] ?? wrong)).first()).toBeVisible();
    if (rest === "detail=equity") await expect(page.getByRole("radio", { name: /^Equity/ })).toBeChecked();
    else await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "30 April 2010");
  });
}

test("an address that is opened on the page changes the view, and names what is wrong in it", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    location.hash = "#date=2010-04-30&detail=huge";
  });
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "30 April 2010");
  await expect(notice(page, "detail").first()).toBeVisible();
});

test("back and forward go through what was done", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: /^Equity/ }).check();
  await expect.poll(() => fragmentOf(page)).toBe("detail=equity");
  await atRest(page);
  await entity(page, "nissan").click();
  await expect.poll(() => fragmentOf(page)).toBe("detail=equity&select=nissan");
  await page.goBack();
  await expect(entity(page, "nissan")).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("radio", { name: /^Equity/ })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole("radio", { name: /^Core/ })).toBeChecked();
  await page.goForward();
  await expect(page.getByRole("radio", { name: /^Equity/ })).toBeChecked();
  await page.goForward();
  await expect(entity(page, "nissan")).toHaveAttribute("aria-pressed", "true");
});

test("scrubbing does not fill the history", async ({ page }) => {
  await open(page);
  const before = await page.evaluate(() => history.length);
  for (let day = 0; day < 5; day++) await dateSlider(page).press("ArrowRight");
  await expect.poll(() => fragmentOf(page)).toBe("date=2023-01-31");
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(before + 1);
});
