import { defineConfig } from "@playwright/test";
import { launchOptions } from "../../scripts/ensureChromium.mjs";

const port = Number(process.env["E2E_PORT"] ?? 4179);
const address = `http://127.0.0.1:${port}`;

/** The browser tests run against the built site (`npm run build`) on the server of `npm start`. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  // For a busy machine with two cores: whatever is waited for is waited for no longer than it takes.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] === undefined ? [["list"]] : [["line"], ["json"]],
  use: {
    baseURL: address,
    browserName: "chromium",
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    colorScheme: "light",
    launchOptions: launchOptions(),
    trace: process.env["TRACE"] === undefined ? "off" : "retain-on-failure",
  },
  webServer: {
    command: "node ../../scripts/serveBuilt.mjs",
    url: address,
    env: { PORT: String(port) },
    reuseExistingServer: false,
  },
});
