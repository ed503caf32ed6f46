import type { EntityId } from "../model/entity.ts";
import { details, type Detail } from "../model/view.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the entities stand, in px of the picture, for each level of detail. */
export type Homes = Readonly<Record<Detail, ReadonlyMap<EntityId, Point>>>;

/** The homes written in a file as `{ core: { id: [x, y] } … }`, a level that is missing without any; undefined when the text is anything else. */
export function readHomes(text: string): Homes | undefined {
  const levels = parse(text);
  if (!isRecord(levels)) return undefined;
  const [core, equity, all] = details.map((detail) => readLevel(levels[detail]));
  return core === undefined || equity === undefined || all === undefined ? undefined : { core, equity, all };
}

function readLevel(level: unknown): ReadonlyMap<EntityId, Point> | undefined {
  if (level === undefined) return new Map();
  if (!isRecord(level)) return undefined;
  const homes = new Map<EntityId, Point>();
  for (const [id, place] of Object.entries(level)) {
    if (!isPair(place)) return undefined;
    homes.set(id, { x: place[0], y: place[1] });
  }
  return homes;
}

function isPair(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => Number.isFinite(each));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
