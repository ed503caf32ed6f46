import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { RelationshipId, RelationshipKind } from "../model/relationship.ts";
import type { Detail, Direction } from "../model/view.ts";
import { layoutInputOf, weightOf } from "./layoutInput.ts";
import type { CardSize, LayoutInput } from "./place.ts";

/** What an org chart is made from: who stands in it, how large, who holds whom, and who is only a partner. */
export interface ChartInput {
  /** Sorted, so that the same document gives the same picture. */
  readonly ids: readonly EntityId[];
  readonly sizes: ReadonlyMap<EntityId, CardSize>;
  /** Stakes and units over all time between these ids: the holder above the held. */
  readonly holdings: readonly Holding[];
  /** Every other tied pair once: they never make layers. */
  readonly partners: LayoutInput["links"];
  /** Cards that are listed together, in this order. */
  readonly columns: readonly (readonly EntityId[])[];
  readonly direction: Direction;
}

export interface Holding {
  readonly id: RelationshipId;
  readonly source: EntityId;
  readonly target: EntityId;
  /** The largest stake ever, as a fraction; a unit is wholly its group's. */
  readonly weight: number;
}

const holdingKinds: ReadonlySet<RelationshipKind> = new Set(["stake", "business-unit"]);

/** The union over all time of what is shown at a level of detail, ready to be laid out as an org chart. */
export function chartInputOf(
  document: AllianceDocument,
  detail: Detail,
  direction: Direction,
  sizeOf: (id: EntityId) => CardSize,
): ChartInput {
  const { ids, sizes, links, columns } = layoutInputOf(document, detail, sizeOf);
  const present = new Set(ids);
  const holdings = document.relationships
    .filter(
      ({ kind, source, target }) =>
        holdingKinds.has(kind) && source !== target && present.has(source) && present.has(target),
    )
    .map(({ id, source, target, kind, phases }) => {
      return { id, source, target, weight: kind === "business-unit" ? 1 : weightOf(phases) };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const held = new Set(holdings.flatMap(({ source, target }) => [`${source}\n${target}`, `${target}\n${source}`]));
  const partners = links.filter(({ source, target }) => !held.has(`${source}\n${target}`));
  return { ids, sizes, holdings, partners, columns, direction };
}
