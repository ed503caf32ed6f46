import type { Page } from "@playwright/test";
import { atRest, dateSlider, diagram, entity, expect, fragmentOf, notice, open, pictureOf, test } from "./atlas.ts";
import { overlapsIn } from "./measure.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(page: Page, id: string): Promise<Box> {
  const box = await entity(page, id).locator(".card").first().boundingBox();
  if (box === null) throw new Error(`no box: ${id}`);
  return box;
}

/** Every card's middle in px of the picture, whatever the window shows of it. */
async function placesOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const places = await diagram(page).evaluate((region) =>
    [...region.querySelectorAll("[data-entity]")].map((card) => {
      const at = card.closest(".standing")?.getAttribute("transform") ?? "";
      return [card.getAttribute("data-entity") ?? "", at] as const;
    }),
  );
  return new Map(places);
}

const layout = (page: Page, name: "Force" | "Org chart") =>
  page.getByRole("radiogroup", { name: "Layout", exact: true }).getByRole("radio", { name, exact: true });

async function choose(page: Page, name: "Force" | "Org chart"): Promise<void> {
  await layout(page, name).check();
  await expect.poll(() => fragmentOf(page).includes("layout=chart")).toBe(name === "Org chart");
  await atRest(page);
}

test("the org chart shows the same cards and relationships, and the way back leads to the same homes", async ({
  page,
}) => {
  await open(page);
  const [picture, homes] = [await pictureOf(page), await placesOf(page)];
  await choose(page, "Org chart");
  expect(await pictureOf(page)).toEqual(picture);
  expect([...(await placesOf(page))].filter(([id, at]) => homes.get(id) !== at).length).toBeGreaterThan(10);
  await choose(page, "Force");
  expect(await placesOf(page)).toEqual(homes);
});

test("holders stand above what they hold, those who hold each other side by side", async ({ page }) => {
  await open(page, "layout=chart");
  const ids = ["french-state", "renault", "nissan", "mitsubishi-motors", "ampere"] as const;
  const boxes = new Map<string, Box>();
  for (const id of ids) boxes.set(id, await boxOf(page, id));
  const bottom = (id: string) => (boxes.get(id)?.y ?? Number.NaN) + (boxes.get(id)?.height ?? 0);
  const top = (id: string) => boxes.get(id)?.y ?? Number.NaN;
  expect(bottom("french-state")).toBeLessThan(top("renault"));
  expect(bottom("renault")).toBeLessThan(top("ampere"));
  expect(bottom("nissan")).toBeLessThan(top("mitsubishi-motors"));
  expect(Math.abs(top("renault") - top("nissan"))).toBeLessThan(2);
  await expect(diagram(page).locator('text.label[data-of="renault--nissan--stake"]')).toHaveText([
    "43.4%",
    "15% reported",
  ]);
  await expect(diagram(page).locator('text.label[data-of="nissan--renault--stake"]')).toHaveText("15% · no votes");
});

test("the direction turns the chart", async ({ page }) => {
  await open(page, "layout=chart&direction=right");
  const [holder, held] = [await boxOf(page, "french-state"), await boxOf(page, "renault")];
  expect(holder.x + holder.width).toBeLessThan(held.x);
  const [one, other] = [await boxOf(page, "renault"), await boxOf(page, "nissan")];
  expect(Math.abs(one.x + one.width / 2 - other.x - other.width / 2)).toBeLessThan(2);
});

for (const detail of ["core", "equity"]) {
  test(`in the org chart of detail ${detail} no card lies on a card, no label on a card or label`, async ({ page }) => {
    await open(page, `layout=chart&detail=${detail}`);
    const found = await diagram(page).evaluate(overlapsIn);
    expect(found.filter((each) => /^(card|label) .* on (card|label|arrowhead)/.test(each))).toEqual([]);
  });
}

test("scrubbing keeps every card of the chart in its place", async ({ page }) => {
  await open(page, "layout=chart");
  const before = await placesOf(page);
  for (const day of ["Home", "End"]) {
    await dateSlider(page).press(day);
    await atRest(page);
    const after = await placesOf(page);
    expect(after.size).toBeGreaterThan(1);
    expect([...after].filter(([id, at]) => before.has(id) && before.get(id) !== at)).toEqual([]);
  }
});

test("a chart that can't be laid out leaves the picture as it was, and says so", async ({ page, trouble }) => {
  trouble.expect(/elk-worker/);
  trouble.expect(/Failed to load resource/);
  await page.route(/elk-worker/, (route) => route.abort());
  await open(page);
  const homes = await placesOf(page);
  // Not `check`: it fails itself when the choice has already been taken back.
  await layout(page, "Org chart").click();
  await expect(notice(page, /org chart could not be laid out/)).toHaveRole("alert");
  await atRest(page);
  await expect(layout(page, "Force")).toBeChecked();
  expect(await placesOf(page)).toEqual(homes);
});

test("layouts are chosen by keyboard alone", async ({ page }) => {
  await open(page);
  await layout(page, "Force").focus();
  await page.keyboard.press("ArrowRight");
  await expect(layout(page, "Org chart")).toBeChecked();
  await atRest(page);
  await page.keyboard.press("ArrowLeft");
  await expect(layout(page, "Force")).toBeChecked();
});
