import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Phase } from "../model/relationship.ts";
import type { Detail } from "../model/view.ts";
import type { CardSize, LayoutInput } from "./place.ts";

const highestTier: Readonly<Record<Detail, number>> = { core: 1, equity: 2, all: 3 };

/** The union over all time of what is shown at a level of detail, ready to be laid out. */
export function layoutInputOf(
  document: AllianceDocument,
  detail: Detail,
  sizeOf: (id: EntityId) => CardSize,
): LayoutInput {
  const shown = document.entities.filter(({ tier }) => tier <= highestTier[detail]);
  const ids = shown.map(({ id }) => id).toSorted();
  const present = new Set(ids);
  const units = new Set(shown.filter(({ kind }) => kind === "business-unit").map(({ id }) => id));
  return {
    ids,
    sizes: new Map(ids.map((id) => [id, sizeOf(id)])),
    links: linksBetween(document, present),
    columns: document.groups.map(({ members }) => members).filter((members) => members.every((id) => units.has(id))),
  };
}

/** The largest stake of all phases, as a fraction; 0 where none is known. */
export function weightOf(phases: readonly Phase[]): number {
  return Math.max(0, ...phases.map(({ stake }) => stake ?? 0));
}

function linksBetween(document: AllianceDocument, present: ReadonlySet<EntityId>): LayoutInput["links"] {
  const links = new Map<string, { source: EntityId; target: EntityId; weight: number }>();
  for (const { source, target, phases } of document.relationships) {
    if (!present.has(source) || !present.has(target)) continue;
    const [a, b] = source < target ? [source, target] : [target, source];
    const weight = weightOf(phases);
    const known = links.get(`${a}\n${b}`);
    if (known === undefined) links.set(`${a}\n${b}`, { source: a, target: b, weight });
    else known.weight = Math.max(known.weight, weight);
  }
  return [...links].toSorted(([p], [q]) => (p < q ? -1 : 1)).map(([, link]) => link);
}
