import { lazy, useMemo, useState, type ReactNode } from "react";
import type { AllianceDocument } from "../model/document.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { formatCount } from "../text/format.ts";
import { tableWords } from "../text/table.ts";
import { goToId } from "./acts.ts";
import { IconButton } from "./IconButton.tsx";
import { Icon } from "./icons.tsx";
import { Late } from "./Late.tsx";
import { Segments } from "./Segments.tsx";
import { entityRows, relationshipRows, sortedRows, type Row } from "./tableRows.ts";

const { columns } = tableWords;
const entityColumns = [columns.name, columns.kind, columns.partner, columns.country, columns.leader, columns.ties];
const relationshipColumns = [
  columns.source,
  columns.target,
  columns.kind,
  columns.inEffect,
  columns.planned,
  columns.since,
  columns.says,
];

const AddsUp = lazy(() => import("./AddsUp.tsx").then(({ AddsUp: component }) => ({ default: component })));

const AllOwners = lazy(() => import("./AllOwners.tsx").then(({ AllOwners: component }) => ({ default: component })));

const parts = ["facts", "sums"] as const;
type Part = (typeof parts)[number] | "owners";

interface TableProps {
  readonly close: () => void;
  /** Where the final owners of every company are computed; undefined = on the page itself. */
  readonly makeOwnersWorker: (() => Worker) | undefined;
}

/** Below the picture: its very facts as tables, whether the stakes of the date add up, or who finally owns every company. */
export function Table({ close, makeOwnersWorker }: TableProps): ReactNode {
  const document = useAtlas((state) => state.document);
  const [part, setPart] = useState<Part>("facts");
  if (document === undefined) return undefined;
  return (
    <section className="tables" aria-label={tableWords.region}>
      <IconButton className="quiet close" label={tableWords.close} icon="close" act={close} />
      {/* A box that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="tables-scroll" tabIndex={0} role="group" aria-label={tableWords.region}>
        <div className="tables-head">
          <Segments
            label={tableWords.part}
            ids={parts}
            nameOf={(each) => tableWords.parts[each]}
            chosen={part}
            choose={setPart}
          />
          <button
            type="button"
            className="button small"
            aria-pressed={part === "owners"}
            onClick={() => setPart("owners")}
          >
            {tableWords.parts.owners}
          </button>
        </div>
        {part === "facts" ? (
          <FactTables document={document} />
        ) : (
          <Late>
            {part === "sums" ? (
              <AddsUp document={document} />
            ) : (
              <AllOwners document={document} makeWorker={makeOwnersWorker} />
            )}
          </Late>
        )}
      </div>
    </section>
  );
}

/** Two tables that can be sorted. */
function FactTables({ document }: { readonly document: AllianceDocument }): ReactNode {
  const network = useDerivedPart((derived) => derived.network);
  const date = useAtlas((state) => state.view.date);
  const entities = useMemo(() => entityRows(network, document, date), [network, document, date]);
  const relationships = useMemo(() => relationshipRows(network, document), [network, document]);
  return (
    <>
      <SortableTable caption={tableWords.relationships} columns={relationshipColumns} rows={relationships} />
      <SortableTable caption={tableWords.entities} columns={entityColumns} rows={entities} />
    </>
  );
}

interface SortableTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

function SortableTable({ caption, columns: names, rows }: SortableTableProps): ReactNode {
  const [sort, setSort] = useState({ column: 0, isDescending: false });
  const sorted = useMemo(() => sortedRows(rows, sort.column, sort.isDescending), [rows, sort]);
  const selected = useAtlas((state) => state.view.select);
  return (
    <div className="table-box">
      <h2 className="caps" aria-hidden="true">
        {caption} <span className="count">{formatCount(rows.length)}</span>
      </h2>
      <table aria-label={caption}>
        <thead>
          <tr>
            {names.map((name, column) => (
              <SortHead
                key={name}
                name={name}
                isActive={sort.column === column}
                isDescending={sort.isDescending}
                sortBy={() => setSort({ column, isDescending: sort.column === column && !sort.isDescending })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <TableRow key={row.id} row={row} names={names} isSelected={selected.includes(row.id)} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="soft">{tableWords.none}</p>}
    </div>
  );
}

interface SortHeadProps {
  readonly name: string;
  readonly isActive: boolean;
  readonly isDescending: boolean;
  readonly sortBy: () => void;
}

function SortHead({ name, isActive, isDescending, sortBy }: SortHeadProps): ReactNode {
  return (
    <th scope="col" aria-sort={!isActive ? "none" : isDescending ? "descending" : "ascending"}>
      <button type="button" onClick={sortBy}>
        {name}
        {isActive && <Icon name={isDescending ? "down" : "up"} />}
      </button>
    </th>
  );
}

interface TableRowProps {
  readonly row: Row;
  readonly names: readonly string[];
  readonly isSelected: boolean;
}

/** A click anywhere in the row selects; by keyboard the button in its first cell does. */
function TableRow({ row, names, isSelected }: TableRowProps): ReactNode {
  return (
    <tr data-row={row.id} className={isSelected ? "selected" : ""} onClick={() => choose(row.id, isSelected)}>
      {row.cells.map(({ text, rank }, i) => {
        const className = rank !== undefined ? "figure" : names[i] === columns.says ? "long" : "";
        return i === 0 ? (
          <th key={names[i]} scope="row">
            <button type="button" aria-pressed={isSelected}>
              {text}
            </button>
          </th>
        ) : (
          <td key={names[i]} className={className}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}

function choose(id: string, isSelected: boolean): void {
  if (isSelected) atlas.getState().select(undefined);
  else goToId(id);
}
