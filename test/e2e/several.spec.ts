import type { Page } from "@playwright/test";
import { atRest, dateSlider, diagram, entity, expect, fragmentOf, open, test } from "./atlas.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

async function centreOf(page: Page, id: string): Promise<Point> {
  const box = await entity(page, id).locator(".card").first().boundingBox();
  if (box === null) throw new Error(`no box: ${id}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The ids of the selected entities, in the order of the alphabet. */
async function selectedIn(page: Page): Promise<readonly string[]> {
  const ids = await diagram(page)
    .locator('[data-entity][aria-pressed="true"]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-entity") ?? ""));
  return ids.toSorted((a, b) => (a < b ? -1 : 1));
}

async function dragTo(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.mouse.up();
}

const undo = (page: Page, step: string) => page.getByRole("button", { name: `Undo: ${step}`, exact: true });

test("shift adds to the selection and takes away again, and the address holds all of it", async ({ page }) => {
  await open(page);
  await entity(page, "nissan").click();
  await entity(page, "google").click({ modifiers: ["Shift"] });
  await expect.poll(() => selectedIn(page)).toEqual(["google", "nissan"]);
  await expect.poll(() => fragmentOf(page)).toContain("select=nissan,google");
  await entity(page, "nissan").click({ modifiers: ["Shift"] });
  await expect.poll(() => selectedIn(page)).toEqual(["google"]);
  await expect.poll(() => fragmentOf(page)).toBe("select=google");
});

test("a rectangle drawn with shift selects the cards that it meets", async ({ page }) => {
  await open(page);
  const [a, b] = [await centreOf(page, "nissan"), await centreOf(page, "mitsubishi-corporation")];
  await page.keyboard.down("Shift");
  await dragTo(page, { x: a.x + 100, y: a.y - 60 }, { x: b.x - 30, y: b.y + 50 });
  await page.keyboard.up("Shift");
  await expect.poll(() => selectedIn(page)).toEqual(["mitsubishi-corporation", "mitsubishi-motors", "nissan"]);
});

test("what is selected moves together, stays pinned together, and goes back in one named step", async ({ page }) => {
  await open(page, "select=google,qualcomm");
  const before = [await centreOf(page, "google"), await centreOf(page, "qualcomm")] as const;
  await dragTo(page, before[0], { x: before[0].x + 30, y: before[0].y + 24 });
  await atRest(page);
  const after = [await centreOf(page, "google"), await centreOf(page, "qualcomm")] as const;
  for (const i of [0, 1] as const) {
    expect(Math.abs(after[i].x - before[i].x - 30)).toBeLessThan(3);
    expect(Math.abs(after[i].y - before[i].y - 24)).toBeLessThan(3);
    await expect(entity(page, i === 0 ? "google" : "qualcomm")).toHaveAccessibleDescription(/pinned/);
  }
  await undo(page, "move 2 companies").click();
  await atRest(page);
  await expect
    .poll(async () => {
      const { x, y } = await centreOf(page, "qualcomm");
      return Math.hypot(x - before[1].x, y - before[1].y);
    })
    .toBeLessThan(2);
});

test("by keyboard: shift and Enter add, Alt and an arrow key move, Control and Z take back", async ({ page }) => {
  await open(page, "select=google");
  const before = await centreOf(page, "google");
  await entity(page, "qualcomm").press("Shift+Enter");
  await expect.poll(() => selectedIn(page)).toEqual(["google", "qualcomm"]);
  await entity(page, "qualcomm").press("Alt+ArrowDown");
  await atRest(page);
  await expect.poll(async () => (await centreOf(page, "google")).y - before.y).toBeGreaterThan(5);
  // What listens for the keys of undoing comes with its button, at the first step.
  await expect(undo(page, "move 2 companies")).toBeVisible();
  await atRest(page);
  await page.keyboard.press("Control+z");
  await atRest(page);
  await expect.poll(async () => Math.abs((await centreOf(page, "google")).y - before.y)).toBeLessThan(2);
});

test("a double click shows only the neighbourhood, another one more of it", async ({ page }) => {
  await open(page, "detail=all");
  const count = () => diagram(page).locator("[data-entity]").count();
  const all = await count();
  await entity(page, "mitsubishi-motors").dblclick();
  await expect.poll(() => fragmentOf(page)).toContain("focus=mitsubishi-motors");
  await atRest(page);
  const near = await count();
  expect(near).toBeLessThan(all);
  await entity(page, "nissan").dblclick();
  await expect.poll(() => fragmentOf(page)).toContain("unfold=nissan");
  await atRest(page);
  expect(await count()).toBeGreaterThan(near);
});

test("by keyboard: N shows the neighbourhood and then more of it, G folds a group and unfolds it", async ({ page }) => {
  await open(page);
  await entity(page, "mitsubishi-corporation").press("n");
  await expect.poll(() => fragmentOf(page)).toBe("focus=mitsubishi-corporation");
  await entity(page, "mitsubishi-corporation").press("n");
  await expect.poll(() => fragmentOf(page)).toContain("hops=2");
  await open(page);
  await entity(page, "ampere").press("g");
  await expect.poll(() => fragmentOf(page)).toBe("fold=renault-five-businesses");
  await expect(entity(page, "ampere")).toHaveCount(0);
  await entity(page, "renault-five-businesses").press("g");
  await expect(entity(page, "ampere")).toBeVisible();
});

test("what changed is marked when time stands still again, and the mark goes", async ({ page }) => {
  await open(page, "date=2023-11-01");
  const marked = diagram(page).locator("[data-relationship].changed");
  await expect(marked).toHaveCount(0);
  // The page itself looks out for the marks, frame by frame: from outside one could miss their two seconds.
  const marks = diagram(page).evaluate(
    (region) =>
      new Promise<(string | null)[]>((done) => {
        const look = (): void => {
          const ties = [...region.querySelectorAll("[data-relationship].changed")].filter((tie) =>
            tie.checkVisibility(),
          );
          if (ties.length > 0) done(ties.map((tie) => tie.getAttribute("data-relationship")));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  // All ten in one go: a busy machine could stand still between two key presses.
  const scrubbing = dateSlider(page).evaluate((slider) => {
    if (!(slider instanceof HTMLInputElement)) throw new Error("no slider");
    for (let day = 0; day < 10; day += 1) {
      slider.stepUp();
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  const [ids] = await Promise.all([marks, scrubbing]);
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "11 November 2023");
  expect(ids).toContain("renault--nissan--stake");
  await expect(marked).toHaveCount(0);
});
