// What every command of this folder needs before it can do its own work, on a fresh clone too: plain node, no dependency.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program in the project's folder with its output on ours; true when it succeeds. */
export function run(program, args, environment = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
    shell: process.platform === "win32" && program === "npm",
  });
  if (result.error) console.error(`${program}: ${result.error.message}`);
  return result.status === 0;
}

/** Runs npm: the one that runs us, else the one on the path. */
export function npm(...args) {
  const own = process.env.npm_execpath;
  return own?.endsWith(".js") ? run(process.execPath, [own, ...args]) : run("npm", args);
}

/** Runs a JavaScript file of an installed package with this very node. */
export function tool(file, args, environment) {
  return run(process.execPath, [join(root, "node_modules", file), ...args], environment);
}

/** Installs what the lock file names, unless it is there already; true when it is there in the end. */
export function installMissing() {
  if (isInstalled()) return true;
  console.log("Installing what is missing (npm ci) …");
  return npm("ci", "--include=dev", "--no-audit", "--no-fund");
}

/** Whether node_modules holds just what the lock file names; packages for other platforms may be absent. */
function isInstalled() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(record);
  const agrees = ([at, { version, integrity, optional }]) => {
    const found = present.get(at);
    return found === undefined ? optional === true : found.version === version && found.integrity === integrity;
  };
  return [...wanted].every(agrees) && [...present.keys()].every((at) => wanted.has(at));
}

function packagesOf(file) {
  const packages = new Map(Object.entries(JSON.parse(readFileSync(file, "utf8")).packages));
  packages.delete("");
  return packages;
}
