import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Source } from "../model/source.ts";
import type { Tie } from "../model/tie.ts";
import { nameOfTie } from "../relationships/nameOfTie.ts";
import { csvWords } from "../text/csv.ts";
import type { ExportInput } from "./exporter.ts";

/** One field: a figure is never taken for text, nor text for a formula. */
export type Cell = string | number | undefined;

/** The columns of a table: what stands above each, and what it says of a row. */
export type Columns<Row> = readonly (readonly [name: string, cellOf: (row: Row) => Cell])[];

/** A table as it is written: the first row has the names of the columns. */
export type CsvRows = readonly (readonly Cell[])[];

/** The rows with their header. */
export function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[]): CsvRows {
  return [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cellOf]) => cellOf(row)))];
}

/** The ties that the picture shows, those that a folded group's line bundles one by one. */
export function tiesShown({ network }: Pick<ExportInput, "network">): readonly Tie[] {
  return network.ties.flatMap((tie) => tie.parts ?? [tie]);
}

/** What is imagined of each of them that is not as it is: "What if: Renault holds 15% of Nissan (in truth 43.4%)". */
export function imaginedTies(input: Pick<ExportInput, "network" | "document">): ReadonlyMap<Tie, string> {
  const entities = new Map(input.document.entities.map((entity) => [entity.id, entity]));
  const imagined = tiesShown(input).filter(({ actual }) => actual !== undefined);
  return new Map(imagined.map((tie) => [tie, nameOfTie(tie, entities)]));
}

/** The name of an entity of the document, in full. */
export function fullNames({ entities }: AllianceDocument): ReadonlyMap<EntityId, string> {
  return new Map(entities.map(({ id, name }) => [id, name]));
}

/** Publisher, title, date and address of each source, in one field. */
export function sourcesCell(sources: readonly Source[]): string {
  return csvWords.list(
    sources.map(({ publisher, title, date, url }) =>
      csvWords.source([publisher, title, date, url].filter((part) => part !== undefined).filter((part) => part !== "")),
    ),
  );
}
