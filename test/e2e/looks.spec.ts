import type { Page } from "@playwright/test";
import { dateSlider, details, diagram, entity, expect, open, test } from "./atlas.ts";

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("the page is dark where the system is, and where the address asks for it", async ({ page }) => {
  await open(page);
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => paper(page)).not.toBe(light);
  const dark = await paper(page);
  await open(page, "theme=light");
  await expect.poll(() => paper(page)).toBe(light);
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, "theme=dark");
  await expect.poll(() => paper(page)).toBe(dark);
});

test("the picture is painted in the colours of the theme", async ({ page }) => {
  const ink = () =>
    entity(page, "renault")
      .locator(".card")
      .evaluate((card) => getComputedStyle(card).fill);
  await open(page, "theme=light");
  const light = await ink();
  await open(page, "theme=dark");
  await expect.poll(ink).not.toBe(light);
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [390, 844],
] as const) {
  test(`nothing is cut off sideways at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.evaluate(() => {
      location.hash = "#select=renault--nissan--stake";
    });
    await expect(diagram(page).locator("[aria-pressed=true]")).toHaveCount(1);
    // On a phone they lie in a closed sheet.
    const told = page.getByRole("complementary", { name: "Details", includeHidden: true });
    await expect(told).toContainText("36.8%");
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the picture has the top of the page and the date its foot", async ({ page }) => {
    await open(page);
    const picture = await diagram(page).boundingBox();
    const slider = await dateSlider(page).boundingBox();
    if (picture === null || slider === null) throw new Error("no boxes");
    expect(picture.height).toBeGreaterThan(350);
    expect(slider.y).toBeGreaterThan(picture.y + picture.height / 2);
    expect(slider.y + slider.height).toBeLessThanOrEqual(844);
  });

  test("filters and details open as sheets and close again", async ({ page }) => {
    await open(page);
    await page
      .getByRole("button", { name: /filters/i })
      .first()
      .tap();
    const technology = page.getByRole("group", { name: "Partner type" }).getByRole("checkbox", { name: /^Technology/ });
    await expect(technology).toBeVisible();
    await technology.tap();
    await page.getByRole("button", { name: "Close" }).tap();
    await expect(technology).not.toBeVisible();
    await expect(entity(page, "google")).toHaveCount(0);

    await page
      .getByRole("button", { name: /details/i })
      .first()
      .tap();
    await expect(details(page)).toBeVisible();
    await page.getByRole("button", { name: "Close" }).tap();
    await expect(details(page)).not.toBeVisible();
  });

  test("a tap on a card selects it", async ({ page }) => {
    await open(page);
    await entity(page, "nissan").tap();
    await expect(entity(page, "nissan")).toHaveAttribute("aria-pressed", "true");
  });

  test("what a finger must hit is large enough", async ({ page }) => {
    await open(page);
    const small = await page.locator("button:visible").evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        return width < 39.5 || height < 39.5
          ? [`${button.getAttribute("aria-label") ?? button.textContent} ${width}×${height}`]
          : [];
      }),
    );
    expect(small).toEqual([]);
  });
});
