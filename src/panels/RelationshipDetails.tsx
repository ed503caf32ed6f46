import { lazy, memo, useMemo, type ReactNode } from "react";
import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { shortNameOf, type Entity } from "../model/entity.ts";
import { definitionOf } from "../relationships/index.ts";
import { relationshipDossier, type RelationshipDossier } from "../timeline/dossierOfRelationship.ts";
import type { KnownPhase } from "../timeline/knownPhase.ts";
import { detailsWords } from "../text/details.ts";
import { useAtlas } from "../store/store.ts";
import { formatPercent } from "../text/format.ts";
import { whatIfWords } from "../text/whatIf.ts";
import { goToId } from "./acts.ts";
import { Late } from "./Late.tsx";
import { Doubts, Fold, Section } from "./parts.tsx";
import { SelectionHead } from "./SelectionHead.tsx";
import { SourceList } from "./SourceList.tsx";
import { StepChart } from "./StepChart.tsx";

const WhatIfStake = lazy(() =>
  import("./WhatIfStake.tsx").then(({ WhatIfStake: component }) => ({ default: component })),
);

interface RelationshipDetailsProps {
  readonly document: AllianceDocument;
  readonly id: string;
  readonly date: IsoDate;
}

/** All that was known of a relationship on the date, phase by phase; what came later is folded away. */
export function RelationshipDetails({ document, id, date }: RelationshipDetailsProps): ReactNode {
  const dossier = useMemo(() => relationshipDossier(document, id, date), [document, id, date]);
  if (dossier === undefined) return undefined;
  const { relationship, source, target, tie, phases, steps } = dossier;
  const definition = definitionOf(relationship.kind);
  const names = { source: shortNameOf(source), target: shortNameOf(target), targetKind: target.kind };
  const current = phases.find(({ state }) => state === "in effect" || state === "agreed");
  return (
    <>
      <SelectionHead id={id} kind={definition.label} />
      <h2 className="pair">
        <PartyLink entity={source} /> <span className="soft">→</span> <PartyLink entity={target} />
      </h2>
      {current?.figure !== undefined && (
        <p className="headline">
          <strong>{current.figure}</strong>
          <span className="soft">
            {[current.votes, current.effect]
              .filter((text) => text !== undefined)
              .map((text) => (
                <span key={text}>{text}</span>
              ))}
          </span>
        </p>
      )}
      <Imagined id={id} />
      <p className="sentence">{tie === undefined ? detailsWords.notInPicture : definition.nameOf(tie, names)}</p>
      <StepChart steps={steps} date={date} name={`${names.source} → ${names.target}`} isLarge />
      {relationship.kind === "stake" && (
        <Late>
          <WhatIfStake document={document} id={id} />
        </Late>
      )}
      {dossier.note !== undefined && <p className="soft">{dossier.note}</p>}
      <Section title={detailsWords.phases}>
        {phases.length === 0 ? <p className="soft">{detailsWords.nothingKnown}</p> : <Phases phases={phases} />}
      </Section>
      <Afterwards afterwards={dossier.afterwards} />
    </>
  );
}

/** That the headline is what is so, while the picture shows what is imagined. */
function Imagined({ id }: { readonly id: string }): ReactNode {
  const asked = useAtlas(({ view }) => view.whatif.find(({ relationship }) => relationship === id));
  if (asked === undefined) return undefined;
  return <p className="imagined-note">{whatIfWords.besides(formatPercent(asked.stake))}</p>;
}

function PartyLink({ entity }: { readonly entity: Entity }): ReactNode {
  return (
    <button type="button" className="link" onClick={() => goToId(entity.id)}>
      {shortNameOf(entity)}
    </button>
  );
}

function Phases({ phases }: { readonly phases: readonly KnownPhase[] }): ReactNode {
  return (
    <ol className="phases">
      {phases.map((known) => (
        <PhaseRow key={`${known.phase.summary} ${known.announced} ${known.phase.from}`} known={known} />
      ))}
    </ol>
  );
}

const PhaseRow = memo(function PhaseRow({ known }: { readonly known: KnownPhase }): ReactNode {
  return (
    <li className={`phase ${known.state.replace(" ", "-")}`}>
      <p className="phase-head">
        <span className="status">{known.statusWord}</span>
        {known.figure !== undefined && <strong>{known.figure}</strong>}
      </p>
      <p className="clocks soft">
        {[known.announced, known.effect, known.confirmed].filter((text) => text !== undefined).join(" · ")}
      </p>
      {[known.votes, known.votesNote, known.amount]
        .filter((text) => text !== undefined)
        .map((text) => (
          <p key={text} className="soft">
            {text}
          </p>
        ))}
      <p>{known.summary}</p>
      {known.remarks.map((remark) => (
        <p key={remark} className="soft">
          {remark}
        </p>
      ))}
      {known.note !== undefined && <p className="soft">{known.note}</p>}
      <Doubts doubts={known.doubts} />
      <SourceList sources={known.sources} />
    </li>
  );
});

function Afterwards({ afterwards }: Pick<RelationshipDossier, "afterwards">): ReactNode {
  const { phases, notes, note } = afterwards;
  if (phases.length === 0 && notes.length === 0 && note === undefined) return undefined;
  return (
    <Fold title={detailsWords.after}>
      {note !== undefined && <p>{note}</p>}
      {notes.map((later) => (
        <div key={`${later.phase.summary} ${later.phase.from}`} className="later">
          <p className="soft">{later.phase.summary}</p>
          {later.texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      ))}
      <Phases phases={phases} />
    </Fold>
  );
}
