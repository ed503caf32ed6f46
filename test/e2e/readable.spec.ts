import { atRest, dateSlider, diagram, expect, open, test, zoom } from "./atlas.ts";
import { builtInDocument } from "./builtIn.ts";
import { overlapsIn } from "./measure.ts";

/** Those whose names must be read from afar: the cast and the equity web. */
const weighty = builtInDocument()
  .entities.filter(({ tier }) => tier < 3)
  .map(({ id }) => id);

test("everything on the last day: no card on a card, every weighty name readable, what has no room counted", async ({
  page,
}) => {
  await open(page, "detail=all");
  await dateSlider(page).press("End");
  await expect(dateSlider(page)).toHaveAttribute("aria-valuetext", "31 December 2028");
  await atRest(page);
  const found = await diagram(page).evaluate(overlapsIn);
  expect(found.filter((each) => /^(card|label) .* on (card|label|arrowhead)/.test(each))).toEqual([]);

  const sizes = await diagram(page).evaluate((region, ids) => {
    return [...region.querySelectorAll("[data-entity]")].flatMap((card) => {
      const id = card.getAttribute("data-entity") ?? "";
      if (!ids.includes(id)) return [];
      // A name in two lines stands beside the handle; it is the largest text of its card all the same.
      const texts = [...(card.closest(".standing") ?? card).querySelectorAll("text")];
      const heights = texts.map((text) => Number(text.getAttribute("font-size")) * (text.getScreenCTM()?.a ?? 0));
      return [[id, Math.max(0, ...heights)] as const];
    });
  }, weighty);
  expect(sizes.length).toBeGreaterThan(50);
  expect(sizes.filter(([, size]) => size < 9)).toEqual([]);

  const shown = await diagram(page).locator("text.label").count();
  expect(shown).toBeGreaterThan(20);
  const corner = diagram(page).getByText(/labels? ha(s|ve) no room/);
  if ((await corner.count()) > 0) await expect(corner).toHaveText(/^\d+ labels? ha(s|ve) no room/);
});

test("what has no room far away stands there when one comes nearer", async ({ page }) => {
  await open(page, "detail=all");
  await dateSlider(page).press("End");
  await atRest(page);
  const hidden = async () =>
    Number(/^\d+/.exec((await diagram(page).locator(".stage-corner").textContent()) ?? "")?.[0] ?? 0);
  const far = await hidden();
  expect(far).toBeGreaterThan(0);
  for (let i = 0; i < 4; i += 1) await zoom(page, "Zoom in");
  await expect.poll(hidden).toBeLessThan(far);
});
