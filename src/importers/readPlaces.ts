import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import { consequences, issueTexts, problems } from "../text/issues.ts";
import { reportUnknown } from "./knownIds.ts";
import { isRecord, type Report } from "./readRows.ts";

/** Sets of places in px of the picture, by the name of the layout that each is of. */
export type PlaceSets = ReadonlyMap<string, ReadonlyMap<EntityId, { readonly x: number; readonly y: number }>>;

/**
 * The places under one of the keys `places` and `pins` of an alliance document, which its reader leaves as they are.
 * What is no place, or of nobody in the document, is left out with an issue.
 */
export function readPlaces(document: AllianceDocument, key: "places" | "pins", report: Report): PlaceSets {
  const sets: unknown = Reflect.get(document, key);
  if (sets === undefined) return new Map();
  if (!isRecord(sets)) {
    refuse(key, sets, key, problems.row, report);
    return new Map();
  }
  const known = cardsOf(document);
  return new Map(
    Object.entries(sets).map(([name, set]) => [name, readSet(set, { name, path: `${key}.${name}`, known }, report)]),
  );
}

interface SetPlace {
  readonly name: string;
  readonly path: string;
  readonly known: ReadonlySet<string>;
}

function readSet(
  set: unknown,
  { name, path, known }: SetPlace,
  report: Report,
): ReadonlyMap<EntityId, { readonly x: number; readonly y: number }> {
  const places = new Map<EntityId, { readonly x: number; readonly y: number }>();
  if (!isRecord(set)) refuse(name, set, path, problems.row, report);
  else
    for (const [id, place] of Object.entries(set)) {
      if (!isPair(place)) refuse(id, place, `${path}.${id}`, problems.place, report);
      else if (known.has(id)) places.set(id, { x: place[0], y: place[1] });
      else reportUnknown(id, "entities", { path: `${path}.${id}`, id }, report);
    }
  return places;
}

/** Whoever can have a card: the entities, and the folded groups under either of their names. */
function cardsOf({ entities, groups }: AllianceDocument): ReadonlySet<string> {
  return new Set([...entities.map(({ id }) => id), ...groups.flatMap(({ id }) => [id, `group:${id}`])]);
}

function refuse(field: string, value: unknown, path: string, problem: string, report: Report): void {
  const message = `${issueTexts.wrong(field, JSON.stringify(value).slice(0, 40), problem)} ${consequences.valueLeftOut}`;
  report({ severity: "warning", code: "wrong-value", message, path });
}

function isPair(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => Number.isFinite(each));
}
