import { firstDay } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import { percentOf } from "../model/percent.ts";
import type { Phase, Relationship } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { definitionOf } from "../relationships/index.ts";
import { csvWords } from "../text/csv.ts";
import { lifeOf } from "../timeline/dossierIndex.ts";
import { effectText } from "../timeline/knownClock.ts";
import { knownPhase, type KnownPhase } from "../timeline/knownPhase.ts";
import { splitNote } from "../timeline/knownProse.ts";
import { isKnownPhase, type PhaseState } from "../timeline/knownState.ts";
import {
  fullNames,
  imaginedTies,
  sourcesCell,
  tableOf,
  tiesShown,
  type Cell,
  type Columns,
  type CsvRows,
} from "./csvTable.ts";
import type { ExportInput } from "./exporter.ts";

/** A row for each phase of the relationships shown that was known on the date, in the words that were known then. */
export function relationshipRows(input: ExportInput): CsvRows {
  return tableOf(input.view.whatif.length === 0 ? columns : [...columns, ...hypothetical], rowsOf(input));
}

interface PhaseRow {
  readonly tie: Tie;
  readonly relationship: Relationship;
  readonly names: ReadonlyMap<EntityId, string>;
  /** What is imagined of the relationship, in words. */
  readonly imagined: string | undefined;
  readonly date: string;
  readonly known: KnownPhase;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function rowsOf(input: ExportInput): readonly PhaseRow[] {
  const { document, view } = input;
  const { date } = view;
  const names = fullNames(document);
  const imagined = imaginedTies(input);
  return tiesShown(input).flatMap((tie) =>
    phasesKnown(document, tie.relationship, date)
      .filter(({ known }) => view.planned || !planStates.has(known.state))
      .map((phase) => ({
        ...phase,
        tie,
        relationship: tie.relationship,
        names,
        date,
        imagined: imagined.get(tie),
      })),
  );
}

/** Plans, those too that came to nothing: they are left out where what is planned is hidden. */
const planStates: ReadonlySet<PhaseState> = new Set(["planned", "cancelled", "superseded", "lapsed"]);

/** Each phase with the dates of its beginning and its end that were known. */
function phasesKnown(
  document: AllianceDocument,
  relationship: Relationship,
  date: string,
): readonly Pick<PhaseRow, "known" | "from" | "to">[] {
  return lifeOf(document, relationship)
    .phases.filter((placed) => isKnownPhase(placed, date))
    .map((placed) => {
      const known = knownPhase(document, placed, date);
      const { dates, namesStart } = effectText(placed, known.state, date);
      const [first, second] = dates.map((clock) => clock.date);
      return namesStart ? { known, from: first, to: second } : { known, from: undefined, to: first };
    });
}

const words = csvWords.relationship;

const columns: Columns<PhaseRow> = [
  [words.id, ({ relationship }) => relationship.id],
  [words.kind, ({ relationship }) => definitionOf(relationship.kind).label],
  [words.sourceId, ({ relationship }) => relationship.source],
  [words.source, ({ relationship, names }) => names.get(relationship.source)],
  [words.targetId, ({ relationship }) => relationship.target],
  [words.target, ({ relationship, names }) => names.get(relationship.target)],
  [csvWords.asOf, ({ date }) => date],
  [words.onDate, (row) => csvWords.onDate[stageOf(row)]],
  [words.status, ({ known }) => known.statusWord],
  [words.stake, ({ known }) => known.figure],
  [words.percent, ({ known: { phase } }) => percentCell(phase.stake)],
  [words.percentMin, ({ known: { phase } }) => percentCell(phase.stakeMin)],
  [words.percentMax, ({ known: { phase } }) => percentCell(phase.stakeMax)],
  [words.votes, ({ known }) => known.votes],
  [words.votingPercent, ({ known: { phase } }) => percentCell(phase.votes)],
  [words.votingNote, ({ known }) => known.votesNote],
  [words.amount, ({ known }) => known.amount],
  [words.euros, ({ known: { phase } }) => phase.amountEur],
  [words.announced, announcedCell],
  [words.from, ({ known: { phase }, from }) => (phase.from === undefined ? undefined : from)],
  [words.sinceAtLeast, ({ known: { phase }, from }) => (phase.from === undefined ? from : undefined)],
  [words.to, ({ to }) => to],
  [words.when, ({ known }) => known.effect],
  [words.confirmed, confirmedCell],
  [words.summary, ({ known }) => known.summary],
  [words.remarks, ({ known }) => csvWords.list(known.remarks)],
  [words.note, ({ known }) => known.note],
  [words.relationshipNote, ({ relationship, date }) => splitNote(relationship.note, date).known],
  [words.verified, ({ known: { phase } }) => (phase.verified ? csvWords.yes : csvWords.no)],
  [words.doubts, ({ known }) => csvWords.list(known.doubts)],
  [csvWords.sources, ({ known }) => sourcesCell(known.sources)],
];

/** What is imagined, behind what is published. */
const hypothetical: Columns<PhaseRow> = [
  [words.hypotheticalPercent, (row) => percentCell(imaginedLevel(row)?.stake)],
  [csvWords.hypothetical, (row) => (imaginedLevel(row) === undefined ? undefined : row.imagined)],
];

/** The level that is imagined instead of that of the row. */
function imaginedLevel({ tie: { actual, inEffect }, known: { phase } }: PhaseRow): Phase | undefined {
  return actual?.inEffect[0] === phase ? inEffect[0] : undefined;
}

function percentCell(share: number | undefined): Cell {
  return share === undefined ? undefined : percentOf(share);
}

/** A plan without a day of its announcement counts from its first day (`CONTRACT.md`, Dates). */
function announcedCell({ known }: PhaseRow): Cell {
  return known.announced === undefined ? undefined : (known.phase.announcedOn ?? known.phase.from);
}

function confirmedCell({ known: { phase }, date }: PhaseRow): Cell {
  const { lastConfirmed } = phase;
  return lastConfirmed === undefined || firstDay(lastConfirmed) > date ? undefined : lastConfirmed;
}

function stageOf({ tie: drawn, known: { phase } }: PhaseRow): keyof typeof csvWords.onDate {
  const tie = drawn.actual ?? drawn;
  if (tie.inEffect.includes(phase)) return "effect";
  return tie.planned.includes(phase) ? "planned" : "past";
}
