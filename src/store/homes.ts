import type { Place, Places } from "../layout/place.ts";
import type { EntityId } from "../model/entity.ts";
import { details, type Detail } from "../model/view.ts";

/**
 * Where the entities stand, in px of the picture, for each level of detail that is not laid out anew; `tall` is the core
 * again, for windows that are higher than wide.
 */
export type Homes = Readonly<Partial<Record<Detail | "tall", Places>>>;

/** The homes written in a file as `{ core: { id: [x, y] } … }`, for every level; undefined when the text is anything else. */
export function readHomes(text: string): (Homes & Readonly<Record<Detail, Places>>) | undefined {
  const levels = parse(text);
  if (!isRecord(levels)) return undefined;
  const [core, equity, all] = details.map((detail) => readLevel(levels[detail]));
  const tall = readLevel(levels["tall"]);
  if (core === undefined || equity === undefined || all === undefined) return undefined;
  return { core, equity, all, ...(tall === undefined ? {} : { tall }) };
}

function readLevel(level: unknown): Places | undefined {
  if (!isRecord(level)) return undefined;
  const homes = new Map<EntityId, Place>();
  for (const [id, place] of Object.entries(level)) {
    if (!isPair(place)) return undefined;
    homes.set(id, { x: place[0], y: place[1] });
  }
  return homes;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPair(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => Number.isFinite(each));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
