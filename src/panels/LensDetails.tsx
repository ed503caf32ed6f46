import { useMemo, type ReactNode } from "react";
import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import { sides } from "../model/view.ts";
import { ownedTable, ownersTable } from "../ownership/finalTable.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { finalWords } from "../text/ownership.ts";
import { lensWords } from "../text/panels.ts";
import { FinalHoldings } from "./FinalHoldings.tsx";
import { FinalOwners } from "./FinalOwners.tsx";
import { NoHolder } from "./NoHolder.tsx";
import { Hypothetical, Problems } from "./OwnershipRemarks.tsx";
import { Segments } from "./Segments.tsx";
import { useNames, useOwnership, type OwnershipProps } from "./useOwnership.ts";
import "./ownership.css";

/** The table beside the integrated lens: what the chosen entity finally owns, or who finally owns it. */
export function LensDetails({
  document,
  of,
}: {
  readonly document: AllianceDocument;
  readonly of: EntityId;
}): ReactNode {
  const props = { ownership: useOwnership(document), names: useNames(document), id: of };
  const side = useAtlas((state) => state.view.side);
  const name = props.names.nameOf(of);
  return (
    <div className="ownership lens-details">
      <p className="caps">{lensWords.lenses.integrated}</p>
      <h2>{side === "owned" ? finalWords.ownedBy(name) : finalWords.ownersOf(name)}</h2>
      <Segments
        label={finalWords.side}
        ids={sides}
        nameOf={(each) => finalWords.sides[each]}
        chosen={side}
        choose={(each) => atlas.getState().changeView({ side: each })}
      />
      <Hypothetical ownership={props.ownership} />
      {side === "owned" ? <Owned {...props} /> : <Owners {...props} />}
    </div>
  );
}

/** So many rows stand there at once: the whole panel is theirs. */
const shown = 60;

function Owned(props: OwnershipProps): ReactNode {
  const { ownership, names, id } = props;
  const rows = useMemo(() => ownedTable(ownership, id), [ownership, id]);
  if (rows.length === 0) return <p className="soft">{finalWords.nothing(names.nameOf(id))}</p>;
  return (
    <>
      <FinalHoldings {...props} rows={rows} shown={shown} />
      <p className="soft note">{finalWords.notAdded}</p>
    </>
  );
}

function Owners(props: OwnershipProps): ReactNode {
  const { ownership, names, id } = props;
  const owners = useMemo(() => ownersTable(ownership, id), [ownership, id]);
  if (owners !== undefined) {
    return (
      <>
        <Problems {...props} owners={owners} />
        <FinalOwners {...props} owners={owners} shown={shown} />
      </>
    );
  }
  const isHeld = ownership.control.capital.some(({ company }) => company === id);
  if (!isHeld) return <NoHolder {...props} />;
  return (
    <>
      <p className="soft">{finalWords.noAnswer(names.nameOf(id))}</p>
      <Problems {...props} owners={undefined} />
    </>
  );
}
