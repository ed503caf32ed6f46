import { memo, useMemo, type ReactNode } from "react";
import type { IsoDate } from "../model/date.ts";
import { firstDay } from "../model/date.ts";
import type { AllianceDocument, HistoricEvent } from "../model/document.ts";
import { eventsAround } from "../timeline/dossierOfDay.ts";
import type { KnownClaim, KnownEvent, LaterOfEvent } from "../timeline/knownEvent.ts";
import { formatDate } from "../text/format.ts";
import { detailsWords } from "../text/details.ts";
import { EntityLinks } from "./EntityLinks.tsx";
import { goToDate } from "./acts.ts";
import { Doubts, Fold, Section } from "./parts.tsx";
import { SourceList } from "./SourceList.tsx";

interface DayDetailsProps {
  readonly document: AllianceDocument;
  readonly date: IsoDate;
}

/** What happened on the date, or last before it; what came of it is folded away. */
export function DayDetails({ document, date }: DayDetailsProps): ReactNode {
  const dossier = useMemo(() => eventsAround(document, date), [document, date]);
  const [first] = dossier.current;
  return (
    <>
      <p className="caps">
        {first === undefined
          ? detailsWords.before
          : dossier.isOnDay
            ? detailsWords.onThisDay
            : detailsWords.lastBefore(first.event.date)}
      </p>
      {dossier.current.map((known) => (
        <EventStory key={known.event.id} known={known} />
      ))}
      <Fold title={detailsWords.after}>
        <Outcomes notes={dossier.afterwards.eventNotes} />
        <NextEvents events={dossier.next} />
      </Fold>
      <p className="note soft">{detailsWords.hint}</p>
    </>
  );
}

const EventStory = memo(function EventStory({ known }: { readonly known: KnownEvent }): ReactNode {
  const { event } = known;
  const concerns = known.claims.filter(({ claim }) => claim.kind === "concern");
  const others = known.claims.filter(({ claim }) => claim.kind !== "concern");
  return (
    <article className="story">
      <h2>{event.title}</h2>
      <p className="when soft">{known.when}</p>
      <p>{event.description}</p>
      {known.note !== undefined && <p className="soft">{known.note}</p>}
      <Doubts doubts={known.doubts} />
      <EntityLinks entities={known.entities} names={event.mentions ?? []} />
      <SourceList sources={known.sources} />
      {known.claims.length > 0 && (
        <Section title={detailsWords.report}>
          <h4>{detailsWords.concerns}</h4>
          <Claims claims={concerns} />
          <Fold title={detailsWords.statements(others.length)}>
            <Claims claims={others} />
          </Fold>
        </Section>
      )}
    </article>
  );
});

function Claims({ claims }: { readonly claims: readonly KnownClaim[] }): ReactNode {
  return (
    <ul className="claims">
      {claims.map(({ claim, text, certainty, wording, doubts }) => (
        <li key={claim.id}>
          {text} {certainty !== undefined && <span className="soft">({certainty})</span>}
          {wording !== undefined && <span className="soft"> {wording}</span>}
          <Doubts doubts={doubts} />
        </li>
      ))}
    </ul>
  );
}

function Outcomes({ notes }: { readonly notes: readonly LaterOfEvent[] }): ReactNode {
  return notes.map(({ event, note, outcomes }) => (
    <div key={event.id}>
      {note !== undefined && <p>{note}</p>}
      <ul className="claims">
        {outcomes.map(({ claim, text, sources }) => (
          <li key={claim.id}>
            <span className="soft">{claim.claim}</span> {text}
            {sources.length > 0 && <SourceList sources={sources} isInline />}
          </li>
        ))}
      </ul>
    </div>
  ));
}

function NextEvents({ events }: { readonly events: readonly HistoricEvent[] }): ReactNode {
  return events.map((event) => (
    <button key={event.id} type="button" className="event-row" onClick={() => goToDate(firstDay(event.date))}>
      <span className="soft">
        {detailsWords.next}: {formatDate(event.date)}
      </span>
      <span>{event.title}</span>
    </button>
  ));
}
