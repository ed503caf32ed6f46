import { firstDay, lastDay, type IsoDate } from "../model/date.ts";
import type { AllianceDocument, Project, ProjectDate, ProjectSite } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Source } from "../model/source.ts";
import { doubtsOf, projectTexts } from "../text/known.ts";
import { documentIndex, remembered, sourcesOf } from "./dossierIndex.ts";
import { endOfTime, namesLaterDate } from "./knownProse.ts";

/** A project as far as it was known on a day. */
export interface KnownProject {
  readonly project: Project;
  /** "announced 2008", "started 17 March 2010"; "date not known" when the document has no date. */
  readonly when: readonly string[];
  readonly partners: readonly ProjectPartner[];
  /** "RNAIPL plant, Oragadam, Chennai (Oragadam), India". */
  readonly sites: readonly string[];
  readonly vehicles: readonly string[];
  /** What became of it, as written after the document's last day. */
  readonly status: string | undefined;
  readonly note: string | undefined;
  readonly doubts: readonly string[];
  readonly sources: readonly Source[];
}

export interface ProjectPartner {
  readonly entity: Entity;
  readonly role: string | undefined;
}

/** What is told of a known project with hindsight only. */
export type LaterOfProject = Pick<
  KnownProject,
  "project" | "when" | "partners" | "sites" | "vehicles" | "status" | "note"
>;

/** Whether the project had been heard of by the day; one without any date only at the end of what is known. */
export function isKnownProject({ announced, start, end }: Project, date: IsoDate, asOf: IsoDate): boolean {
  const first = [announced, start, end].filter((found) => found !== undefined).map((found) => firstDay(found.date));
  return first.length === 0 ? date >= asOf : first.some((day) => day <= date);
}

/** The project as known on the day. Status, note and roles were written with hindsight, and wait for it. */
export function knownProject(document: AllianceDocument, project: Project, date: IsoDate): KnownProject {
  const isTold = telling(project, date, document.asOf);
  return {
    ...contents(document, project, isTold, date),
    doubts: doubtsOf({ verified: project.verified ?? true, sourceCount: project.sources.length }),
    sources: sourcesOf(document, project.sources),
  };
}

/** The project with all that there is to tell of it. */
export const projectInFull = remembered((document: AllianceDocument, project: Project) =>
  knownProject(document, project, endOfTime),
);

/** What stands under "What happened after" for the known project; undefined where there is nothing. */
export function laterOfProject(
  document: AllianceDocument,
  project: Project,
  date: IsoDate,
): LaterOfProject | undefined {
  const isTold = telling(project, date, document.asOf);
  const later = contents(document, project, (part, text) => !isTold(part, text), date, "later");
  const partners = later.partners.filter(({ role }) => role !== undefined);
  const { when, sites, vehicles, status, note } = later;
  const isEmpty = when.length + partners.length + sites.length + vehicles.length === 0;
  return isEmpty && status === undefined && note === undefined ? undefined : { ...later, partners };
}

type Part = "role" | "site" | "vehicle" | "hindsight";
type Chooses = (part: Part, text: string) => boolean;

/** Which texts of the project say nothing that came after the day. */
function telling({ start, end }: Project, date: IsoDate, asOf: IsoDate): Chooses {
  const isToStart = start !== undefined && firstDay(start.date) > date;
  const isToEnd = end !== undefined && firstDay(end.date) > date;
  return (part, text) => {
    if (date >= asOf) return true;
    if (part === "hindsight" || isToStart || (part === "role" && isToEnd)) return false;
    return !namesLaterDate(text, date);
  };
}

function contents(
  document: AllianceDocument,
  project: Project,
  chooses: Chooses,
  date: IsoDate,
  side: "known" | "later" = "known",
): LaterOfProject {
  const { entities } = documentIndex(document);
  const chosen = (part: Part, text: string | undefined) =>
    text !== undefined && chooses(part, text) ? text : undefined;
  return {
    project,
    when: whenTexts(project, date, document.asOf, side),
    partners: project.partners.flatMap(({ entity, role }) => {
      const partner = entities.get(entity);
      return partner === undefined ? [] : [{ entity: partner, role: chosen("role", role) }];
    }),
    sites: siteTexts(document, project).filter((text) => chooses("site", text)),
    vehicles: (project.vehicles ?? []).filter((text) => chooses("vehicle", text)),
    status: chosen("hindsight", project.status),
    note: chosen("hindsight", project.note),
  };
}

function whenTexts(
  { announced, start, end }: Project,
  date: IsoDate,
  asOf: IsoDate,
  side: "known" | "later",
): readonly string[] {
  const isHere = (found: ProjectDate) => firstDay(found.date) <= date === (side === "known");
  const texts = [
    announced !== undefined && isHere(announced) ? dateText(announced, projectTexts.announced) : undefined,
    start !== undefined && isHere(start) ? passedText(start, "start", date, asOf) : undefined,
    end !== undefined && isHere(end) ? passedText(end, "end", date, asOf) : undefined,
  ].filter((text) => text !== undefined);
  const hasDates = announced !== undefined || start !== undefined || end !== undefined;
  return hasDates || side === "later" ? texts : [projectTexts.undated];
}

/** A start or an end is told as passed once its period is over, and never where the sources end before it. */
function passedText(found: ProjectDate, which: "start" | "end", date: IsoDate, asOf: IsoDate): string {
  const [passed, open] =
    which === "start"
      ? [projectTexts.started, projectTexts.plannedStart]
      : [projectTexts.ended, projectTexts.plannedEnd];
  if (lastDay(found.date) > asOf) return projectTexts.unconfirmed(dateText({ ...found, verified: true }, open));
  const isOver = lastDay(found.date) <= date || firstDay(found.date) > date;
  return dateText(found, isOver ? passed : open);
}

function dateText(found: ProjectDate, text: (date: string) => string): string {
  const written = found.precision === "approx" ? projectTexts.around(text(found.date)) : text(found.date);
  return found.verified === false ? projectTexts.unconfirmed(written) : written;
}

const siteTexts = remembered((_: AllianceDocument, project: Project) => (project.sites ?? []).map(siteText));

function siteText({ plant, city, country }: ProjectSite): string {
  return [plant, city, country].filter((part) => part !== undefined).join(", ");
}
