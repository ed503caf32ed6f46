import type { AllianceDocument } from "../model/document.ts";
import { isAllianceMember } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import { safeAddress } from "../model/safeAddress.ts";
import type { Source, SourceId } from "../model/source.ts";
import type { Tie } from "../model/tie.ts";
import { sourcesOf } from "../timeline/dossierIndex.ts";
import { pageTexts } from "../text/page.ts";

/** One numbered note: the sources of one or more relationships. */
export interface SourceNote {
  readonly number: number;
  /** "Renault Group, 6 February 2023", each with its address where it has one. */
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
}

/** The notes of a picture, and which of them stands behind each relationship. */
export interface NumberedSources {
  readonly notes: readonly SourceNote[];
  /** Relationships without any source are missing. */
  readonly numbers: ReadonlyMap<RelationshipId, number>;
}

/**
 * What the lines of each picture rest on: the sources of the levels that are drawn, those of a plan too. Relationships
 * with the same sources share a note. The ties among the alliance's members have the first numbers, then it goes by
 * the document; over several pictures the same sources keep their number.
 */
export function sourceNotesOf(
  document: AllianceDocument,
  pictures: readonly (readonly Tie[])[],
): readonly NumberedSources[] {
  const noteOf = new Map<string, SourceNote>();
  const members = new Set(document.entities.filter(isAllianceMember).map(({ id }) => id));
  const isAmongMembers = ({ relationship: { source, target } }: Tie): boolean =>
    members.has(source) && members.has(target);
  return pictures.map((ties) => {
    const numbers = new Map<RelationshipId, number>();
    const notes = new Map<number, SourceNote>();
    for (const tie of ties.toSorted((a, b) => Number(isAmongMembers(b)) - Number(isAmongMembers(a)))) {
      const sources = drawnSources(document, tie);
      if (sources.length === 0) continue;
      const key = JSON.stringify(sources.map(({ id }) => id).toSorted());
      const note = noteOf.get(key) ?? { number: noteOf.size + 1, sources: sources.map(told) };
      noteOf.set(key, note);
      notes.set(note.number, note);
      numbers.set(tie.relationship.id, note.number);
    }
    return { notes: [...notes.values()].toSorted((a, b) => a.number - b.number), numbers };
  });
}

/** The sources of the levels that a tie's lines are drawn from; a source that the document does not describe is none. */
export function drawnSources(document: AllianceDocument, tie: Tie): readonly Source[] {
  const ids = new Set<SourceId>(drawnPhases(tie).flatMap(({ sources }) => sources));
  return sourcesOf(document, [...ids]);
}

/** The level in effect and the plan that a tie's lines show; of a tie that stands for several, those of each. Nobody published an imagined level. */
export function drawnPhases(tie: Tie): readonly Tie["inEffect"][number][] {
  return (tie.parts ?? [tie]).flatMap(({ inEffect: [level], planned: [plan], actual }) =>
    [actual === undefined ? level : undefined, plan].filter((phase) => phase !== undefined),
  );
}

function told({ publisher, date, url }: Source): SourceNote["sources"][number] {
  const address = safeAddress(url);
  return { text: pageTexts.source(publisher, date), ...(address === undefined ? {} : { url: address }) };
}
