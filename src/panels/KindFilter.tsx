import type { ReactNode } from "react";
import { relationshipKinds, type RelationshipKind } from "../model/relationship.ts";
import { definitionOf } from "../relationships/index.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { filterWords } from "../text/panels.ts";
import { sampleStroke } from "./legendStrokes.ts";
import { Member, MemberList, type RowProps } from "./MemberList.tsx";
import { StrokeSample } from "./StrokeSample.tsx";

/** Which relationships are shown, each with its line as in the picture. */
export function KindFilter(): ReactNode {
  const chosen = useAtlas((state) => state.view.kind);
  return (
    <MemberList
      title={filterWords.kind}
      all={relationshipKinds}
      chosen={chosen}
      choose={(kind) => atlas.getState().changeView({ kind })}
      Row={KindRow}
    >
      <PlannedRow />
    </MemberList>
  );
}

function KindRow({ id: kind, isChosen, toggle }: RowProps<RelationshipKind>): ReactNode {
  const count = useDerivedPart((derived) => derived.counts.kind.get(kind) ?? 0);
  const hasNoVotes = useDerivedPart(
    (derived) => kind === "stake" && derived.network.ties.some((tie) => tie.inEffect[0]?.votes === 0),
  );
  return (
    <>
      <Member
        label={definitionOf(kind).label}
        count={count}
        isChosen={isChosen}
        toggle={toggle}
        mark={<StrokeSample stroke={sampleStroke(kind)} />}
      />
      {hasNoVotes && (
        <p className="variant">
          <StrokeSample stroke={sampleStroke("stake", "withoutVotes")} />
          {filterWords.withoutVotes}
        </p>
      )}
    </>
  );
}

function PlannedRow(): ReactNode {
  const isShown = useAtlas((state) => state.view.planned);
  const count = useDerivedPart((derived) => derived.counts.planned);
  return (
    <Member
      className="planned"
      label={filterWords.planned}
      count={count}
      isChosen={isShown}
      toggle={() => atlas.getState().changeView({ planned: !isShown })}
      mark={<StrokeSample stroke={sampleStroke("stake", "planned")} />}
    />
  );
}
