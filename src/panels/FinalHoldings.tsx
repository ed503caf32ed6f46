import type { ReactNode } from "react";
import { explainIntegrated } from "../ownership/explainIntegrated.ts";
import type { FinalRow } from "../ownership/finalTable.ts";
import { explainWords, finalWords, ownershipWords } from "../text/ownership.ts";
import { FinalTable } from "./FinalTable.tsx";
import type { OwnershipProps } from "./useOwnership.ts";

interface FinalHoldingsProps extends OwnershipProps {
  readonly rows: readonly FinalRow[];
  readonly shown?: number;
}

/** How much of every other company an entity finally owns. */
export function FinalHoldings({ ownership, names: { nameOf }, id, rows, shown = 6 }: FinalHoldingsProps): ReactNode {
  return (
    <FinalTable
      label={finalWords.ownedBy(nameOf(id))}
      head={ownershipWords.company}
      shown={shown}
      rows={rows.map((row) => ({
        ...row,
        key: row.id,
        name: nameOf(row.id),
        goTo: row.id,
        of: explainWords.inCompany(nameOf(id), nameOf(row.id)),
        explain: () => explainIntegrated(ownership, id, row.id),
      }))}
    />
  );
}
