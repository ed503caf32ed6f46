import type { AllianceDocument } from "../model/document.ts";
import type { AllOwners } from "../ownership/allOwners.ts";
import { allOwnersWords, ownershipWords } from "../text/ownership.ts";
import { fullNames, tableOf, type Columns, type CsvRows } from "./csvTable.ts";

interface FinalOwnerRow {
  readonly company: string;
  readonly owner: string;
  readonly isRest: boolean;
  readonly share: number;
}

interface FinalOwnersOnDate {
  readonly owners: AllOwners;
  readonly document: AllianceDocument;
  readonly date: string;
  /** What of it is only imagined, in words; empty where all is as it is. */
  readonly hypothetical: string;
}

/** A row for each final owner of each company; who is not named goes by the company in which they hold directly. */
export function finalOwnerRows(asked: FinalOwnersOnDate): CsvRows {
  return tableOf(columnsOf(asked), [...rowsOf(asked.owners)]);
}

function columnsOf({ document, date, hypothetical }: FinalOwnersOnDate): Columns<FinalOwnerRow> {
  const names = fullNames(document);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const { columns, yes, no } = allOwnersWords;
  return [
    [columns.companyId, ({ company }) => company],
    [columns.company, ({ company }) => nameOf(company)],
    [columns.ownerId, ({ owner, isRest }) => (isRest ? "" : owner)],
    [columns.owner, ({ owner, isRest }) => (isRest ? ownershipWords.others(nameOf(owner)) : nameOf(owner))],
    [columns.isNamed, ({ isRest }) => (isRest ? no : yes)],
    [columns.percent, ({ share }) => percentCell(share)],
    [columns.date, () => date],
    ...(hypothetical === "" ? [] : [[columns.hypothetical, () => hypothetical] as const]),
  ];
}

function* rowsOf({ ids, companies, starts, owners, isRest, shares }: AllOwners): Generator<FinalOwnerRow> {
  const idOf = (node: number | undefined): string => ids[node ?? -1] ?? "";
  for (const [n, company] of companies.entries()) {
    for (let at = starts[n] ?? 0; at < (starts[n + 1] ?? 0); at += 1) {
      yield { company: idOf(company), owner: idOf(owners[at]), isRest: isRest[at] === 1, share: shares[at] ?? 0 };
    }
  }
}

/** In percent, to the accuracy of the method: 1e-9 of the whole. */
function percentCell(share: number): number {
  return Number((share * 100).toFixed(7));
}
