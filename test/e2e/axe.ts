import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A global of the page, put there before each test.
declare const axe: Pick<typeof import("axe-core"), "run">;

/** Readies the page for axe. It comes in with the browser's own hand: the page's policy lets no script in otherwise. */
export async function withAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: axeSource });
  await page.emulateMedia({ reducedMotion: "reduce" });
}

/** What axe finds wrong. */
export async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations: found } = await axe.run();
    return found.map(({ id, help, nodes }) => {
      const places = nodes
        .slice(0, 4)
        .map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`);
      return `${id}: ${help} (${nodes.length})\n${places.join("\n")}`;
    });
  });
}
