import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { build } from "vite";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { coreStakes } from "./generatedOwnership.ts";
import type { BenchRow } from "./row.ts";
import { milliseconds } from "./statistics.ts";

const companies = 1_300;

/** All owners of a core of companies that hold each other: the app's worker beside a page that watches its own tasks. */
export async function benchAllOwners(browser: Browser): Promise<readonly BenchRow[]> {
  const tab = await browser.newPage();
  const { took, told, owners, longest } = await allOwnersIn(tab, await workerScript(), coreStakes(companies, 1));
  const { answered, longest: longestAtCancel } = await cancelIn(tab, coreStakes(companies, 1));
  await tab.close();
  const pageTask = Math.max(longest, longestAtCancel);
  const name = `all owners of a core of ${companies.toLocaleString("en")} companies, in a worker`;
  return [
    {
      name,
      goal: "–",
      measured: `${(took / 1000).toFixed(1)} s, ${owners.toLocaleString("en")} shares, progress told ${told} times`,
    },
    {
      name: "the same: the longest task of the page",
      goal: "≤ 50 ms",
      measured: pageTask === 0 ? "below 50 ms" : milliseconds(pageTask),
    },
    { name: "the same: from cancel to the answer to another question", goal: "–", measured: milliseconds(answered) },
  ];
}

interface Outcome {
  readonly took: number;
  readonly told: number;
  readonly owners: number;
  readonly longest: number;
}

/** From the start to the answer, once; the worker stays. */
function allOwnersIn(tab: Page, script: string, stakes: readonly DirectStake[]): Promise<Outcome> {
  return tab.evaluate(
    ([source, given]) =>
      new Promise<Outcome>((resolve, reject) => {
        let [told, longest] = [0, 0];
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        }).observe({ type: "longtask" });
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
        Object.assign(globalThis, { benchWorker: worker });
        const start = performance.now();
        worker.addEventListener("error", ({ message }) => reject(new Error(message)));
        worker.addEventListener("message", ({ data }) => {
          if (data.type === "progress") told += 1;
          if (data.type === "failed") reject(new Error(data.message));
          // Long tasks are told a moment later.
          const outcome = () => resolve({ took: took, told, owners: data.owners.shares.length, longest });
          const took = performance.now() - start;
          if (data.type === "done") setTimeout(outcome, 200);
        });
        worker.postMessage({ type: "start", stakes: given });
      }),
    [script, stakes] as const,
  );
}

/** How long the worker, in the middle of the work, takes to let go of it and answer something small. */
function cancelIn(
  tab: Page,
  stakes: readonly DirectStake[],
): Promise<Pick<Outcome, "longest"> & { readonly answered: number }> {
  return tab.evaluate(
    (given) =>
      new Promise((resolve, reject) => {
        let [told, longest, cancelled] = [0, 0, 0];
        const worker: unknown = Reflect.get(globalThis, "benchWorker");
        if (!(worker instanceof Worker)) return reject(new Error("the worker is gone"));
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        }).observe({ type: "longtask" });
        const answer = ({ data }: MessageEvent): void => {
          if (data.type === "progress" && ++told === 3) {
            cancelled = performance.now();
            worker.postMessage({ type: "cancel" });
            worker.postMessage({ type: "start", stakes: given.slice(0, 1) });
          }
          const answered = performance.now() - cancelled;
          if (data.type === "done") setTimeout(() => resolve({ answered, longest }), 200);
        };
        worker.addEventListener("message", answer);
        worker.postMessage({ type: "start", stakes: given });
      }),
    stakes,
  );
}

/** The app's worker as one script. */
async function workerScript(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "alliance-atlas-bench-"));
  try {
    await build({
      configFile: false,
      logLevel: "error",
      build: {
        outDir,
        lib: {
          entry: "src/ownership/allOwners.worker.ts",
          formats: ["iife"],
          name: "bench",
          fileName: () => "worker.js",
        },
      },
    });
    return readFileSync(join(outDir, "worker.js"), "utf8");
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
