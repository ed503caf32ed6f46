/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { contentSecurityPolicy } from "./scripts/contentSecurityPolicy.mjs";

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

export default defineConfig({
  base: "./",
  plugins: [react(), policyInPage()],
  build: { target: "es2022", assetsInlineLimit: 0 },
  worker: { format: "es" },
  test: { include: ["test/**/*.test.ts"], exclude: ["test/e2e/**", "node_modules/**"], environment: "node" },
});
