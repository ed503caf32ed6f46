import {
  derivationFacts as facts,
  derivationNotes as notes,
  derivationTexts as texts,
  shareInFull,
} from "../text/derivation.ts";
import { formatDate, formatShare } from "../text/format.ts";
import { boundsOf } from "./bounds.ts";
import { chainWriter, type ChainWriter } from "./chainLines.ts";
import { chainsTo, type Chain, type Link } from "./chains.ts";
import { namingOf, type Naming } from "./countedLinks.ts";
import type { Derivation, DerivationLine } from "./derivation.ts";
import { linksBetween, notesOnLinks, notesOnProblems } from "./explainNotes.ts";
import type { OwnershipNetwork } from "./network.ts";
import type { Ownership } from "./ownership.ts";

/** Whose final share of which company is explained. */
export interface FinalQuestion {
  readonly title: string;
  /** What the owner is called. */
  readonly name: string;
  readonly method: string;
  /** The owner, or the company of whose unnamed holders the chains begin. */
  readonly start: { readonly type: "owner" | "rest"; readonly id: string };
  readonly company: string;
  /** What finally belongs to the owner of each company. */
  readonly shareOf: (id: string) => number;
}

/** Chains that miss the figure by more are not shown: the last step always adds up. */
const mostMissing = 1e-12;

/** The derivation by chains; where they are too many, by the last step: y_ij = w_ij + Σ_k y_ik w_kj. */
export function explainChains(ownership: Ownership, question: FinalQuestion): Derivation {
  const { title, method, start, company } = question;
  const naming = namingOf(ownership);
  const writer = chainWriter(ownership.capital.ids, naming);
  const chains = chainsOf(ownership, question);
  const lines = chains?.map(writer.chainLine) ?? lastSteps(ownership, question, naming, writer);
  const value = sumOf(lines);
  const isOwner = start.type === "owner";
  const links = linksBetween(ownership, start.id, company, isOwner ? start.id : undefined);
  const onTheWay = new Set([company, ...links.map((link) => link.company)]);
  return {
    title,
    value,
    text: formatShare(value),
    facts: [
      [facts.date, formatDate(ownership.date)],
      [facts.layer, facts.capital],
      [facts.shareOf, facts.ofCapital],
      [facts.basis, facts.stakes],
      [facts.method, method],
    ],
    date: ownership.date,
    lines,
    loops: chains === undefined ? [] : writer.loopLines(chains),
    notes: [
      ...(chains === undefined ? [notes.lastStep] : []),
      ...(links.length === 0 ? [notes.noWay(question.name, naming.nameOf(company))] : []),
      ...notesOnProblems(ownership, onTheWay, naming),
      ...(isOwner ? boundNotes(ownership, start.id, company) : []),
      ...notesOnLinks(ownership, links, naming),
    ],
  };
}

function chainsOf({ capital }: Ownership, { start, company, shareOf }: FinalQuestion): readonly Chain[] | undefined {
  const [first, last] = [capital.numberOf.get(start.id), capital.numberOf.get(company)];
  if (first === undefined || last === undefined) return [];
  const chains = chainsTo(capital, { type: start.type, node: first }, last);
  const isWhole = chains !== undefined && Math.abs(sumOf(chains) - shareOf(company)) <= mostMissing;
  return isWhole ? chains : undefined;
}

/** What is finally owned of each direct holder, times what that one holds. */
function lastSteps(
  { capital }: Ownership,
  { start, company, shareOf, name }: FinalQuestion,
  { nameOf }: Naming,
  { linkTerm }: ChainWriter,
): readonly DerivationLine[] {
  const lineOf = (link: Link): DerivationLine => {
    const term = linkTerm(link);
    const holder = link.holder === undefined ? undefined : capital.ids[link.holder];
    if (holder === undefined || (holder === start.id && start.type === "owner"))
      return { label: term.label, terms: [term], value: link.share, text: shareInFull(link.share) };
    const above = shareOf(holder);
    const owned = { text: shareInFull(above), label: texts.finallyOwns(name, nameOf(holder)), relationships: [] };
    const value = above * link.share;
    return { label: texts.lastStep(nameOf(holder)), terms: [owned, term], value, text: shareInFull(value) };
  };
  return linksInto(capital, company, start)
    .map(lineOf)
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value);
}

function linksInto(capital: OwnershipNetwork, id: string, start: FinalQuestion["start"]): readonly Link[] {
  const company = capital.numberOf.get(id) ?? -1;
  const [first = 0, end = 0] = capital.starts.subarray(company, company + 2);
  const links = Array.from({ length: end - first }, (_, i): Link => {
    return { holder: capital.holders[first + i] ?? -1, company, share: capital.shares[first + i] ?? 0 };
  });
  const isRest = start.type === "rest" && start.id === id;
  return isRest ? [{ holder: undefined, company, share: capital.rests[company] ?? 0 }, ...links] : links;
}

function boundNotes({ control }: Ownership, owner: string, company: string): readonly string[] {
  if (control.capital.every(({ low, high }) => low === high)) return [];
  const bounds = boundsOf(control.capital, owner);
  const [low, high] = [bounds.low.get(company) ?? 0, bounds.high.get(company) ?? 0].map(formatShare);
  return low === undefined || high === undefined || low === high ? [] : [notes.bounds(low, high)];
}

function sumOf(parts: readonly { readonly value: number }[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
