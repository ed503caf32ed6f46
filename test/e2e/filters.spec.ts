import type { Locator, Page } from "@playwright/test";
import { atRest, entity, expect, fragmentOf, open, pictureOf, relationship, test } from "./atlas.ts";
import { builtInDocument } from "./builtIn.ts";

const file = builtInDocument();
const partnerTypeOf = new Map(file.entities.map(({ id, partnerType }) => [id, partnerType]));
const relationshipOf = new Map(file.relationships.map((row) => [row.id, row]));

const member = (page: Page, group: string, role: "checkbox" | "radio", name: RegExp): Locator =>
  page.getByRole("group", { name: group, exact: true }).getByRole(role, { name });

async function entityIds(page: Page): Promise<string[]> {
  return (await pictureOf(page)).entities.map(([id]) => id);
}

async function kindsShown(page: Page): Promise<(string | undefined)[]> {
  return (await pictureOf(page)).relationships.map(([id]) => relationshipOf.get(id)?.kind);
}

test("a partner type that is left out takes its entities away, and comes back", async ({ page }) => {
  await open(page);
  const before = await entityIds(page);
  await member(page, "Partner type", "checkbox", /^Technology/).uncheck();
  await expect(entity(page, "google")).toHaveCount(0);
  await expect(entity(page, "qualcomm")).toHaveCount(0);
  await expect(entity(page, "renault")).toBeVisible();
  await expect.poll(() => fragmentOf(page)).toMatch(/^partner=(?!.*technology)/);
  await member(page, "Partner type", "checkbox", /^Technology/).check();
  await expect(entity(page, "google")).toBeVisible();
  await expect.poll(() => entityIds(page)).toEqual(before);
  await expect.poll(() => fragmentOf(page)).toBe("");
});

test("no partner type leaves the alliance alone", async ({ page }) => {
  await open(page, "partner=&detail=all");
  const ids = await entityIds(page);
  expect(ids).toContain("renault");
  expect(ids.filter((id) => partnerTypeOf.get(id) !== undefined)).toEqual([]);
});

test("a relationship kind that is left out takes its lines away", async ({ page }) => {
  await open(page, "detail=all");
  expect(await kindsShown(page)).toContain("supply");
  await member(page, "Relationship", "checkbox", /^Supply/).uncheck();
  await expect.poll(() => kindsShown(page)).not.toContain("supply");
  expect(await kindsShown(page)).toContain("stake");
});

test("an entity without any line goes, unless it is selected", async ({ page }) => {
  await open(page, "kind=technology");
  await expect(entity(page, "french-state")).toHaveCount(0);
  await open(page, "kind=technology&select=french-state");
  await expect(entity(page, "french-state")).toBeVisible();
});

test("each level of detail holds the one before", async ({ page }) => {
  await open(page);
  let before = await entityIds(page);
  for (const level of [/^Equity/, /^All/]) {
    await member(page, "Detail", "radio", level).check();
    await expect.poll(async () => (await entityIds(page)).length).toBeGreaterThan(before.length);
    await atRest(page);
    const now = await entityIds(page);
    expect(now).toEqual(expect.arrayContaining(before));
    before = now;
  }
});

test("what is planned can be left out", async ({ page }) => {
  await open(page);
  await page.getByRole("checkbox", { name: /planned/i }).uncheck();
  await expect(relationship(page, "renault--nissan--stake")).toHaveAccessibleName("Renault holds 43.4% of Nissan");
  await expect(entity(page, "horse-powertrain")).toHaveCount(0);
  await atRest(page);
  expect((await pictureOf(page)).relationships.filter(([, name]) => name.includes("planned"))).toEqual([]);
  await expect.poll(() => fragmentOf(page)).toBe("planned=0");
});

test("the smallest stake is set by keyboard, bounds included, and leaves other kinds alone", async ({ page }) => {
  await open(page);
  const minimum = page.getByRole("slider", { name: "Minimum stake" });
  await expect(minimum).toHaveAttribute("aria-valuenow", "0");
  await minimum.focus();
  for (let percent = 1; percent <= 15; percent++) {
    await page.keyboard.press("ArrowRight");
    await expect(minimum).toHaveAttribute("aria-valuenow", String(percent));
  }
  await expect(relationship(page, "nissan--renault--stake")).toHaveCount(1);
  await expect(relationship(page, "french-state--renault--stake")).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(relationship(page, "nissan--renault--stake")).toHaveCount(0);
  await expect(relationship(page, "french-state--renault--stake")).toHaveCount(0);
  await expect(relationship(page, "renault--nissan--stake")).toHaveAccessibleName(
    "Renault holds 43.4% of Nissan; planned: 15% (reported)",
  );
  await expect(relationship(page, "aramco--horse-powertrain--stake")).toHaveCount(1);
  await expect(relationship(page, "google--nissan--technology")).toHaveCount(1);
  await expect.poll(() => fragmentOf(page)).toBe("stake=16-100");
});

test("the two ends of the stake range cannot pass each other", async ({ page }) => {
  await open(page, "stake=20-50");
  const minimum = page.getByRole("slider", { name: "Minimum stake" });
  const maximum = page.getByRole("slider", { name: "Maximum stake" });
  const says = async (low: string, high: string): Promise<void> => {
    await expect(minimum).toHaveAttribute("aria-valuenow", low);
    await expect(maximum).toHaveAttribute("aria-valuenow", high);
  };
  await minimum.press("PageUp");
  await says("30", "50");
  await minimum.press("End");
  await says("50", "50");
  await maximum.press("ArrowLeft");
  await maximum.press("Home");
  await says("50", "50");
  await maximum.press("Shift+ArrowRight");
  await says("50", "60");
  await minimum.press("Home");
  await maximum.press("End");
  await says("0", "100");
  await expect.poll(() => fragmentOf(page)).toBe("");
});

test("a press on the track of stakes moves the nearer end, and dragging stops at the other", async ({ page }) => {
  await open(page, "stake=20-60");
  const minimum = page.getByRole("slider", { name: "Minimum stake" });
  const maximum = page.getByRole("slider", { name: "Maximum stake" });
  const [left, right] = [await minimum.locator("+ *").boundingBox(), await maximum.locator("+ *").boundingBox()];
  if (left === null || right === null) throw new Error("no thumbs");
  const percent = (right.x - left.x) / 40;
  const at = (value: number): number => left.x + left.width / 2 + (value - 20) * percent;
  const y = left.y + left.height / 2;
  await page.mouse.click(at(30), y);
  await expect(minimum).toHaveAttribute("aria-valuenow", "30");
  await page.mouse.click(at(80), y);
  await expect(maximum).toHaveAttribute("aria-valuenow", "80");
  await page.mouse.move(at(30), y);
  await page.mouse.down();
  await page.mouse.move(at(95), y, { steps: 5 });
  await page.mouse.up();
  await expect(minimum).toHaveAttribute("aria-valuenow", "80");
  await expect(maximum).toHaveAttribute("aria-valuenow", "80");
  // Both stand at one place: the one that is dragged away goes.
  await page.mouse.move(at(80) + 2, y);
  await page.mouse.down();
  await page.mouse.move(at(100) + 50, y, { steps: 5 });
  await page.mouse.up();
  await expect(maximum).toHaveAttribute("aria-valuenow", "100");
  await expect.poll(() => fragmentOf(page)).toBe("stake=80-100");
});

test("the stake range works at 0 and at 100", async ({ page }) => {
  const sizes = async () =>
    (await pictureOf(page)).relationships
      .filter(([id]) => relationshipOf.get(id)?.kind === "stake")
      .map(([, name]) => Number(/(?:holds |planned: )([\d.]+)%/.exec(name)?.[1] ?? Number.NaN))
      .filter((size) => !Number.isNaN(size));
  await open(page, "detail=equity&stake=100-100&planned=0");
  expect(new Set(await sizes())).toEqual(new Set([100]));
  await open(page, "detail=equity&stake=0-0&planned=0");
  expect((await sizes()).filter((size) => size > 0)).toEqual([]);
  await open(page, "detail=equity&stake=0-20&planned=0");
  const small = await sizes();
  expect(small).toContain(15);
  expect(small.filter((size) => size > 20)).toEqual([]);
});

test("each partner type says how many entities of it are in the picture", async ({ page }) => {
  await open(page, "detail=all");
  const inPicture = new Map<string, number>();
  for (const id of await entityIds(page)) {
    const type = partnerTypeOf.get(id);
    if (type !== undefined) inPicture.set(type, (inPicture.get(type) ?? 0) + 1);
  }
  for (const [type, name] of [
    ["technology", /^Technology/],
    ["energy", /^Energy/],
    ["government", /^Government/],
    ["automaker", /^Automaker/],
  ] as const) {
    const row = page
      .getByRole("group", { name: "Partner type", exact: true })
      .locator("label")
      .filter({ has: page.getByRole("checkbox", { name }) });
    await expect(row).toContainText(new RegExp(`(?<!\\d)${inPicture.get(type)}(?!\\d)`));
  }
});

test("hiding small stakes changes no figure", async ({ page }) => {
  await open(page, "detail=all");
  const before = new Map((await pictureOf(page)).relationships);
  await open(page, "detail=all&stake=30-100");
  const after = (await pictureOf(page)).relationships.filter(([id]) => relationshipOf.get(id)?.kind === "stake");
  expect(after.length).toBeGreaterThan(3);
  for (const [id, name] of after) expect(name).toBe(before.get(id));
});
