import type { ReactNode } from "react";
import type { AllianceDocument } from "../model/document.ts";
import type { Tie } from "../model/tie.ts";
import { definitionOf } from "../relationships/index.ts";
import { labelInEffect, labelPlanned } from "../relationships/labelsOfTie.ts";
import { nameIn, nameOfTie } from "../relationships/nameOfTie.ts";
import { useDerivedPart } from "../store/select.ts";
import { foldWords } from "../text/folding.ts";
import { goToId } from "./acts.ts";
import { namedEntities } from "./namedEntities.ts";
import { Section } from "./parts.tsx";
import { SelectionHead } from "./SelectionHead.tsx";

interface BundleDetailsProps {
  readonly document: AllianceDocument;
  readonly id: string;
}

/** The relationships that are drawn as one line at a folded card, each a way to its own details. */
export function BundleDetails({ document, id }: BundleDetailsProps): ReactNode {
  const network = useDerivedPart((derived) => derived.network);
  const tie = network.ties.find(({ relationship }) => relationship.id === id);
  if (tie === undefined) {
    return (
      <>
        <SelectionHead id={id} kind={foldWords.group} />
        <p className="soft sentence">{foldWords.gone}</p>
      </>
    );
  }
  const { kind, source, target } = tie.relationship;
  const entities = namedEntities(document, network);
  const parts = tie.parts ?? [];
  return (
    <>
      <SelectionHead id={id} kind={definitionOf(kind).label} />
      <h2 className="pair">
        <EndLink id={source} name={nameIn(entities, source)} /> <span className="soft">→</span>{" "}
        <EndLink id={target} name={nameIn(entities, target)} />
      </h2>
      <Figure tie={tie} />
      <p className="sentence">{foldWords.bundled(parts.length)}</p>
      <Section title={foldWords.parts}>
        <ul className="rows">
          {parts.map((part) => (
            <li key={part.relationship.id}>
              <button type="button" className="link" onClick={() => goToId(part.relationship.id)}>
                {nameOfTie(part, entities)}
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function EndLink({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  return (
    <button type="button" className="link" onClick={() => goToId(id)}>
      {name}
    </button>
  );
}

function Figure({ tie }: { readonly tie: Tie }): ReactNode {
  const [held, planned] = [labelInEffect(tie), labelPlanned(tie)];
  if (held === undefined && planned === undefined) return undefined;
  return (
    <p className="headline">
      {held !== undefined && <strong>{held}</strong>}
      {planned !== undefined && <strong className="accent">{planned}</strong>}
    </p>
  );
}
