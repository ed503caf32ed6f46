import type { Locator, Page } from "@playwright/test";
import { atRest, dateSlider, entity, expect, fragmentOf, open, test } from "./atlas.ts";

function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

async function showAll(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "All", exact: true }).check({ force: true });
  await expect.poll(() => fragmentOf(page)).toBe("detail=all");
}

test("an act is undone and redone by its name, and the address follows", async ({ page }) => {
  await open(page);
  for (const name of ["Undo", "Redo"]) await expect(button(page, name)).toBeDisabled();
  await showAll(page);
  await button(page, "Undo: detail All").click();
  await expect.poll(() => fragmentOf(page)).toBe("");
  await expect(page.getByText("Undone: detail All", { exact: true })).toBeAttached();
  await expect(button(page, "Undo")).toBeDisabled();
  await button(page, "Redo: detail All").click();
  await expect.poll(() => fragmentOf(page)).toBe("detail=all");
  await expect(button(page, "Redo")).toBeDisabled();
});

test("the keys of the system undo and redo, except where words are typed", async ({ page }) => {
  await open(page);
  await showAll(page);
  await expect(button(page, "Undo: detail All")).toBeVisible();
  await page.getByRole("combobox", { name: "Search" }).press("Control+z");
  await expect(button(page, "Undo: detail All")).toBeVisible();
  await page.getByRole("combobox", { name: "Search" }).blur();
  for (const redo of ["Control+Shift+Z", "Control+y"]) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => fragmentOf(page)).toBe("");
    await page.keyboard.press(redo);
    await expect.poll(() => fragmentOf(page)).toBe("detail=all");
  }
});

test("a moved card goes back to where it stood", async ({ page }) => {
  await open(page);
  const card = entity(page, "google").locator(".card");
  const before = await card.boundingBox();
  if (before === null) throw new Error("no box: google");
  await page.mouse.move(before.x + 30, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(before.x - 20, before.y + 70, { steps: 6 });
  await page.mouse.up();
  await atRest(page);
  await button(page, "Undo: move Google").click();
  await atRest(page);
  await expect.poll(async () => Math.abs(((await card.boundingBox())?.x ?? 0) - before.x)).toBeLessThan(1);
  await expect(button(page, "Redo: move Google")).toBeEnabled();
});

test("a run along the time line is one step", async ({ page }) => {
  await open(page);
  for (let i = 0; i < 4; i += 1) await dateSlider(page).press("ArrowRight");
  await button(page, "Undo: date 30 January 2023").click();
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "26 January 2023");
  await expect(button(page, "Undo")).toBeDisabled();
});

test("the layout, its direction and the notation are chosen by keyboard, and undone", async ({ page }) => {
  await open(page);
  const layout = page.getByRole("radiogroup", { name: "Layout" });
  await expect(layout.getByRole("radio", { name: "Force", exact: true })).toBeChecked();
  await expect(page.getByRole("radiogroup", { name: "Direction" })).toHaveCount(0);
  await layout.getByRole("radio", { name: "Force", exact: true }).press("ArrowRight");
  await expect(layout.getByRole("radio", { name: "Org chart", exact: true })).toBeChecked();
  await page.getByRole("radiogroup", { name: "Direction" }).getByRole("radio", { name: "Down" }).press("ArrowRight");
  await page.getByRole("combobox", { name: "Notation" }).selectOption("Legal");
  await expect.poll(() => fragmentOf(page)).toBe("layout=chart&direction=right&notation=legal");
  for (const step of ["notation Legal", "chart to the right", "show the org chart"]) {
    await button(page, `Undo: ${step}`).click();
  }
  await expect.poll(() => fragmentOf(page)).toBe("");
  await atRest(page);
});
