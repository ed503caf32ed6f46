import type { IsoDate } from "../model/date.ts";
import type { Tie } from "../model/tie.ts";
import { sizeInWords } from "../relationships/stakeSize.ts";
import { derivationNotes as notes, shareInFull } from "../text/derivation.ts";
import { problemTexts } from "../text/ownership.ts";
import { countedLinks, type CountedLink, type Naming } from "./countedLinks.ts";
import type { Ownership } from "./ownership.ts";
import { companiesOf } from "./problems.ts";
import { isLongUnconfirmed } from "./unconfirmed.ts";

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

/** Whether a figure is computed from the low ends of ranges, or from what they make possible. */
export type Ends = "low" | "possible";

/** What is assumed or doubtful about the links; that something else is only imagined, where none of them is. */
export function notesOnLinks(
  ownership: Ownership,
  links: readonly CountedLink[],
  naming: Naming,
  ends: Ends = "low",
): readonly string[] {
  const found = [...new Set(links.flatMap((link) => notesOnLink(link, { date: ownership.date, naming, ends })))];
  const more = found.length - mostNotes;
  const isToldOf = links.some(({ holding }) => holding.tie.actual !== undefined);
  return [
    ...(ownership.isImagined && !isToldOf ? [notes.imaginedSomewhere] : []),
    ...found.slice(0, mostNotes),
    ...(more > 0 ? [notes.more(more)] : []),
  ];
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

interface NoteContext {
  readonly date: IsoDate;
  readonly naming: Naming;
  readonly ends: Ends;
}

function notesOnLink(link: CountedLink, { date, naming, ends }: NoteContext): readonly string[] {
  const { tie, low } = link.holding;
  const { source, target } = tie.relationship;
  const way = naming.wayOf([source, target]);
  const { actual } = tie;
  const [level] = tie.inEffect;
  const found = [
    actual === undefined ? undefined : notes.imagined(way, shareInFull(low), actualSize(actual)),
    rangeNote(link, way, ends),
    level?.lastConfirmed !== undefined && isLongUnconfirmed(level, date)
      ? notes.lastConfirmed(way, level.lastConfirmed)
      : undefined,
    link.isDerived ? rightNote(link, naming) : undefined,
  ];
  return found.filter((note) => note !== undefined);
}

function rangeNote({ low, high, holding }: CountedLink, way: string, ends: Ends): string | undefined {
  if (low >= high) return undefined;
  if (!holding.isSized) return ends === "low" ? notes.nothing(way) : notes.unsized(way);
  const write = ends === "low" ? notes.lowEnd : notes.range;
  return write(way, shareInFull(low), shareInFull(high));
}

/** A right that follows from another statement: a trust's, or treasury shares. */
function rightNote({ holder, company, holding }: CountedLink, { nameOf }: Naming): string {
  const [held, titular] = [nameOf(company), nameOf(holding.holder)];
  return holder === company ? notes.treasury(held, titular) : notes.rightOf(nameOf(holder), titular, held);
}

function actualSize({ inEffect: [level] }: Tie): string {
  return (level === undefined ? undefined : sizeInWords(level)) ?? notes.noSuchStake;
}
