import type { AllianceDocument } from "../model/document.ts";
import { shortNameOf, type Entity } from "../model/entity.ts";

/** The entities whose names or ticker the words ask for, the best match first, at most `limit`. */
export function findEntities(document: AllianceDocument, words: string, limit = 8): readonly Entity[] {
  const asked = plain(words);
  if (asked === "") return [];
  return document.entities
    .map((entity) => ({ entity, rank: rankOf(entity, asked) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.entity.tier - b.entity.tier)
    .slice(0, limit)
    .map(({ entity }) => entity);
}

/** The other name or ticker by which the entity was found, where its own name does not show why; else undefined. */
export function foundBy(entity: Entity, words: string): string | undefined {
  const asked = plain(words);
  if ([shortNameOf(entity), entity.name].some((name) => plain(name).includes(asked))) return undefined;
  return [...(entity.otherNames ?? []), entity.ticker ?? ""].find((name) => plain(name).includes(asked));
}

/** 0 = a name begins with it, 1 = a word of a name does, 2 = it stands somewhere inside; undefined = nowhere. */
function rankOf(entity: Entity, asked: string): number | undefined {
  const names = [shortNameOf(entity), entity.name, ...(entity.otherNames ?? []), entity.ticker ?? ""].map(plain);
  if (names.some((name) => name.startsWith(asked))) return 0;
  if (names.some((name) => ` ${name}`.replaceAll(/[^\p{L}\p{N}]+/gu, " ").includes(` ${asked}`))) return 1;
  return names.some((name) => name.includes(asked)) ? 2 : undefined;
}

/** Without case, accents and outer space: "Société" is found by "societe", "Satış" by "satis". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ı", "i")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .trim();
}
