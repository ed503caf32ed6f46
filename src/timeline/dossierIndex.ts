import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument, HistoricEvent, Project, Term } from "../model/document.ts";
import { isAllianceMember, type Entity, type EntityId } from "../model/entity.ts";
import type { Relationship, RelationshipId } from "../model/relationship.ts";
import type { Source, SourceId } from "../model/source.ts";
import type { Tie } from "../model/tie.ts";
import { episodesOf, type Episode } from "./episodes.ts";
import { placePhase, type PlacedPhase } from "./knownState.ts";
import { stakeSteps, type StakeStep } from "./stakeSteps.ts";

/** The rows of a document by the ids that they are asked for. */
export interface DocumentIndex {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly relationships: ReadonlyMap<RelationshipId, Relationship>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** What names the entity, in the document's order. */
  readonly ties: ReadonlyMap<EntityId, readonly Relationship[]>;
  readonly events: ReadonlyMap<EntityId, readonly HistoricEvent[]>;
  readonly terms: ReadonlyMap<EntityId, readonly Term[]>;
  /** Terms at bodies that are only named, by the entities that they concern. */
  readonly bodyTerms: ReadonlyMap<EntityId, readonly Term[]>;
  readonly projects: ReadonlyMap<EntityId, readonly Project[]>;
}

/** The index of the document. */
export function documentIndex(document: AllianceDocument): DocumentIndex {
  return indexOf(document, document);
}

/** What of a relationship is the same on every day, worked out when it is first asked for. */
export interface RelationshipLife {
  readonly episodes: readonly Episode[];
  readonly phases: readonly PlacedPhase[];
  readonly steps: readonly StakeStep[];
}

/** The same telling, done once for each row of a document: for what does not change from day to day. */
export function remembered<Row extends object, Told>(
  tell: (document: AllianceDocument, row: Row) => Told,
): (document: AllianceDocument, row: Row) => Told {
  const memory = new WeakMap<AllianceDocument, Map<Row, Told>>();
  return (document, row) => {
    const rows = memory.get(document) ?? new Map<Row, Told>();
    memory.set(document, rows);
    const known = rows.get(row);
    if (known !== undefined) return known;
    const told = tell(document, row);
    rows.set(row, told);
    return told;
  };
}

/** The life of the relationship over all time. */
export const lifeOf = remembered((document: AllianceDocument, relationship: Relationship): RelationshipLife => ({
  episodes: episodesOf(relationship, document.asOf),
  phases: relationship.phases.map((phase) => placePhase(phase, relationship, document.asOf)),
  steps: stakeSteps(document, relationship),
}));

/** The tie on the day, if anything of it is in effect or planned. */
export function tieOn(document: AllianceDocument, relationship: Relationship, date: IsoDate): Tie | undefined {
  const { episodes } = lifeOf(document, relationship);
  return episodes.find(({ from, to }) => from <= date && (to === undefined || date < to))?.tie;
}

/** The sources with these ids; an id that the document lacks is left out. */
export function sourcesOf(document: AllianceDocument, ids: readonly SourceId[]): readonly Source[] {
  const { sources } = documentIndex(document);
  return ids.map((id) => sources.get(id)).filter((source) => source !== undefined);
}

/** The entities with these ids; an id that the document lacks is left out. */
export function entitiesOf(document: AllianceDocument, ids: readonly EntityId[]): readonly Entity[] {
  const { entities } = documentIndex(document);
  return ids.map((id) => entities.get(id)).filter((entity) => entity !== undefined);
}

const indexOf = remembered(makeIndex);

function makeIndex(document: AllianceDocument): DocumentIndex {
  return {
    entities: new Map(document.entities.map((entity) => [entity.id, entity])),
    relationships: new Map(document.relationships.map((relationship) => [relationship.id, relationship])),
    sources: new Map(document.sources.map((source) => [source.id, source])),
    ties: byEntity(document.relationships, ({ source, target }) => [source, target]),
    events: byEntity(document.events, ({ entities }) => entities),
    terms: byEntity(document.people, ({ company }) => (company === undefined ? [] : [company])),
    projects: byEntity(document.projects, ({ partners }) => partners.map(({ entity }) => entity)),
    bodyTerms: byEntity(document.people, (term) => concernedBy(document, term)),
  };
}

/** Whom a term at a named body concerns: whom the first event or report that names the body is about, else the alliance. */
function concernedBy({ events, entities }: AllianceDocument, { body }: Term): readonly EntityId[] {
  if (body === undefined) return [];
  const [first] = events
    .flatMap((event) => [event, ...(event.reportClaims ?? [])])
    .filter((row) => row.mentions?.includes(body) === true && (row.entities ?? []).length > 0)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return first?.entities ?? entities.filter(isAllianceMember).map(({ id }) => id);
}

function byEntity<Row>(rows: readonly Row[], idsOf: (row: Row) => readonly EntityId[]): ReadonlyMap<EntityId, Row[]> {
  const index = new Map<EntityId, Row[]>();
  for (const row of rows) {
    for (const id of new Set(idsOf(row))) {
      const list = index.get(id);
      if (list === undefined) index.set(id, [row]);
      else list.push(row);
    }
  }
  return index;
}
