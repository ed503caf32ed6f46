import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { ensureChromium, launchOptions } from "./ensureChromium.mjs";
import { root, tool } from "./project.mjs";
import { serve } from "./serve.mjs";

/** Builds the site, serves it, and hands it over with a browser to look at it, for as long as `look` takes. */
export async function withSite(look: (browser: Browser, address: string) => Promise<void>): Promise<void> {
  if (ensureChromium() === undefined) throw new Error("no chromium found");
  // Whoever runs this script may have set NODE_ENV, and React would then be built for development.
  const isBuilt = tool("vite/bin/vite.js", ["build", "--logLevel", "warn"], { NODE_ENV: "production" });
  if (!isBuilt) throw new Error("the build failed");
  const server = await serve(join(root, "dist"), 0);
  const browser = await chromium.launch(launchOptions());
  try {
    await look(browser, server.address);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Waits until the picture is at rest and its font is there. */
export async function settle(page: Page): Promise<void> {
  await page.locator('[aria-label="Diagram"][data-layout="settled"]').waitFor({ timeout: 20_000 });
  await page.evaluate(() => document.fonts.ready.then(() => true));
}
