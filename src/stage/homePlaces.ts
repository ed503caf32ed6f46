import type { FoldedNetwork } from "../filters/folding.ts";
import { withGuests } from "../layout/guestPlaces.ts";
import type { Place, Places } from "../layout/place.ts";
import type { EntityId } from "../model/entity.ts";
import { cardSizeIn } from "./cardSizes.ts";
import type { AllianceDocument } from "../model/document.ts";

/** What decides where everyone stands when nothing moves. */
export interface HomesInput {
  readonly document: AllianceDocument;
  readonly network: FoldedNetwork;
  /** The homes of the level of detail. */
  readonly homes: Places;
  /** Where the person put cards: their homes from then on. */
  readonly pins: ReadonlyMap<EntityId, Place>;
}

/** The places at rest: the homes, guests near their partners, and pins before either. */
export function homePlaces({ document, network, homes, pins }: HomesInput): Places {
  const known = withStandIns(network, homes);
  const guests = network.entities.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const all =
    guests.length === 0 ? known : withGuests(known, guests, (id) => partnersIn(network, id), cardSizeIn(document));
  return pins.size === 0 ? all : new Map([...all, ...[...pins].filter(([id]) => all.has(id))]);
}

/** A card that stands for a whole family has its home in their midst, unless it has one of its own. */
function withStandIns({ standIns }: FoldedNetwork, homes: Places): Places {
  const homeless = [...standIns].filter(([id]) => !homes.has(id));
  if (homeless.length === 0) return homes;
  return new Map([
    ...homes,
    ...homeless.flatMap(([id, { members }]) => {
      const places = members.flatMap((member) => homes.get(member) ?? []);
      return places.length === 0 ? [] : [[id, middleOf(places)] as const];
    }),
  ]);
}

function middleOf(places: readonly Place[]): Place {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
}

function partnersIn({ ties }: FoldedNetwork, id: EntityId): readonly EntityId[] {
  return ties.flatMap(({ relationship: { source, target } }) =>
    source === id ? [target] : target === id ? [source] : [],
  );
}

/** Between two sets of places: 0 = the first, 1 = the second. Who is only in the second stands there already. */
export function between(from: Places, to: Places, share: number): Places {
  return new Map(
    [...to].map(([id, end]) => {
      const start = from.get(id) ?? end;
      return [id, { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }];
    }),
  );
}
