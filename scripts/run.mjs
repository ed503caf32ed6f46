// Runs a TypeScript script of this folder through Vite's own module runner: node 20 cannot, and no other tool is needed.
import { resolve } from "node:path";
import process from "node:process";
import { runnerImport } from "vite";

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) throw new Error("name a script to run");
process.argv = [process.argv[0] ?? "node", resolve(script), ...rest];
const { module } = await runnerImport(resolve(script), { configFile: false, logLevel: "error" });
await module.main();
