import { lazy, useMemo, type ReactNode } from "react";
import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { shortNameOf } from "../model/entity.ts";
import { definitionOf } from "../relationships/index.ts";
import { entityDossier, type EntityDossier } from "../timeline/dossierOfEntity.ts";
import { detailsWords } from "../text/details.ts";
import { entityKindNames } from "../text/known.ts";
import { EntityActs } from "./EntityActs.tsx";
import { EntityAfterwards } from "./EntityAfterwards.tsx";
import { EntityBadge } from "./EntityBadge.tsx";
import { EventRow, FactList, MomentRow, ProjectRow, TermRows } from "./EntityRows.tsx";
import { HoldingRows } from "./HoldingRows.tsx";
import { Late } from "./Late.tsx";
import { CutList, Doubts, Fold, Section } from "./parts.tsx";
import { SelectionHead } from "./SelectionHead.tsx";
import { SourceList } from "./SourceList.tsx";

const OwnershipSection = lazy(() =>
  import("./OwnershipSection.tsx").then(({ OwnershipSection: component }) => ({ default: component })),
);

interface EntityDetailsProps {
  readonly document: AllianceDocument;
  readonly id: string;
  readonly date: IsoDate;
}

/** All that was known of an entity on the date; what came later is folded away. */
export function EntityDetails({ document, id, date }: EntityDetailsProps): ReactNode {
  const dossier = useMemo(() => entityDossier(document, id, date), [document, id, date]);
  if (dossier === undefined) return undefined;
  const { entity, leader } = dossier;
  return (
    <>
      <SelectionHead id={id} kind={entityKindNames[entity.kind]} />
      <h2 className="entity-title">
        <EntityBadge entity={entity} />
        {shortNameOf(entity)}
      </h2>
      {entity.name !== shortNameOf(entity) && <p className="soft">{entity.name}</p>}
      {leader !== undefined && <p className="leader">{detailsWords.leads(leader.name, leader.role)}</p>}
      <EntityActs entity={entity} />
      <HoldingRows title={detailsWords.holders} holdings={dossier.holders} date={date} />
      <Late waiting={<div className="part ownership-waiting" aria-hidden="true" />}>
        <OwnershipSection document={document} id={id} />
      </Late>
      <Ties dossier={dossier} date={date} />
      <Rest dossier={dossier} />
      <EntityAfterwards
        afterwards={dossier.afterwards}
        terms={dossier.terms}
        bodyTerms={dossier.bodyTerms}
        date={date}
      />
    </>
  );
}

function Ties({ dossier, date }: { readonly dossier: EntityDossier; readonly date: IsoDate }): ReactNode {
  return (
    <>
      <HoldingRows title={detailsWords.holdings} holdings={dossier.holdings} date={date} />
      <HoldingRows title={detailsWords.units} holdings={dossier.units} date={date} />
      <HoldingRows title={detailsWords.groups} holdings={dossier.groups} date={date} />
      {dossier.partners.map(({ kind, holdings }) => (
        <HoldingRows key={kind} title={definitionOf(kind).label} holdings={holdings} date={date} />
      ))}
    </>
  );
}

function Rest({ dossier }: { readonly dossier: EntityDossier }): ReactNode {
  const { events, projects, moments, facts, sources } = dossier;
  return (
    <>
      {events.length > 0 && (
        <Section title={detailsWords.events}>
          <CutList
            shown={5}
            rows={events.map((known) => (
              <EventRow key={known.event.id} known={known} />
            ))}
          />
        </Section>
      )}
      {projects.length > 0 && (
        <Section title={detailsWords.projects}>
          <CutList
            shown={4}
            rows={projects.map((known) => (
              <ProjectRow key={known.project.id} known={known} />
            ))}
          />
        </Section>
      )}
      {moments.length > 0 && (
        <Section title={detailsWords.moments}>
          <CutList
            shown={5}
            rows={moments.map((each) => (
              <MomentRow key={`${each.date} ${each.event}`} moment={each} />
            ))}
          />
        </Section>
      )}
      <TermRows title={detailsWords.people} terms={dossier.terms} />
      <TermRows title={detailsWords.bodies} terms={dossier.bodyTerms} />
      <Section title={detailsWords.profile}>
        <FactList facts={facts} />
        <Doubts doubts={dossier.doubts} />
      </Section>
      {sources.length === 0 ? (
        <Doubts doubts={[detailsWords.noSource]} />
      ) : (
        <Fold title={detailsWords.sourcesCount(sources.length)}>
          <SourceList sources={sources} />
        </Fold>
      )}
    </>
  );
}
