// Runs steps and tests one after the other, and sums them up in a last line: `N passed, N failed, N skipped`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { tool } from "./project.mjs";

const reports = mkdtempSync(join(tmpdir(), "alliance-atlas-"));
const total = { passed: 0, failed: 0, skipped: 0 };
let runs = 0;

/** Runs the tests of a vitest configuration; the project's own where none is named. */
export function unitTests(name, ...args) {
  tests(name, countUnit, (report) =>
    tool("vitest/vitest.mjs", ["run", ...args, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`]),
  );
}

/** Runs the tests in a real browser, against the built site. */
export function browserTests(name) {
  tests(name, countBrowser, (report) =>
    tool("@playwright/test/cli.js", ["test", "--config", "test/e2e"], { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  );
}

/** Prints the sum and ends the process: with 1 when a test failed, or was skipped where `CI` is set. */
export function finish() {
  rmSync(reports, { recursive: true });
  const isSkipAllowed = !process.env.CI;
  if (total.skipped > 0 && !isSkipAllowed) console.log("A skipped test is a failure here (CI is set).");
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(total.failed === 0 && (total.skipped === 0 || isSkipAllowed) ? 0 : 1);
}

/** Does one step, and counts it as failed when it fails. */
export function step(name, act) {
  console.log(`\n— ${name}`);
  const isDone = act();
  if (!isDone) {
    total.failed += 1;
    console.error(`${name}: failed`);
  }
  return isDone;
}

/** Runs tests and adds up their report. A run that fails without a failed test, or has no test at all, is a failure, too. */
function tests(name, count, act) {
  console.log(`\n— ${name}`);
  runs += 1;
  const report = join(reports, `${runs}.json`);
  const isDone = act(report);
  const counted = read(report, count);
  const isEmpty = counted.passed + counted.failed === 0;
  const failed = counted.failed === 0 && (!isDone || isEmpty) ? 1 : counted.failed;
  if (failed > 0) console.error(`${name}: ${isEmpty ? "no test ran" : `${failed} failed`}`);
  total.passed += counted.passed;
  total.failed += failed;
  total.skipped += counted.skipped;
}

function read(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, "utf8")));
  } catch (error) {
    console.error(`No report of the tests: ${error.message}`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** A file that cannot even be loaded fails without a test: it is counted as one. */
function countUnit({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  };
}

function countBrowser({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}
