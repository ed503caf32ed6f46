import { useState, type ReactNode } from "react";
import type { Derivation } from "../ownership/derivation.ts";
import type { FinalRow } from "../ownership/finalTable.ts";
import { formatShare } from "../text/format.ts";
import { ownershipWords, shareText, stakeText } from "../text/ownership.ts";
import { goToId } from "./acts.ts";
import { Figure } from "./Figure.tsx";

export interface FinalTableRow extends FinalRow {
  readonly key: string;
  readonly name: string;
  /** What a click on the name goes to; undefined = it is nobody in the picture. */
  readonly goTo: string | undefined;
  /** What the figure is of: "French State in Renault". */
  readonly of: string;
  readonly explain: () => Derivation;
}

interface FinalTableProps {
  readonly label: string;
  /** Above the names: holders, or companies. */
  readonly head: string;
  readonly rows: readonly FinalTableRow[];
  /** What the rows add up to; undefined = they are not to be added. */
  readonly total?: number;
  readonly shown?: number;
}

/** Final shares with their direct stakes beside them, a bar behind each name, the first ones at once. */
export function FinalTable({ label, head, rows, total, shown = 8 }: FinalTableProps): ReactNode {
  const [isWhole, setWhole] = useState(false);
  // One more than fits is better shown than cut.
  const isCut = rows.length > shown + 1;
  const visible = isCut && !isWhole ? rows.slice(0, shown) : rows;
  return (
    <>
      <table className="final" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{ownershipWords.direct}</th>
            <th scope="col">{ownershipWords.finally}</th>
          </tr>
        </thead>
        <tbody>
          {visible.map((row) => (
            <FinalTableLine key={row.key} row={row} />
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {ownershipWords.addsUpTo}
              </th>
              <td>{formatShare(total)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {isCut && (
        <button type="button" className="link more-rows" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? ownershipWords.fewer : ownershipWords.more(rows.length - shown)}
        </button>
      )}
    </>
  );
}

function FinalTableLine({ row }: { readonly row: FinalTableRow }): ReactNode {
  const { name, goTo, low, high, direct } = row;
  return (
    <tr>
      <th scope="row">
        {goTo === undefined ? (
          <span className="soft">{name}</span>
        ) : (
          <button type="button" className="link bare" onClick={() => goToId(goTo)}>
            {name}
          </button>
        )}
        <Bar low={low} high={high} isUnnamed={goTo === undefined} />
      </th>
      <td className="soft">{direct !== undefined && <Direct {...direct} />}</td>
      <td>
        <Figure text={shareText(low, high)} of={row.of} explain={row.explain} />
      </td>
    </tr>
  );
}

/** The direct stake. One of unknown size is a sign, so that names keep their room. */
function Direct({ low, high }: { readonly low: number; readonly high: number }): ReactNode {
  if (low > 0 || high < 1) return stakeText(low, high);
  return <abbr title={ownershipWords.notKnown.title}>{ownershipWords.notKnown.sign}</abbr>;
}

interface BarProps {
  readonly low: number;
  readonly high: number;
  readonly isUnnamed: boolean;
}

/** The share as a length; paler from the low end of a range to its high end, hatched where nobody is named. */
function Bar({ low, high, isUnnamed }: BarProps): ReactNode {
  return (
    <span className={isUnnamed ? "share-bar unnamed" : "share-bar"} aria-hidden="true">
      {high > low && <span className="possible" style={{ width: `${high * 100}%` }} />}
      <span style={{ width: `${low * 100}%` }} />
    </span>
  );
}
