import { test as base, expect, type Locator, type Page } from "@playwright/test";

export { expect };

/** What went wrong on the page during a test, and what the test expects to go wrong. */
export interface Trouble {
  readonly seen: readonly string[];
  /** Trouble that this test brings about on purpose. */
  readonly expect: (pattern: RegExp) => void;
}

/**
 * The test function of all browser tests. Whatever the test itself looks at, it fails in the end on an error of the
 * page or in its console, on a violation of the Content-Security-Policy, and on a request to another origin.
 */
export const test = base.extend<{ trouble: Trouble }>({
  trouble: [
    async ({ page, baseURL }, use) => {
      const seen: string[] = [];
      const expected: RegExp[] = [];
      page.on("pageerror", (error) => seen.push(`page error: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") seen.push(`console: ${message.text()}`);
      });
      page.context().on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== new URL(baseURL ?? "").origin)
          seen.push(`request to another origin: ${request.url()}`);
      });
      await page.exposeFunction("reportViolation", (text: string) => seen.push(`policy violation: ${text}`));
      await page.addInitScript(() => {
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
          const report: unknown = Reflect.get(globalThis, "reportViolation");
          const text = `${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`;
          if (typeof report === "function") Reflect.apply(report, undefined, [text]);
        });
      });
      await use({ seen, expect: (pattern) => expected.push(pattern) });
      expect(seen.filter((text) => !expected.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the site afresh at a view, such as `date=2010-04-30&detail=all`, and waits until the picture is at rest. */
export async function open(page: Page, view = ""): Promise<void> {
  await page.goto("about:blank");
  await page.goto(view === "" ? "/" : `/#${view}`);
  await atRest(page);
}

/** Waits until the picture shows what was done so far and nothing in it moves. */
export async function atRest(page: Page): Promise<void> {
  await settled(page);
  // The bar of a focus, or of what is imagined, is loaded when first needed, and takes room from the picture, which is then fitted once more.
  await expect(page.locator(".main.barred:not(:has(.focus-bar, .whatif-bar))")).toHaveCount(0);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await drawn(page);
  await expect(diagram(page)).toHaveAttribute("data-layout", "settled", { timeout: 30_000 });
}

/**
 * Waits until the page has drawn what was done so far: it draws in its next frame, and what it says of the picture until
 * then, `data-layout` too, is of the picture before.
 */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

export function diagram(page: Page): Locator {
  return page.getByRole("region", { name: "Diagram", exact: true });
}

export function details(page: Page): Locator {
  return page.getByRole("complementary", { name: "Details", exact: true });
}

export function dateSlider(page: Page): Locator {
  return page.getByRole("slider", { name: "Date", exact: true });
}

export function entity(page: Page, id: string): Locator {
  return diagram(page).locator(`[data-entity="${id}"]`);
}

export function relationship(page: Page, id: string): Locator {
  return diagram(page).locator(`[data-relationship="${id}"]`);
}

/** Px of the window for one of the picture. */
export async function scaleOf(page: Page): Promise<number> {
  return diagram(page)
    .locator("svg.picture > g")
    .evaluate((layer) => (layer instanceof SVGGraphicsElement ? (layer.getScreenCTM()?.a ?? 0) : 0));
}

/** One click on a zoom button, and the whole way that the window then goes: another click would cut it short. */
export async function zoom(page: Page, button: "Zoom in" | "Zoom out"): Promise<void> {
  const before = await scaleOf(page);
  await page.getByRole("button", { name: button }).click();
  const factor = button === "Zoom in" ? 1.3 : 1 / 1.3;
  await expect.poll(async () => (await scaleOf(page)) / before).toBeCloseTo(factor, 3);
}

/** A notice of either kind that says these words. */
export function notice(page: Page, words: string | RegExp): Locator {
  return page.getByRole("status").or(page.getByRole("alert")).filter({ hasText: words });
}

/** The ids and accessible names of all that the picture shows. */
export async function pictureOf(page: Page): Promise<Picture> {
  return diagram(page).evaluate((region) => {
    const named = (key: string): [string, string][] =>
      [...region.querySelectorAll(`[data-${key}]`)].map((element) => [
        element.getAttribute(`data-${key}`) ?? "",
        element.getAttribute("aria-label") ?? "",
      ]);
    return { entities: named("entity"), relationships: named("relationship") };
  });
}

export interface Picture {
  readonly entities: readonly (readonly [id: string, name: string])[];
  readonly relationships: readonly (readonly [id: string, name: string])[];
}

/** The view in the address, without the leading `#`. */
export function fragmentOf(page: Page): string {
  return decodeURIComponent(new URL(page.url()).hash.replace(/^#/, ""));
}
