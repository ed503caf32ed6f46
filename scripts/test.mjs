// `npm test`: types, unit tests, the build, and tests in a real browser; on a fresh clone it gets what it needs first.
// The last line sums the tests up: `N passed, N failed, N skipped`. A step that fails without a test of its own counts as one failed.
import { join } from "node:path";
import process from "node:process";
import { installMissing, root, run, tool } from "./project.mjs";
import { browserTests, finish, step, unitTests } from "./tally.mjs";

if (step("Installed", installMissing)) {
  const browser = step("A browser", () => run(process.execPath, [join(root, "scripts/ensureChromium.mjs")]));
  step("Types", () => tool("typescript/bin/tsc", []));
  unitTests("Unit tests", "--pool=threads", "--no-isolate");
  const build = step("The build", () => tool("vite/bin/vite.js", ["build"]));
  if (browser && build) browserTests("Tests in the browser");
}
finish();
