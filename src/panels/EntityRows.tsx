import { memo, type ReactNode } from "react";
import { firstDay } from "../model/date.ts";
import type { EntityMoment } from "../model/entity.ts";
import type { KnownEvent } from "../timeline/knownEvent.ts";
import type { Fact } from "../timeline/knownProfile.ts";
import type { KnownProject, LaterOfProject } from "../timeline/knownProject.ts";
import type { KnownTerm, TermsOnDay } from "../timeline/knownTerm.ts";
import { detailsWords } from "../text/details.ts";
import { formatDate } from "../text/format.ts";
import { goToDate, goToId } from "./acts.ts";
import { Doubts, Fold, Section } from "./parts.tsx";
import { SourceList } from "./SourceList.tsx";

export const EventRow = memo(function EventRow({ known }: { readonly known: KnownEvent }): ReactNode {
  return (
    <li>
      <button type="button" className="event-row" onClick={() => goToDate(firstDay(known.event.date))}>
        <span className="soft">{known.when}</span>
        <span className={known.event.weight === 3 ? "strong" : ""}>{known.event.title}</span>
      </button>
      <Fold title={known.event.description} className="row-more">
        {known.note !== undefined && <p className="soft">{known.note}</p>}
        <Doubts doubts={known.doubts} />
        <SourceList sources={known.sources} />
      </Fold>
    </li>
  );
});

interface ProjectRowProps {
  readonly known: LaterOfProject & Partial<Pick<KnownProject, "doubts" | "sources">>;
}

export const ProjectRow = memo(function ProjectRow({ known }: ProjectRowProps): ReactNode {
  const { project, when, partners, sites, vehicles, status, note, doubts = [], sources = [] } = known;
  return (
    <li>
      <p className="strong">{project.name}</p>
      <p className="soft">{[project.region, ...when].join(" · ")}</p>
      {sites.length > 0 && <p>{sites.join("; ")}</p>}
      {vehicles.length > 0 && <p className="soft">{vehicles.join(", ")}</p>}
      {partners.map(({ entity, role }) => (
        <p key={entity.id} className="soft">
          <button type="button" className="link" onClick={() => goToId(entity.id)}>
            {entity.name}
          </button>
          {role !== undefined && detailsWords.partnerRole(role)}
        </p>
      ))}
      {status !== undefined && <p>{status}</p>}
      {note !== undefined && <p className="soft">{note}</p>}
      <Doubts doubts={doubts} />
      <SourceList sources={sources} isInline />
    </li>
  );
});

export function MomentRow({ moment }: { readonly moment: EntityMoment }): ReactNode {
  return (
    <li>
      <button type="button" className="event-row" onClick={() => goToDate(firstDay(moment.date))}>
        <span className="soft">{formatDate(moment.date)}</span>
        <span>{moment.event}</span>
      </button>
    </li>
  );
}

/** Who was in post; those who were before, or may still have been, behind a fold. */
export function TermRows({ title, terms }: { readonly title: string; readonly terms: TermsOnDay }): ReactNode {
  const others = [...terms.unclear, ...terms.past];
  if (terms.current.length + others.length === 0) return undefined;
  return (
    <Section title={title}>
      <TermList terms={terms.current} />
      {others.length > 0 && (
        <Fold title={detailsWords.more(others.length)}>
          <TermList terms={others} />
        </Fold>
      )}
    </Section>
  );
}

export function TermList({ terms }: { readonly terms: readonly KnownTerm[] }): ReactNode {
  return (
    <ul className="rows">
      {terms.map(({ term, when, note, doubts, sources }) => (
        <li key={term.id}>
          <p>
            <span className="strong">{term.name}</span>
            {detailsWords.office(term.role, term.body)}
          </p>
          <p className="soft">{when}</p>
          {note !== undefined && <p className="soft">{note}</p>}
          <Doubts doubts={doubts} />
          <SourceList sources={sources} isInline />
        </li>
      ))}
    </ul>
  );
}

export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="facts">
      {facts.map(({ name, text }) => (
        <div key={`${name} ${text}`}>
          <dt className="soft">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
