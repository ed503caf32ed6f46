import {
  derivationFacts as facts,
  derivationNotes as notes,
  derivationTexts as texts,
  shareInFull,
} from "../text/derivation.ts";
import { formatDate, formatShare } from "../text/format.ts";
import { decimalSum } from "./columns.ts";
import { countedLinks, namingOf } from "./countedLinks.ts";
import type { Derivation, DerivationLine } from "./derivation.ts";
import { notesOnLinks, notesOnProblems } from "./explainNotes.ts";
import type { Ownership } from "./ownership.ts";

/** What the direct holders of a company and those not named have together: 100 %, or more where the figures contradict each other. */
export function explainSum(ownership: Ownership, company: string): Derivation {
  const naming = namingOf(ownership);
  const links = (countedLinks(ownership).get(company) ?? []).toSorted((a, b) => b.low - a.low);
  const named = links.map(({ holder, low, holding }): DerivationLine => {
    const [label, text] = [naming.wayOf([holder, company]), shareInFull(low)];
    return { label, terms: [{ text, label, relationships: [holding.tie.relationship.id] }], value: low, text };
  });
  const rest = decimalSum([1, ...links.map(({ low }) => -low)]);
  const unnamed = { label: texts.others(naming.nameOf(company)), terms: [], value: rest, text: shareInFull(rest) };
  const lines = rest > 0 ? [...named, unnamed] : named;
  const value = decimalSum(lines.map((line) => line.value));
  return {
    title: texts.sumOf(naming.nameOf(company)),
    value,
    text: formatShare(value),
    facts: [
      [facts.date, formatDate(ownership.date)],
      [facts.layer, facts.capital],
      [facts.shareOf, facts.ofCapital],
      [facts.method, facts.addedUp],
    ],
    date: ownership.date,
    lines,
    loops: [],
    notes: [
      ...notesOnProblems(ownership, new Set([company]), naming),
      ...notesOnLinks(ownership, links, naming),
      ...ownership.declared
        .filter(({ relationship }) => relationship.target === company)
        .map(({ relationship }) => notes.declared(naming.wayOf([relationship.source, company]))),
    ],
  };
}
