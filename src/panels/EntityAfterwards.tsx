import type { ReactNode } from "react";
import type { IsoDate } from "../model/date.ts";
import type { EntityDossier } from "../timeline/dossierOfEntity.ts";
import { detailsWords } from "../text/details.ts";
import { EventRow, FactList, MomentRow, ProjectRow, TermList } from "./EntityRows.tsx";
import { HoldingRows } from "./HoldingRows.tsx";
import { Fold, Section } from "./parts.tsx";

interface EntityAfterwardsProps extends Pick<EntityDossier, "afterwards" | "terms" | "bodyTerms"> {
  readonly date: IsoDate;
}

/** What nobody knew on the date, and what is told with hindsight only. Made when it is opened. */
export function EntityAfterwards({ afterwards, terms, bodyTerms, date }: EntityAfterwardsProps): ReactNode {
  const { facts, note, ties, events, eventNotes, projects, projectNotes, moments } = afterwards;
  const later = [...terms.afterwards, ...bodyTerms.afterwards];
  const count = [facts, ties, events, eventNotes, projects, projectNotes, moments, later].flat().length;
  if (count === 0 && note === undefined) return undefined;
  return (
    <Fold title={detailsWords.after}>
      {note !== undefined && <p>{note}</p>}
      <FactList facts={facts} />
      <HoldingRows title={detailsWords.laterTies} holdings={ties} date={date} />
      {events.length + eventNotes.length > 0 && (
        <Section title={detailsWords.events}>
          <ul className="rows">
            {events.map((known) => (
              <EventRow key={known.event.id} known={known} />
            ))}
            {eventNotes.flatMap(({ event, note: told, outcomes }) => [
              ...(told === undefined ? [] : [<li key={event.id}>{detailsWords.told(event.title, told)}</li>]),
              ...outcomes.map(({ claim, text }) => <li key={claim.id}>{detailsWords.outcome(claim.claim, text)}</li>),
            ])}
          </ul>
        </Section>
      )}
      {moments.length > 0 && (
        <Section title={detailsWords.moments}>
          <ul className="rows">
            {moments.map((moment) => (
              <MomentRow key={`${moment.date} ${moment.event}`} moment={moment} />
            ))}
          </ul>
        </Section>
      )}
      {projects.length + projectNotes.length > 0 && (
        <Section title={detailsWords.projects}>
          <ul className="rows">
            {[...projects, ...projectNotes].map((known) => (
              <ProjectRow key={known.project.id} known={known} />
            ))}
          </ul>
        </Section>
      )}
      {later.length > 0 && (
        <Section title={detailsWords.people}>
          <TermList terms={later} />
        </Section>
      )}
    </Fold>
  );
}
