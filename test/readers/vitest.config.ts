import { defineConfig } from "vitest/config";

/** The tests that open our files with programs of others; `.ci/run` installs them. */
export default defineConfig({
  test: {
    include: ["test/readers/**/*.reader.ts"],
    environment: "node",
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One office at a time: it locks its profile.
    fileParallelism: false,
  },
});
