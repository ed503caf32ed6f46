import type { EntityId } from "../model/entity.ts";
import { boxesMeetAt, type CardSize, type Place, type Places } from "./place.ts";

const rings = [0, 90, 150, 220, 300, 390, 490, 600];
const directions = 16;

/**
 * Places for those who have no home at this level of detail but are shown because somebody asked for them: near the
 * middle of their partners, where no home is in the way. The same guests get the same places.
 */
export function withGuests(
  homes: Places,
  guests: readonly EntityId[],
  partnersOf: (id: EntityId) => readonly EntityId[],
  sizeOf: (id: EntityId) => CardSize,
): Places {
  const places = new Map(homes);
  for (const id of guests.toSorted()) {
    if (!places.has(id)) places.set(id, freePlace(id, places, partnersOf(id), sizeOf));
  }
  return places;
}

function freePlace(
  id: EntityId,
  places: Places,
  partners: readonly EntityId[],
  sizeOf: (id: EntityId) => CardSize,
): Place {
  const near = partners.flatMap((partner) => places.get(partner) ?? []);
  const middle = {
    x: near.reduce((sum, { x }) => sum + x, 0) / Math.max(1, near.length),
    y: near.reduce((sum, { y }) => sum + y, 0) / Math.max(1, near.length),
  };
  const size = sizeOf(id);
  const taken = [...places].map(([other, at]) => ({ at, size: sizeOf(other) }));
  for (const radius of rings) {
    for (let i = 0; i < directions; i += 1) {
      const angle = (i / directions) * 2 * Math.PI - Math.PI / 2;
      const at = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
      if (taken.every((other) => !boxesMeetAt(at, size, other.at, other.size, 20))) return at;
    }
  }
  return { x: middle.x, y: Math.max(...[...places.values()].map(({ y }) => y), 0) + 90 };
}
