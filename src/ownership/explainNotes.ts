import { addMonths, firstDay } from "../model/date.ts";
import { sizeInWords } from "../relationships/stakeSize.ts";
import { derivationNotes as notes, shareInFull } from "../text/derivation.ts";
import { problemTexts } from "../text/ownership.ts";
import { countedLinks, type CountedLink, type Naming } from "./countedLinks.ts";
import type { OwnershipProblem } from "./directStake.ts";
import type { Ownership } from "./ownership.ts";

/** More remarks are read by nobody. */
const mostNotes = 24;

/**
 * All links on any way of ownership from the first to the company, those of unknown size too. Nothing leads on from the
 * company that is `taken out`: the owner's own column.
 */
export function linksBetween(
  ownership: Ownership,
  from: string,
  company: string,
  takenOut?: string,
): readonly CountedLink[] {
  const columns = countedLinks(ownership);
  const above = new Set([company]);
  const links: CountedLink[] = [];
  for (const id of above) {
    const column = columns.get(id) ?? [];
    links.push(...column);
    for (const { holder } of column) if (holder !== takenOut) above.add(holder);
  }
  const reached = new Set([from]);
  for (const id of reached) for (const link of links) if (link.holder === id) reached.add(link.company);
  return links.filter(({ holder }) => reached.has(holder));
}

/** What is assumed or doubtful about the links. */
export function notesOnLinks(ownership: Ownership, links: readonly CountedLink[], naming: Naming): readonly string[] {
  const found = [...new Set(links.flatMap((link) => notesOnLink(link, ownership.date, naming)))];
  const more = found.length - mostNotes;
  return more > 0 ? [...found.slice(0, mostNotes), notes.more(more)] : found;
}

/** What makes figures of these companies impossible or doubtful. */
export function notesOnProblems(
  { capital }: Ownership,
  companies: ReadonlySet<string>,
  { nameOf }: Naming,
): readonly string[] {
  return capital.problems
    .filter((problem) => companiesOf(problem).some((id) => companies.has(id)))
    .map((problem) =>
      problem.type === "closed"
        ? problemTexts.closed(problem.companies.map(nameOf))
        : problem.type === "treasury"
          ? problemTexts.treasury(nameOf(problem.company))
          : problemTexts[problem.type](nameOf(problem.company), problem.sum),
    );
}

function notesOnLink(link: CountedLink, date: string, { nameOf, wayOf }: Naming): readonly string[] {
  const { holder, company, holding, isDerived, low, high } = link;
  const { tie, isSized } = holding;
  const way = wayOf([tie.relationship.source, tie.relationship.target]);
  const confirmed = tie.inEffect[0]?.lastConfirmed;
  const found = [
    tie.actual === undefined
      ? undefined
      : notes.imagined(way, shareInFull(holding.low), actualSize(tie.actual.inEffect[0])),
    isSized ? undefined : notes.unsized(way),
    isSized && low < high ? notes.range(way, shareInFull(low), shareInFull(high)) : undefined,
    confirmed !== undefined && addMonths(firstDay(confirmed), 12) < date
      ? notes.lastConfirmed(way, confirmed)
      : undefined,
    !isDerived
      ? undefined
      : holder === company
        ? notes.treasury(nameOf(company), nameOf(holding.holder))
        : notes.rightOf(nameOf(holder), nameOf(holding.holder), nameOf(company)),
  ];
  return found.filter((note) => note !== undefined);
}

function actualSize(phase: Parameters<typeof sizeInWords>[0] | undefined): string {
  return (phase === undefined ? undefined : sizeInWords(phase)) ?? notes.noSuchStake;
}

function companiesOf(problem: OwnershipProblem): readonly string[] {
  return problem.type === "closed" ? problem.companies : [problem.company];
}
