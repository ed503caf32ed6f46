import {
  derivationFacts as facts,
  derivationNotes as notes,
  derivationTexts as texts,
  shareInFull,
  votesBasisNames,
} from "../text/derivation.ts";
import { formatDate, formatShare } from "../text/format.ts";
import { lensWords } from "../text/panels.ts";
import type { ControlRule, Verdict, VerdictPart } from "./controlRule.ts";
import { countedLinks, namingOf, type CountedLink, type Naming } from "./countedLinks.ts";
import type { Derivation, DerivationLine } from "./derivation.ts";
import { explainIntegrated } from "./explainIntegrated.ts";
import { notesOnLinks, notesOnProblems } from "./explainNotes.ts";
import type { Holding } from "./holdings.ts";
import type { Ownership } from "./ownership.ts";

/** Why somebody is said to decide in a company: whose shares together pass the rule's threshold, and what each rests on. */
export function explainVerdict(ownership: Ownership, verdict: Verdict, rule: ControlRule): Derivation {
  const naming = namingOf(ownership);
  const title = texts.decides(naming.nameOf(verdict.holder), naming.nameOf(verdict.company));
  const isFinalShare = rule.id === "over-25" || rule.id === "at-least-25";
  if (isFinalShare && verdict.certainty === "certain") {
    const final = explainIntegrated(ownership, verdict.holder, verdict.company);
    return { ...final, title, facts: [...final.facts, ...ruleFacts(verdict, rule)] };
  }
  const links = linksInto(ownership, verdict, rule);
  const lines = verdict.parts.map((part) => partLine(part, verdict, rule, { naming, links }));
  const value = lines.reduce((sum, line) => sum + line.value, 0);
  return {
    title,
    value,
    text: formatShare(value),
    facts: [
      [facts.date, formatDate(ownership.date)],
      [facts.layer, rule.reads === "votes" ? facts.votes : facts.capital],
      ...ruleFacts(verdict, rule),
    ],
    date: ownership.date,
    lines,
    loops: [],
    notes: [
      ...(lines.length > 1 ? [notes.together(naming.nameOf(verdict.holder))] : []),
      ...notesOnProblems(ownership, new Set([verdict.company]), naming),
      ...(rule.reads === "votes" ? links.flatMap(({ holding }) => voteNotes(holding, naming)) : []),
      ...notesOnLinks(ownership, links, naming, verdict.certainty === "certain" ? "low" : "possible"),
    ],
  };
}

function ruleFacts({ certainty }: Verdict, { id, sign, threshold, reads }: ControlRule): Derivation["facts"] {
  const limit = facts.limit(sign, threshold, reads === "votes" ? facts.ofVotes : facts.ofCapital);
  return [
    [facts.rule, lensWords.rules[id]],
    [facts.threshold, limit],
    [facts.certainty, facts[certainty]],
  ];
}

/** The links that the rule reads, of those whose parts make up the verdict. */
function linksInto(ownership: Ownership, { company, parts }: Verdict, { reads }: ControlRule): readonly CountedLink[] {
  const votes = ownership.holdings
    .filter((holding) => holding.company === company)
    .map((holding) => ({ ...holding.cast, holder: holding.holder, company, holding, isDerived: false }));
  const links = reads === "votes" ? votes : (countedLinks(ownership).get(company) ?? []);
  return links.filter(({ holder }) => parts.some(({ id }) => id === holder));
}

function partLine(
  { id, share }: VerdictPart,
  { holder, company }: Verdict,
  { reads }: ControlRule,
  { naming, links }: { readonly naming: Naming; readonly links: readonly CountedLink[] },
): DerivationLine {
  const own = links.filter((link) => link.holder === id).map(({ holding }) => holding);
  const text = shareInFull(share);
  const way = naming.wayOf([id, company]);
  const bases = new Set(reads === "votes" ? own.map(({ cast }) => votesBasisNames[cast.basis]) : []);
  const label = texts.onBasis(way, [...bases]);
  const term = { text, label, relationships: own.map(({ tie }) => tie.relationship.id) };
  return { label: id === holder ? label : texts.through(naming.nameOf(id), label), terms: [term], value: share, text };
}

function voteNotes({ holder, cast }: Holding, { nameOf }: Naming): readonly string[] {
  const { basis, rule, isOlderThan } = cast;
  return [
    ...(basis === "assumed" ? [notes.assumed(nameOf(holder))] : []),
    ...(rule === undefined ? [] : [notes.ruled(nameOf(holder), votesBasisNames[basis], rule)]),
    ...(isOlderThan === undefined ? [] : [notes.older(nameOf(holder), isOlderThan)]),
  ];
}
