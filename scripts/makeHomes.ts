// Computes the homes of the built-in document once, so that every picture of it opens at rest and untangled:
// `npm run homes`, or `npm run homes core tall` for some of them. Takes minutes; the result is committed.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { alliance } from "../src/importers/alliance.ts";
import { layoutInputOf } from "../src/layout/layoutInput.ts";
import type { Places } from "../src/layout/place.ts";
import type { AllianceDocument } from "../src/model/document.ts";
import { cardSize } from "../src/scene/cardShape.ts";
import { interWidth } from "../src/scene/textWidth.ts";
import { levels, type Level } from "./homes/levels.ts";
import { sketchedHomes } from "./homes/sketchedHomes.ts";
import { wideHomes } from "./homes/wideHomes.ts";

const documentFile = "public/data/renault-nissan.json";
const homesFile = "public/data/renault-nissan.homes.json";

type Written = Record<string, Record<string, readonly [number, number]>>;

export async function main(): Promise<void> {
  const { document } = alliance.read(readFileSync(documentFile, "utf8"));
  if (document === undefined) throw new Error(`no document in ${documentFile}`);
  const wanted = new Set(process.argv.slice(2));
  for (const level of levels) {
    if (wanted.size > 0 && !wanted.has(level.name)) continue;
    const written: Written = { ...readWritten(), [level.name]: asWritten(homesOf(document, level)) };
    writeFileSync(homesFile, JSON.stringify(written).replaceAll("],", "],\n").replaceAll(":{", ":{\n"));
  }
}

function readWritten(): Written {
  return JSON.parse(readFileSync(homesFile, "utf8"));
}

function asWritten(places: Places): Written[string] {
  const rows = [...places].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(rows.map(([id, { x, y }]) => [id, [Math.round(x), Math.round(y)] as const]));
}

function homesOf(document: AllianceDocument, level: Level): Places {
  const entityOf = new Map(document.entities.map((entity) => [entity.id, entity]));
  const input = layoutInputOf(document, level.detail, (id) => {
    const entity = entityOf.get(id);
    if (entity === undefined) throw new Error(`unknown entity: ${id}`);
    return cardSize(entity, interWidth);
  });
  return level.type === "sketched" ? sketchedHomes(document, input, level) : wideHomes(document, input, level);
}
