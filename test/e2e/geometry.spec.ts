import { diagram, expect, open, test } from "./atlas.ts";
import { overlapsIn } from "./measure.ts";

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
] as const) {
  test(`nothing overlaps in the opening view at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    expect(await diagram(page).locator("[data-entity] .card").count()).toBeGreaterThan(10);
    expect(await diagram(page).locator("path.line").count()).toBeGreaterThan(10);
    expect(await diagram(page).locator("text.label").count()).toBeGreaterThan(5);
    expect(await diagram(page).evaluate(overlapsIn)).toEqual([]);
  });

  test(`no card lies under a control in the opening view at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const hidden = await diagram(page).evaluate((region) => {
      const picture = region.querySelector("svg");
      return [...region.querySelectorAll("[data-entity]")].flatMap((card) => {
        const { left, right, top, bottom } = (card.querySelector(".card") ?? card).getBoundingClientRect();
        const points = [left + 2, (left + right) / 2, right - 2].flatMap((x) =>
          [top + 2, bottom - 2].map((y) => [x, y]),
        );
        const over = points.map(([x = 0, y = 0]) => document.elementFromPoint(x, y));
        const control = over.find((element) => element === null || picture?.contains(element) !== true);
        return control === undefined ? [] : [`${card.getAttribute("data-entity")}: ${control?.outerHTML.slice(0, 80)}`];
      });
    });
    expect(hidden).toEqual([]);
  });

  test(`no text on the page is under 11 px at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("body *")].flatMap((element) => {
        const says = [...element.childNodes].some(({ nodeType, data = "" }: ChildNode & { data?: string }) => {
          return nodeType === Node.TEXT_NODE && data.trim() !== "";
        });
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        const isOnScreen = element.checkVisibility() && element.closest("svg") === null;
        return says && isOnScreen && size < 10.99 ? [`${element.textContent} ${size}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });
}

test("the measuring finds what is planted", async ({ page }) => {
  await page.goto("about:blank");
  await page.setContent(`<section style="width: 500px; height: 400px"><svg width="500" height="400">
    <g data-relationship="a--b--stake"><path class="line" d="M60 30 H 240"/><path class="head" d="M205 25 L 215 30 L 205 35 Z"/></g>
    <g data-entity="a"><rect class="card" x="10" y="10" width="50" height="40"/></g>
    <g data-entity="b"><rect class="card" x="240" y="10" width="50" height="40"/></g>
    <g data-entity="c"><rect class="card" x="100" y="20" width="50" height="40"/></g>
    <g data-entity="d"><rect class="card" x="120" y="50" width="50" height="40"/></g>
    <g aria-hidden="true" font-size="12"><text class="label" data-of="one" x="198" y="34">15%</text>
    <text class="label" data-of="two" x="300" y="200">20%</text>
    <text class="label" data-of="three" x="0" y="0" transform="translate(305 210) rotate(-60)">30%</text>
    <text class="label" data-of="four" x="105" y="48" font-size="9">5%</text>
    <text class="label" data-of="five" x="490" y="300">6 6 6</text></g></svg></section>`);
  const found = await page.locator("section").evaluate(overlapsIn);
  expect(found.toSorted()).toEqual(
    [
      "card c on card d",
      'label "20%" of two on label "30%" of three',
      'label "5%" of four on card c',
      'label "15%" of one on arrowhead of a--b--stake',
      "line of a--b--stake on card c",
      'text "5%" is 9.00 px high',
      'label "6 6 6" of five reaches out of the picture',
    ].toSorted(),
  );
});
