import { builtInDocument } from "./builtIn.ts";

const file = builtInDocument();
const kinds = [...new Set(file.relationships.map(({ kind }) => kind))];
const types = [...new Set(file.entities.flatMap(({ partnerType }) => partnerType ?? []))];

/** Fractions in [0, 1) from a seed (mulberry32), so that a run can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A view as it stands in an address: any date of the document, any filters, perhaps something selected. */
export function randomView(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const some = (list: readonly string[]) => list.filter(() => random() < 0.6).join(",");
  const sometimes = (chance: number, part: () => string) => (random() < chance ? [part()] : []);
  const days = (Date.parse("2026-06-30") - Date.parse(file.start)) / 86_400_000;
  const date = new Date(Date.parse(file.start) + Math.floor(random() * days) * 86_400_000);
  const bounds = [Math.floor(random() * 101), Math.floor(random() * 101)].toSorted((a, b) => a - b);
  return [
    `date=${date.toISOString().slice(0, 10)}`,
    `detail=${pick(["core", "equity", "all", "all"])}`,
    ...sometimes(0.4, () => `stake=${bounds.join("-")}`),
    ...sometimes(0.4, () => `partner=${some(types)}`),
    ...sometimes(0.4, () => `kind=${some(kinds)}`),
    ...sometimes(0.3, () => "planned=0"),
    ...sometimes(0.3, () => `select=${pick([...file.entities, ...file.relationships]).id}`),
  ].join("&");
}
