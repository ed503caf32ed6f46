import type { AllianceDocument } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";
import type { View } from "../model/view.ts";
import type { Filter } from "./filter.ts";
import { filters } from "./index.ts";

export type FilterId = (typeof filters)[number]["id"];

/** What the filters are set to: the part of a view that they read. */
export type Criteria = Pick<View, FilterId>;

type FilterOf<Id extends FilterId> = { readonly [Each in Id]: Filter<Each, Criteria[Each]> }[Id];

const registered: readonly FilterOf<FilterId>[] = filters;

const entityFilters = registered.filter((filter) => filter.keepsEntity !== undefined);
const tieFilters = registered.filter((filter) => filter.narrowTie !== undefined);

/** Whether every filter keeps the entity. */
export function keepsEntity(entity: Entity, criteria: Criteria): boolean {
  return entityFilters.every((filter) => keepsBy(filter, entity, criteria));
}

/** The tie as far as all filters let it through. Their order does not matter. */
export function narrowTie(tie: Tie, criteria: Criteria): Tie | undefined {
  let left: Tie | undefined = tie;
  for (const filter of tieFilters) left = left === undefined ? undefined : narrowBy(filter, left, criteria);
  return left;
}

/** The criteria with one filter set to leave everything in. */
export function withoutFilter(criteria: Criteria, id: FilterId): Criteria {
  return registered.reduce((all, filter) => (filter.id === id ? { ...all, [id]: filter.initial } : all), criteria);
}

/** The criterion that a text in the address gives to a filter; undefined when the text is wrong. */
export function readCriterion(id: FilterId, text: string, document: AllianceDocument): Partial<Criteria> | undefined {
  const read = registered.find((filter) => filter.id === id)?.read(text, document);
  return read === undefined ? undefined : { [id]: read.criterion };
}

/** What the address says of a filter; undefined = nothing, because that is what its silence means. */
export function writeCriterion(id: FilterId, criteria: Criteria): string | undefined {
  const filter = registered.find((each) => each.id === id);
  return filter === undefined ? undefined : writeBy(filter, criteria);
}

function keepsBy<Id extends FilterId>(filter: FilterOf<Id>, entity: Entity, criteria: Criteria): boolean {
  return filter.keepsEntity?.(entity, criteria[filter.id]) ?? true;
}

function narrowBy<Id extends FilterId>(filter: FilterOf<Id>, tie: Tie, criteria: Criteria): Tie | undefined {
  return filter.narrowTie === undefined ? tie : filter.narrowTie(tie, criteria[filter.id]);
}

function writeBy<Id extends FilterId>(filter: FilterOf<Id>, criteria: Criteria): string | undefined {
  return filter.write(criteria[filter.id]);
}
