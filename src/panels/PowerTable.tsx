import { useMemo, useState, type ReactNode } from "react";
import { formatShare } from "../text/format.ts";
import { ownershipWords, powerWords } from "../text/ownership.ts";
import { powerTable, rests } from "./powerRows.ts";
import { Segments } from "./Segments.tsx";
import type { OwnershipProps } from "./useOwnership.ts";

/** How often each direct holder of a company tips a vote, over all coalitions and over all orders. */
export function PowerTable({ ownership, names, id }: OwnershipProps): ReactNode {
  const [rest, setRest] = useState<(typeof rests)[number]>("dispersed");
  const { rows, remarks, hasRest } = useMemo(() => powerTable(ownership, id, rest), [ownership, id, rest]);
  return (
    <>
      {hasRest && (
        <div className="power-rest">
          <span>{powerWords.rest}</span>
          <Segments
            label={powerWords.rest}
            ids={rests}
            nameOf={(each) => powerWords.rests[each]}
            chosen={rest}
            choose={setRest}
          />
        </div>
      )}
      {rows.length > 0 && (
        <table className="final power" aria-label={powerWords.tableOf(names.nameOf(id))}>
          <thead>
            <tr>
              <th scope="col">{ownershipWords.holder}</th>
              <th scope="col">{powerWords.votes}</th>
              <th scope="col">{powerWords.banzhaf}</th>
              <th scope="col">{powerWords.shapley}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.isRest ? powerWords[rest] : names.nameOf(row.id)}</th>
                <td>{formatShare(row.share)}</td>
                <td>{formatShare(row.banzhaf)}</td>
                <td>{formatShare(row.shapley)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {remarks.map((remark) => (
        <p key={remark} className="soft note">
          {remark}
        </p>
      ))}
    </>
  );
}
