import { useMemo, type ReactNode } from "react";
import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Side } from "../model/view.ts";
import { ownedTable, ownersTable, type OwnersTable } from "../ownership/finalTable.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { finalWords, ownershipWords, powerWords, voteWords } from "../text/ownership.ts";
import { Deciders } from "./Deciders.tsx";
import { FinalHoldings } from "./FinalHoldings.tsx";
import { FinalOwners } from "./FinalOwners.tsx";
import { Fold, Section } from "./parts.tsx";
import { PowerTable } from "./PowerTable.tsx";
import { Hypothetical, Problems } from "./OwnershipRemarks.tsx";
import { NoHolder } from "./NoHolder.tsx";
import { useNames, useOwnership, type OwnershipProps } from "./useOwnership.ts";
import { VoteTable } from "./VoteTable.tsx";
import "./ownership.css";

interface OwnershipSectionProps {
  readonly document: AllianceDocument;
  readonly id: EntityId;
}

/** Who decides in an entity and who finally owns it, what it owns itself, and with which votes. */
export function OwnershipSection({ document, id }: OwnershipSectionProps): ReactNode {
  const ownership = useOwnership(document);
  const names = useNames(document);
  const props = { ownership, names, id };
  const isHeld = ownership.control.capital.some(({ company }) => company === id);
  const owners = useMemo(() => ownersTable(ownership, id), [ownership, id]);
  const owned = useMemo(() => ownedTable(ownership, id), [ownership, id]);
  return (
    <Section title={ownershipWords.title}>
      <div className="ownership">
        <Hypothetical ownership={ownership} />
        <Problems {...props} owners={owners} />
        {(isHeld || owned.length > 0) && <Deciders {...props} isHeld={isHeld} />}
        {isHeld ? <Owners {...props} owners={owners} /> : <Unheld {...props} />}
        {owned.length > 0 && (
          <>
            <PartHead title={finalWords.owned} id={id} side="owned" />
            <FinalHoldings {...props} rows={owned} />
          </>
        )}
        {isHeld && (
          <>
            <Fold title={voteWords.title}>
              <VoteTable {...props} />
            </Fold>
            <Fold title={powerWords.title}>
              <PowerTable {...props} />
            </Fold>
          </>
        )}
      </div>
    </Section>
  );
}

function Owners(props: OwnershipProps & { readonly owners: OwnersTable | undefined }): ReactNode {
  const { id, names, owners } = props;
  return (
    <>
      <PartHead title={finalWords.owners} id={id} side="owners" />
      {owners === undefined ? (
        <p className="soft">{finalWords.noAnswer(names.nameOf(id))}</p>
      ) : (
        <FinalOwners {...props} owners={owners} />
      )}
    </>
  );
}

function Unheld(props: OwnershipProps): ReactNode {
  return (
    <>
      <h4>{finalWords.owners}</h4>
      <NoHolder {...props} />
    </>
  );
}

interface PartHeadProps {
  readonly title: string;
  readonly id: EntityId;
  readonly side: Side;
}

/** A heading with the button that shows the same in the picture. */
function PartHead({ title, id, side }: PartHeadProps): ReactNode {
  const isShown = useAtlas(({ view }) => view.lens === "integrated" && view.of === id && view.side === side);
  const show = (): void =>
    atlas.getState().changeView(isShown ? { lens: "capital", of: undefined } : { lens: "integrated", of: id, side });
  return (
    <div className="part-head">
      <h4>{title}</h4>
      <button
        type="button"
        className="link"
        aria-pressed={isShown}
        aria-label={ownershipWords.showPart(title)}
        onClick={show}
      >
        {ownershipWords.showInPicture}
      </button>
    </div>
  );
}
