import { useMemo, useState, type ReactNode } from "react";
import { explainPower } from "../ownership/explainPower.ts";
import { formatShare } from "../text/format.ts";
import { explainWords, ownershipWords, powerWords } from "../text/ownership.ts";
import { Figure } from "./Figure.tsx";
import { powerTable, rests } from "./powerRows.ts";
import { Segments } from "./Segments.tsx";
import type { OwnershipProps } from "./useOwnership.ts";

/** How often each direct holder of a company tips a vote, over all coalitions and over all orders. */
export function PowerTable({ ownership, names, id }: OwnershipProps): ReactNode {
  const [rest, setRest] = useState<(typeof rests)[number]>("dispersed");
  const { vote, rows, remarks, hasRest } = useMemo(() => powerTable(ownership, id, rest), [ownership, id, rest]);
  const nameOf = (row: (typeof rows)[number]): string => (row.isRest ? powerWords[rest] : names.nameOf(row.power.id));
  const cell = (row: (typeof rows)[number], index: "banzhaf" | "shapley"): ReactNode =>
    row.isRest && rest === "dispersed" ? (
      formatShare(row[index])
    ) : (
      <Figure
        text={formatShare(row[index])}
        of={explainWords.power(powerWords[index], nameOf(row))}
        explain={() => explainPower(ownership, vote, row.power, index)}
      />
    );
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
              {[ownershipWords.holder, powerWords.votes, powerWords.banzhaf, powerWords.shapley].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.power.id}>
                <th scope="row">{nameOf(row)}</th>
                <td>{formatShare(row.share)}</td>
                <td>{cell(row, "banzhaf")}</td>
                <td>{cell(row, "shapley")}</td>
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
