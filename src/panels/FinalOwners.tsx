import type { ReactNode } from "react";
import { explainIntegrated, explainOwn, explainRest } from "../ownership/explainIntegrated.ts";
import type { OwnersTable } from "../ownership/finalTable.ts";
import { formatShare } from "../text/format.ts";
import { explainWords, finalWords, ownershipWords, shareText } from "../text/ownership.ts";
import { Figure } from "./Figure.tsx";
import { FinalTable, type FinalTableRow } from "./FinalTable.tsx";
import { goToId } from "./acts.ts";
import { CutList } from "./parts.tsx";
import type { OwnershipProps } from "./useOwnership.ts";

interface FinalOwnersProps extends OwnershipProps {
  readonly owners: OwnersTable;
  readonly shown?: number;
}

/** Who finally owns a company: the outside holders, named or not, who add up; then the companies on the way, who do not. */
export function FinalOwners(props: FinalOwnersProps): ReactNode {
  const { owners, names, id, shown } = props;
  const isRanged = owners.rows.some(({ low, high }) => high > low);
  return (
    <>
      <FinalTable
        label={finalWords.ownersOf(names.nameOf(id))}
        head={ownershipWords.holder}
        rows={rowsOf(props)}
        total={owners.total}
        {...(shown === undefined ? {} : { shown })}
      />
      {isRanged && <p className="soft note">{ownershipWords.lowEnds}</p>}
      <OwnShare {...props} />
      <Through {...props} />
    </>
  );
}

function rowsOf({ owners, ownership, names: { nameOf }, id }: FinalOwnersProps): readonly FinalTableRow[] {
  return owners.rows.map((row) => {
    const name = row.isRest ? ownershipWords.others(nameOf(row.id)) : nameOf(row.id);
    return {
      ...row,
      key: row.isRest ? `rest of ${row.id}` : row.id,
      name,
      goTo: row.isRest ? undefined : row.id,
      of: explainWords.inCompany(name, nameOf(id)),
      explain: () => (row.isRest ? explainRest(ownership, row.id, id) : explainIntegrated(ownership, row.id, id)),
    };
  });
}

function OwnShare({ owners: { own }, ownership, names, id }: FinalOwnersProps): ReactNode {
  if (own < 1e-9) return undefined;
  const [before, share, after] = finalWords.own(names.nameOf(id), formatShare(own));
  return (
    <p className="own-share">
      {before}
      <Figure text={share} of={explainWords.ofItself(names.nameOf(id))} explain={() => explainOwn(ownership, id)} />
      {after}
    </p>
  );
}

function Through({ owners: { through }, ownership, names: { nameOf }, id }: FinalOwnersProps): ReactNode {
  if (through.length === 0) return undefined;
  return (
    <div className="through">
      <h5>{finalWords.through}</h5>
      <CutList
        shown={5}
        rows={through.map((row) => (
          <li key={row.id}>
            <button type="button" className="link bare" onClick={() => goToId(row.id)}>
              {nameOf(row.id)}
            </button>
            <Figure
              text={shareText(row.low, row.high)}
              of={explainWords.inCompany(nameOf(row.id), nameOf(id))}
              explain={() => explainIntegrated(ownership, row.id, id)}
            />
          </li>
        ))}
      />
    </div>
  );
}
