import type { Page } from "@playwright/test";
import { entity, expect, open, pictureOf, test } from "./atlas.ts";
import { randomFrom, randomView } from "./randomView.ts";

const tableButton = (page: Page) => page.getByRole("button", { name: "Table", exact: true });
const entityTable = (page: Page) => page.getByRole("table", { name: "Entities", exact: true });
const relationshipTable = (page: Page) => page.getByRole("table", { name: "Relationships", exact: true });

async function rowsOf(page: Page): Promise<{ entities: Row[]; relationships: Row[] }> {
  const read = (name: string) =>
    page
      .getByRole("table", { name, exact: true })
      .evaluateAll((tables) =>
        tables.flatMap((table) =>
          [...table.querySelectorAll("[data-row]")].map((row): [string, string] => [
            row.getAttribute("data-row") ?? "",
            [...row.children].map((cell) => cell.textContent).join(" | "),
          ]),
        ),
      );
  return { entities: await read("Entities"), relationships: await read("Relationships") };
}

type Row = [id: string, text: string];

const ids = (rows: readonly (readonly [id: string, text: string])[]) => rows.map(([id]) => id).toSorted();
const figures = (text: string) => new Set(text.match(/\d+(?:\.\d+)?%/g));

for (let part = 0; part < 5; part++) {
  test(`picture and table never disagree (five random views, part ${part + 1})`, async ({ page }) => {
    const seed = Number(process.env["E2E_SEED"] ?? Math.floor(Math.random() * 1e9)) + part;
    test.info().annotations.push({ type: "seed", description: String(seed) });
    const random = randomFrom(seed);
    for (let round = 0; round < 5; round++) {
      const view = randomView(random);
      await test.step(`#${view} (E2E_SEED=${seed - part})`, async () => {
        await open(page, view);
        const picture = await pictureOf(page);
        await tableButton(page).click();
        if (picture.entities.length > 0) await expect(entityTable(page)).toBeVisible();
        await expect.poll(async () => ids((await rowsOf(page)).entities), view).toEqual(ids(picture.entities));
        await expect
          .poll(async () => ids((await rowsOf(page)).relationships), view)
          .toEqual(ids(picture.relationships));
        const rows = await rowsOf(page);
        const textOf = new Map(rows.relationships);
        for (const [id, name] of picture.relationships) {
          const text = textOf.get(id) ?? "";
          expect(
            [...figures(name)].filter((figure) => !figures(text).has(figure)),
            `${view}: ${name}: ${text}`,
          ).toEqual([]);
          expect(/without votes/.test(name) && !/(?:no|without) votes/.test(text), `${view}: ${name}: ${text}`).toBe(
            false,
          );
        }
      });
    }
  });
}

test("the tables can be sorted and say how", async ({ page }) => {
  await open(page);
  await tableButton(page).click();
  for (const table of [entityTable(page), relationshipTable(page)]) {
    const header = table
      .getByRole("columnheader")
      .filter({ has: page.getByRole("button") })
      .first();
    const first = () => table.locator("[data-row]").first().getAttribute("data-row");
    await expect(header).toHaveAttribute("aria-sort", "ascending");
    await header.getByRole("button").click();
    await expect(header).toHaveAttribute("aria-sort", "descending");
    const before = await first();
    await header.getByRole("button").click();
    await expect(header).toHaveAttribute("aria-sort", "ascending");
    await expect.poll(first).not.toBe(before);
  }
});

test("a row of the table selects what it tells about", async ({ page }) => {
  await open(page);
  await tableButton(page).click();
  await entityTable(page).locator('[data-row="nissan"]').click();
  await expect(page.getByRole("complementary", { name: "Details" })).toContainText("Makoto Uchida");
  await tableButton(page).click();
  await expect(entity(page, "nissan")).toHaveAttribute("aria-pressed", "true");
});

test("the relationship table tells what is in effect apart from what is planned", async ({ page }) => {
  await open(page);
  await tableButton(page).click();
  await expect(relationshipTable(page)).toBeVisible();
  const headers = await relationshipTable(page).getByRole("columnheader").allInnerTexts();
  const row = relationshipTable(page).locator('[data-row="renault--nissan--stake"]');
  const cell = (header: RegExp) => row.locator("th, td").nth(headers.findIndex((text) => header.test(text)));
  await expect(cell(/^in effect/i)).toHaveText("43.4%");
  await expect(cell(/^planned/i)).toHaveText(/^15%/);
});
