// `npm run readers`: opens the files that we write with the programs of others. Gets those programs where it can: as root
// on Debian or Ubuntu. The last line sums the tests up as that of `npm test` does.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { installMissing, root, run } from "./project.mjs";
import { finish, step, unitTests } from "./tally.mjs";

const programs = ["soffice", "pdftotext", "pdftoppm", "pdffonts", "pdfinfo", "rsvg-convert", "qpdf"];
const packages = ["libreoffice-impress", "fonts-liberation", "poppler-utils", "librsvg2-bin", "qpdf"];

if (step("Installed", installMissing)) {
  const browser = step("A browser", () => run(process.execPath, [join(root, "scripts/ensureChromium.mjs")]));
  const readers = step("Programs that read our files", ensurePrograms);
  if (browser && readers) unitTests("Files as others read them", "--config", "test/readers/vitest.config.ts");
}
finish();

function ensurePrograms() {
  if (missing().length === 0) return true;
  if (process.platform === "linux" && process.getuid() === 0) {
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], quiet);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet);
  }
  for (const program of missing())
    console.error(`Not found: ${program}. Debian has it in one of: ${packages.join(", ")}`);
  return missing().length === 0;
}

function missing() {
  return programs.filter((program) => spawnSync("which", [program]).status !== 0);
}
