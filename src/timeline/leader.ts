import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument, Term } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import { documentIndex } from "./dossierIndex.ts";
import { isInPost } from "./knownTerm.ts";

/** Who leads a company, and as what. */
export interface Leader {
  readonly name: string;
  readonly role: string;
  readonly term: Term;
}

/** Who leads the company on the day: the CEO in post, else the president, else the chairman, else nobody. */
export function leaderOn(document: AllianceDocument, entityId: EntityId, date: IsoDate): Leader | undefined {
  const candidates = (documentIndex(document).terms.get(entityId) ?? [])
    .map((term) => ({ name: term.name, role: term.role, term, rank: rankOf(term.role) }))
    .filter(({ term, rank }) => rank < ranks.length && isInPost(term, date, document.asOf));
  const [first] = candidates.toSorted((a, b) => a.rank - b.rank || descending(a.term.from, b.term.from));
  return first === undefined ? undefined : { name: first.name, role: first.role, term: first.term };
}

/**
 * The whole role, so that the head of a region ("CEO Mitsubishi Motors Europe", "president Nissan Argentina") or a
 * deputy is never taken for the head of the company.
 */
const ranks: readonly RegExp[] = [
  /^(?:(?:chairman|president) and )?(?:acting |interim )?CEO$/i,
  /^co-CEO$/i,
  /^president(?:, later chairman| and [CO]{2}O)?$/i,
  /^chairman(?: of the board)?$/i,
];

function rankOf(role: string): number {
  const title = role.replace(/\s*\([^)]*\)/g, "").trim();
  const rank = ranks.findIndex((pattern) => pattern.test(title));
  return rank < 0 ? ranks.length : rank;
}

function descending(a: string | undefined, b: string | undefined): number {
  return (b ?? "").localeCompare(a ?? "");
}
