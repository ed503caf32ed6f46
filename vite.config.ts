/// <reference types="vitest/config" />
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { contentSecurityPolicy } from "./scripts/contentSecurityPolicy.mjs";
import { viewerFile } from "./scripts/viewerFile.ts";

/** The built page carries its own policy, on whatever host it lies. The hot-reloading server needs inline scripts, so only the build gets it. */
const policyInPage = (): Plugin => ({
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
    ],
  },
});

/** The layout library ships as an unchanged file of its own; its licence has to lie beside it. */
const licenceOfLayoutLibrary = (): Plugin => ({
  name: "licence-of-elkjs",
  apply: "build",
  generateBundle() {
    const source = readFileSync(new URL("node_modules/elkjs/LICENSE.md", import.meta.url), "utf8");
    this.emitFile({ type: "asset", fileName: "assets/elkjs-LICENSE.md", source });
  },
});

/** What jsPDF would draw HTML with: we draw none, and half a megabyte of it would lie in the build. */
const pdfWithoutHtml = (): Plugin => ({
  name: "pdf-without-html",
  enforce: "pre",
  resolveId: (id) => (["html2canvas", "dompurify", "canvg"].includes(id) ? "\0none" : undefined),
  load: (id) => (id === "\0none" ? "export default undefined;" : undefined),
});

export default defineConfig({
  base: "./",
  resolve: { alias: { "d3-transition": fileURLToPath(new URL("src/stage/withoutTransitions.ts", import.meta.url)) } },
  plugins: [react(), policyInPage(), licenceOfLayoutLibrary(), viewerFile(), pdfWithoutHtml()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    // Every browser that this page is for can preload modules by itself.
    modulePreload: { polyfill: false },
    // What the page opens with is one file. Else the bundler puts some of what later parts share with it into files of
    // their own, which the page loads at once all the same: four more requests, and smaller windows for compression.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "page", tags: ["$initial"] }] } },
      // That the viewer takes most of the time is known.
      checks: { pluginTimings: false },
    },
  },
  worker: { format: "es" },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/**", "node_modules/**"],
    environment: "node",
    // A slow, busy machine is no failure.
    testTimeout: 60_000,
  },
});
