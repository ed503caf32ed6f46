import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { alliance } from "../../src/importers/alliance.ts";
import type { View } from "../../src/model/view.ts";
import { controlRule } from "../../src/ownership/control.ts";
import { ownersTable } from "../../src/ownership/finalTable.ts";
import { ownershipOn } from "../../src/ownership/ownership.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { reckoner } from "../../src/pipeline/reckoner.ts";
import { openingView } from "../../src/store/permalink.ts";
import type { BenchRow } from "./row.ts";
import { milliseconds, quantile } from "./statistics.ts";

const steps = 300;
const nobody: ReadonlySet<string> = new Set();

/**
 * One step of the what-if slider on the built-in document, from the imagined stake to all that follows from it: the network,
 * the gauges of the State's final shares, who finally owns Nissan, and who decides in it by the French presumption.
 */
export function benchWhatIf(): BenchRow {
  const { document } = alliance.read(readFileSync("public/data/renault-nissan.json", "utf8"));
  if (document === undefined) throw new Error("the built-in document cannot be read");
  const derive = createPipeline();
  const rule = controlRule("french-presumption");
  const costs: number[] = [];
  for (let step = 0; step < 2 * steps; step++) {
    const view: View = {
      ...openingView(document),
      date: "2022-02-15",
      lens: "integrated",
      of: "french-state",
      whatif: [{ relationship: "renault--nissan--stake", stake: ((step * 37) % 1_001) / 1_000, against: "rest" }],
    };
    const start = performance.now();
    const { snapshot } = derive(document, view, nobody, reckoner);
    const ownership = ownershipOn(snapshot, document);
    ownersTable(ownership, "nissan");
    rule.decidingIn(ownership.control, "nissan");
    // The first half warms the code up.
    if (step >= steps) costs.push(performance.now() - start);
  }
  return {
    name: `One what-if step on the built-in document: figures, gauges and control (median of ${steps})`,
    goal: "< 4 ms",
    measured: `${milliseconds(quantile(costs, 0.5))} (95 %: ${milliseconds(quantile(costs, 0.95))})`,
  };
}
