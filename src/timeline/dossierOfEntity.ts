import { firstDay, type IsoDate } from "../model/date.ts";
import type { AllianceDocument, HistoricEvent } from "../model/document.ts";
import type { Entity, EntityId, EntityMoment } from "../model/entity.ts";
import type { Source, SourceId } from "../model/source.ts";
import { profileDoubt } from "../text/known.ts";
import { documentIndex, sourcesOf } from "./dossierIndex.ts";
import { tiesOf, type EntityTies, type Holding } from "./dossierTies.ts";
import {
  eventInFull,
  hasHappened,
  knownEvent,
  laterOfEvent,
  type KnownEvent,
  type LaterOfEvent,
} from "./knownEvent.ts";
import { profileFacts, type Fact } from "./knownProfile.ts";
import {
  isKnownProject,
  knownProject,
  laterOfProject,
  projectInFull,
  type KnownProject,
  type LaterOfProject,
} from "./knownProject.ts";
import { endOfTime } from "./knownProse.ts";
import { bodyTermsOn, termsOn, type TermsOnDay } from "./knownTerm.ts";
import { leaderOn, type Leader } from "./leader.ts";

/** All that the document tells of one entity, parted by what was known on a day. */
export interface EntityDossier extends Omit<EntityTies, "afterwards" | "sourceIds"> {
  readonly entity: Entity;
  readonly facts: readonly Fact[];
  readonly doubts: readonly string[];
  readonly leader: Leader | undefined;
  readonly terms: TermsOnDay;
  /** Terms at bodies that are no entities of the document and concern this one. */
  readonly bodyTerms: TermsOnDay;
  /** The newest first. */
  readonly events: readonly KnownEvent[];
  readonly projects: readonly KnownProject[];
  readonly moments: readonly EntityMoment[];
  /** What the above rests on, the profile's first. */
  readonly sources: readonly Source[];
  /** "What happened after": what came later, and what is told with hindsight only. */
  readonly afterwards: {
    readonly facts: readonly Fact[];
    readonly note: string | undefined;
    readonly ties: readonly Holding[];
    readonly events: readonly KnownEvent[];
    readonly eventNotes: readonly LaterOfEvent[];
    readonly projects: readonly KnownProject[];
    readonly projectNotes: readonly LaterOfProject[];
    readonly moments: readonly EntityMoment[];
  };
}

/** The dossier of the entity; undefined where the document has no such entity. */
export function entityDossier(
  document: AllianceDocument,
  entityId: EntityId,
  date: IsoDate,
): EntityDossier | undefined {
  const index = documentIndex(document);
  const entity = index.entities.get(entityId);
  if (entity === undefined) return undefined;
  const facts = profileFacts(entity, date, document.asOf);
  const { afterwards: laterTies, sourceIds, ...ties } = tiesOf(document, entityId, date);
  const terms = termsOn(document, entityId, date);
  const bodyTerms = bodyTermsOn(document, entityId, date);
  const [past, coming] = parted(index.events.get(entityId) ?? [], (event) => hasHappened(event, date));
  const [begun, later] = parted(index.projects.get(entityId) ?? [], (project) =>
    isKnownProject(project, date, document.asOf),
  );
  const [moments, laterMoments] = parted(entity.timeline ?? [], (moment) => firstDay(moment.date) <= date);
  const restsOn = new Set(entity.sources);
  for (const rows of [
    facts.known,
    [{ sources: sourceIds }],
    past,
    begun,
    moments,
    termRows(terms),
    termRows(bodyTerms),
  ]) {
    for (const { sources } of rows) for (const id of sources) restsOn.add(id);
  }
  return {
    ...ties,
    entity,
    facts: facts.known,
    doubts: entity.profileVerified === false ? [profileDoubt] : [],
    leader: leaderOn(document, entityId, date),
    terms,
    bodyTerms,
    events: newestFirst(past).map((event) => knownEvent(document, event, date)),
    projects: begun.map((project) => knownProject(document, project, date)),
    moments,
    sources: sourcesOf(document, [...restsOn]),
    afterwards: {
      facts: facts.later,
      note: entity.note,
      ties: laterTies,
      events: coming.toSorted(byDate).map((event) => eventInFull(document, event)),
      eventNotes: [
        ...newestFirst(past).map((event) => laterOfEvent(document, event, date)),
        ...coming.map((event) => laterOfEvent(document, event, endOfTime)),
      ].filter((told) => told !== undefined),
      projects: later.map((project) => projectInFull(document, project)),
      projectNotes: begun
        .map((project) => laterOfProject(document, project, date))
        .filter((told) => told !== undefined),
      moments: laterMoments,
    },
  };
}

function parted<Row>(rows: readonly Row[], isKnown: (row: Row) => boolean): readonly [readonly Row[], readonly Row[]] {
  return [rows.filter(isKnown), rows.filter((row) => !isKnown(row))];
}

function termRows({ current, past, unclear }: TermsOnDay): readonly { readonly sources: readonly SourceId[] }[] {
  return [...current, ...past, ...unclear].map(({ term }) => term);
}

function newestFirst(events: readonly HistoricEvent[]): readonly HistoricEvent[] {
  return events.toSorted((a, b) => byDate(b, a));
}

function byDate(a: HistoricEvent, b: HistoricEvent): number {
  const [one, other] = [firstDay(a.date), firstDay(b.date)];
  return one < other ? -1 : one > other ? 1 : 0;
}
