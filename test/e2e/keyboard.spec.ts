import type { Page } from "@playwright/test";
import {
  atRest,
  dateSlider,
  details,
  diagram,
  entity,
  expect,
  fragmentOf,
  open,
  relationship,
  scaleOf,
  test,
} from "./atlas.ts";

/** What has the focus: the id of the entity or relationship, or the accessible name of anything else. */
async function focused(page: Page): Promise<{ entity?: string; relationship?: string; text: string }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const of = (key: string) => element?.getAttribute(`data-${key}`);
    const [ofEntity, ofRelationship] = [of("entity"), of("relationship")];
    return {
      ...(typeof ofEntity === "string" && { entity: ofEntity }),
      ...(typeof ofRelationship === "string" && { relationship: ofRelationship }),
      text: element?.getAttribute("aria-label") ?? element?.textContent ?? "",
    };
  });
}

async function tabToDiagram(page: Page): Promise<string> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const { entity: id } = await focused(page);
    if (id !== undefined) return id;
  }
  throw new Error("60 presses of Tab do not reach the diagram");
}

test("the picture is one stop of the Tab key", async ({ page }) => {
  await open(page);
  await tabToDiagram(page);
  await page.keyboard.press("Tab");
  const inPicture = async () => {
    const now = await focused(page);
    return now.entity ?? now.relationship;
  };
  await expect.poll(inPicture).toBeUndefined();
  await page.keyboard.press("Shift+Tab");
  await expect.poll(async () => (await focused(page)).entity).toBeDefined();
  await expect(diagram(page).locator("[data-entity][tabindex='0'], [data-relationship][tabindex='0']")).toHaveCount(1);
});

test("arrow keys reach every entity, each by the way it points", async ({ page }) => {
  await open(page);
  await tabToDiagram(page);
  const places = new Map(
    await diagram(page)
      .locator("[data-entity]")
      .evaluateAll((elements) =>
        elements.map((element): [string, DOMRect | undefined] => [
          element.getAttribute("data-entity") ?? "",
          element.querySelector(".card")?.getBoundingClientRect().toJSON(),
        ]),
      ),
  );
  const centre = (id: string, axis: "x" | "y") => {
    const box = places.get(id);
    if (box === undefined) throw new Error(`no box: ${id}`);
    return axis === "x" ? box.x + box.width / 2 : box.y + box.height / 2;
  };
  const reached = new Set([(await focused(page)).entity ?? ""]);
  const queue = [...reached];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const [key, axis, sign] of [
      ["ArrowRight", "x", 1],
      ["ArrowLeft", "x", -1],
      ["ArrowUp", "y", -1],
      ["ArrowDown", "y", 1],
    ] as const) {
      await entity(page, id).press(key);
      const next = (await focused(page)).entity ?? "";
      if (next !== id)
        expect((centre(next, axis) - centre(id, axis)) * sign, `${id} ${key} ${next}`).toBeGreaterThan(0);
      if (!reached.has(next)) queue.push(next);
      reached.add(next);
    }
  }
  expect(reached.size).toBe(await diagram(page).locator("[data-entity]").count());
});

test("brackets go through the relationships of the entity in focus, Escape goes back to it", async ({ page }) => {
  await open(page);
  await entity(page, "renault").focus();
  const own = await diagram(page)
    .locator("[data-relationship]")
    .evaluateAll((elements) =>
      elements
        .map((element) => element.getAttribute("data-relationship") ?? "")
        .filter((id) => id.split("--").slice(0, 2).includes("renault")),
    );
  const seen: string[] = [];
  for (const _ of own) {
    await page.keyboard.press("]");
    await expect.poll(async () => (await focused(page)).relationship).not.toBe(seen.at(-1));
    seen.push((await focused(page)).relationship ?? "none");
  }
  expect(seen.toSorted()).toEqual(own.toSorted());
  await page.keyboard.press("[");
  await expect.poll(async () => (await focused(page)).relationship).toBe(seen.at(-2));
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await focused(page)).entity).toBe("renault");
});

test("the whole page can be used without a pointer", async ({ page }) => {
  await open(page);
  const first = await tabToDiagram(page);
  await page.keyboard.press("Enter");
  await expect(entity(page, first)).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => fragmentOf(page)).toBe(`select=${first}`);
  await page.keyboard.press("]");
  await expect.poll(async () => (await focused(page)).relationship).toBeDefined();
  const { relationship: line, text } = await focused(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => fragmentOf(page)).toBe(`select=${line}`);
  expect(text).not.toBe("");
  await expect(details(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await focused(page)).entity).toBe(first);
  await page.keyboard.press("Escape");
  await expect.poll(() => fragmentOf(page)).toBe("");
  await dateSlider(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "27 January 2023");
  const table = page.getByRole("button", { name: "Table", exact: true });
  await table.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: "Entities" })).toBeVisible();
});

test("what has the focus can be seen to have it", async ({ page }) => {
  const isSeen = () =>
    page.evaluate(() => {
      const active = document.activeElement;
      return [active, active?.parentElement, active?.nextElementSibling].some((element) => {
        if (!(element instanceof Element)) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      });
    });
  await open(page);
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Tab");
    await expect.poll(isSeen, `${presses}: ${(await focused(page)).text}`).toBe(true);
  }
});

test("the focus stays with what has it while time goes on, and never falls out of the picture", async ({ page }) => {
  await open(page, "detail=all&date=2018-01-01");
  const stake = relationship(page, "french-state--renault--stake");
  await stake.focus();
  // By the address, so that nothing else takes the focus.
  await page.evaluate(() => location.replace("#detail=all&date=2023-11-09"));
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "9 November 2023");
  await atRest(page);
  await expect(stake).toBeFocused();
  await entity(page, "horse-powertrain").focus();
  await page.evaluate(() => location.replace("#detail=all&date=2005-01-01"));
  await atRest(page);
  await expect(entity(page, "horse-powertrain")).toHaveCount(0);
  await expect(diagram(page).locator(":focus")).toHaveAttribute("data-entity", /./);
});

test("the first step can be taken back at once", async ({ page }) => {
  await open(page);
  const before = await entity(page, "google").boundingBox();
  await entity(page, "google").press("Alt+ArrowDown");
  await page.keyboard.press("Control+z");
  await atRest(page);
  await expect(entity(page, "google")).not.toHaveAccessibleDescription(/pinned/);
  await expect.poll(async () => (await entity(page, "google").boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
});

test("clicks on the zoom buttons add up, however fast they follow each other", async ({ page }) => {
  await open(page);
  const before = await scaleOf(page);
  const zoomIn = page.getByRole("button", { name: "Zoom in" });
  await zoomIn.evaluate((button) => {
    for (let i = 0; i < 3; i += 1) if (button instanceof HTMLElement) button.click();
  });
  await expect.poll(async () => (await scaleOf(page)) / before).toBeCloseTo(1.3 ** 3, 3);
  await expect(diagram(page)).toHaveAttribute("data-layout", "settled");
});
