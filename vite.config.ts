/// <reference types="vitest/config" />
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { dependencies } from "./package.json";
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

/** What the site is built from, whose licences have to lie beside it; the layout library also ships as an unchanged file of its own. */
const licences = (): Plugin => ({
  name: "licences",
  apply: "build",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "assets/elkjs-LICENSE.md", source: licenceOf("elkjs") });
    const all = Object.keys(dependencies).map((name) => `${name}\n\n${licenceOf(name).trim()}\n`);
    this.emitFile({ type: "asset", fileName: "assets/licences.txt", source: all.join(`\n${"-".repeat(80)}\n\n`) });
  },
});

function licenceOf(name: string): string {
  const folder = new URL(`node_modules/${name}/`, import.meta.url);
  const file = readdirSync(folder).find((each) => /^li[cs]en[cs]e/i.test(each));
  if (file === undefined) throw new Error(`no licence: ${name}`);
  return readFileSync(new URL(file, folder), "utf8");
}

/** What jsPDF would draw HTML with: we draw none, and half a megabyte of it would lie in the build. */
const pdfWithoutHtml = (): Plugin => ({
  name: "pdf-without-html",
  enforce: "pre",
  resolveId: (id) => (["html2canvas", "dompurify", "canvg"].includes(id) ? "\0none" : undefined),
  load: (id) => (id === "\0none" ? "export default undefined;" : undefined),
});

/** The zoom behaviour goes without d3-interpolate: see the file that stands for it. */
const zoomWithoutInterpolation = (): Plugin => ({
  name: "zoom-without-interpolation",
  enforce: "pre",
  resolveId: (id, importer) =>
    id === "d3-interpolate" && importer?.includes("/d3-zoom/")
      ? fileURLToPath(new URL("src/stage/withoutInterpolation.ts", import.meta.url))
      : undefined,
});

export default defineConfig({
  base: "./",
  resolve: { alias: { "d3-transition": fileURLToPath(new URL("src/stage/withoutTransitions.ts", import.meta.url)) } },
  plugins: [react(), zoomWithoutInterpolation(), policyInPage(), licences(), viewerFile(), pdfWithoutHtml()],
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
