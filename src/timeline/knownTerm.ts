import { firstDay, lastDay, type IsoDate } from "../model/date.ts";
import type { AllianceDocument, Term } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Source } from "../model/source.ts";
import { doubtsOf, termTexts } from "../text/known.ts";
import { documentIndex, remembered, sourcesOf } from "./dossierIndex.ts";
import { endOfTime, splitNote } from "./knownProse.ts";

/** A term of office as far as it was known on a day. */
export interface KnownTerm {
  readonly term: Term;
  /** "since 1 July 2020", "from 2016; end not known". */
  readonly when: string;
  readonly note: string | undefined;
  readonly doubts: readonly string[];
  readonly sources: readonly Source[];
}

/** The terms at a company, by what is known of them on a day; `afterwards` = not begun by then, or ended later. */
export interface TermsOnDay {
  /** In post. */
  readonly current: readonly KnownTerm[];
  readonly past: readonly KnownTerm[];
  /** Begun, but it is not known whether still in post. */
  readonly unclear: readonly KnownTerm[];
  readonly afterwards: readonly KnownTerm[];
}

/** Whether the person is known to hold the post on the day (`CONTRACT.md`, Dates). */
export function isInPost(term: Term, date: IsoDate, asOf: IsoDate): boolean {
  const { from, to, inPostOn } = term;
  if (from === undefined) {
    return to === undefined && inPostOn !== undefined && firstDay(inPostOn) <= date && date <= lastDay(inPostOn);
  }
  if (lastDay(from) > date || from > asOf) return false;
  return to === undefined ? term.openConfirmed === true : date < firstDay(to);
}

/** The terms at the company. */
export function termsOn(document: AllianceDocument, entityId: EntityId, date: IsoDate): TermsOnDay {
  return parted(document, documentIndex(document).terms.get(entityId) ?? [], date);
}

/** The terms at bodies that are no entities of the document (an alliance board, a bank) and concern the entity. */
export function bodyTermsOn(document: AllianceDocument, entityId: EntityId, date: IsoDate): TermsOnDay {
  return parted(document, documentIndex(document).bodyTerms.get(entityId) ?? [], date);
}

function parted(document: AllianceDocument, terms: readonly Term[], date: IsoDate): TermsOnDay {
  const known = terms.filter((term) => knownFrom(term) <= date);
  const told = (list: readonly Term[]) =>
    list.map((term) => (hasLater(term, date) ? tell(document, term, date) : termInFull(document, term)));
  return {
    current: told(known.filter((term) => isInPost(term, date, document.asOf))),
    past: told(known.filter((term) => hasEnded(term, date))),
    unclear: told(known.filter((term) => !hasEnded(term, date) && !isInPost(term, date, document.asOf))),
    afterwards: terms.filter((term) => hasLater(term, date)).map((term) => termInFull(document, term)),
  };
}

const termInFull = remembered((document: AllianceDocument, term: Term) => tell(document, term, endOfTime));

/** The first day on which the document knows of the term: a coarse start counts from its last day. */
function knownFrom(term: Term): IsoDate {
  if (term.from !== undefined) return lastDay(term.from);
  if (term.inPostOn !== undefined) return firstDay(term.inPostOn);
  return term.to === undefined ? "" : firstDay(term.to);
}

function hasEnded(term: Term, date: IsoDate): boolean {
  return term.to !== undefined && firstDay(term.to) <= date;
}

function hasLater(term: Term, date: IsoDate): boolean {
  const endsLater = term.to !== undefined && firstDay(term.to) > date;
  return knownFrom(term) > date || endsLater || splitNote(term.note, date).later !== undefined;
}

function tell(document: AllianceDocument, term: Term, date: IsoDate): KnownTerm {
  return {
    term,
    when: whenText(term, date, document.asOf),
    note: splitNote(term.note, date).known,
    doubts: doubtsOf({ verified: term.verified ?? true, sourceCount: term.sources.length }),
    sources: sourcesOf(document, term.sources),
  };
}

function whenText({ from, to, inPostOn, openConfirmed }: Term, date: IsoDate, asOf: IsoDate): string {
  const end = to !== undefined && firstDay(to) <= date ? to : undefined;
  if (from !== undefined && from > asOf) return termTexts.due(from);
  if (from !== undefined && end !== undefined) return termTexts.between(from, end);
  if (from !== undefined)
    return to !== undefined || openConfirmed === true ? termTexts.since(from) : termTexts.open(from);
  if (end !== undefined) return termTexts.until(end);
  return inPostOn === undefined ? termTexts.undated : termTexts.inPost(inPostOn);
}
