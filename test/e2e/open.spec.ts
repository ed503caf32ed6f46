import { atRest, diagram, entity, expect, notice, open, pictureOf, relationship, test } from "./atlas.ts";
import { builtInDocument } from "./builtIn.ts";

const members = ["renault", "nissan", "mitsubishi-motors"];
const businesses = ["power", "mobilize", "alpine", "ampere", "the-future-is-neutral"];
const others = [
  "aramco",
  "french-state",
  "geely-holding",
  "google",
  "horse-powertrain",
  "mitsubishi-corporation",
  "qualcomm",
  "rnaipl",
];

test("the page opens on the cast of 26 January 2023", async ({ page }) => {
  await open(page);
  const { entities } = await pictureOf(page);
  expect(entities.map(([id]) => id).toSorted()).toEqual([...members, ...businesses, ...others].toSorted());
});

test("the page has a title, and its document's title for a heading", async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/Alliance Atlas/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(builtInDocument().title);
});

for (const [id, name] of [
  ["renault--nissan--stake", "Renault holds 43.4% of Nissan; planned: 15% (reported)"],
  ["nissan--renault--stake", "Nissan holds 15% of Renault, without votes"],
  ["geely-holding--horse-powertrain--stake", "Geely Holding, planned: 50% of Horse Powertrain (announced)"],
  ["aramco--horse-powertrain--stake", "Aramco, planned: a stake of unknown size in Horse Powertrain (reported)"],
  ["nissan--ampere--commitment", "Nissan, planned: investment in Ampere (proposed)"],
  ["renault--alpine--business-unit", "Alpine is a business of Renault"],
  ["renault--power--business-unit", "Power is a business of Renault (agreed)"],
  ["google--nissan--technology", "Google works with Nissan: technology"],
] as const) {
  test(`the opening picture says "${name}"`, async ({ page }) => {
    await open(page);
    await expect(diagram(page).getByRole("button", { name, exact: true })).toHaveCount(1);
    await expect(relationship(page, id)).toHaveAccessibleName(name);
  });
}

test("the page opens without any trouble to tell", async ({ page }) => {
  await open(page);
  await expect(notice(page, /\S/)).toHaveCount(0);
});

test("every entity and relationship is one button that says whether it is selected", async ({ page }) => {
  await open(page);
  const picture = await pictureOf(page);
  for (const shown of [picture.entities, picture.relationships]) {
    const ids = shown.map(([id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(shown.filter(([, name]) => name === "")).toEqual([]);
  }
  const handles = diagram(page).locator("[data-entity], [data-relationship]");
  expect(
    await handles.evaluateAll((elements) =>
      elements.filter(
        (element) => element.getAttribute("role") !== "button" || element.getAttribute("aria-pressed") !== "false",
      ),
    ),
  ).toEqual([]);
  await expect(diagram(page).locator("svg[role=img]")).toHaveCount(0);
});

test("the figures stand on the lines", async ({ page }) => {
  await open(page);
  const label = (id: string) => diagram(page).locator(`text.label[data-of="${id}"]`);
  expect((await label("renault--nissan--stake").allTextContents()).toSorted()).toEqual(["15% reported", "43.4%"]);
  await expect(label("nissan--renault--stake")).toHaveText("15% · no votes");
  await expect(label("nissan--mitsubishi-motors--stake")).toHaveText("34%");
  await expect(label("google--nissan--technology")).toHaveCount(0);
});

test("the picture settles without its prepared places, and says so", async ({ page, trouble }) => {
  await page.route("**/renault-nissan.homes.json", (route) => route.fulfill({ status: 404 }));
  trouble.expect(/404/);
  await open(page);
  await expect(entity(page, "renault")).toBeVisible();
  await expect(notice(page, /places/)).toBeVisible();
});

test("the built site works from any folder", async ({ page, baseURL }) => {
  await page.route("**/some/folder/**", async (route) => {
    const url = route.request().url().replace("/some/folder/", "/");
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto(`${baseURL}/some/folder/`);
  await atRest(page);
  await expect(entity(page, "renault")).toBeVisible();
});
