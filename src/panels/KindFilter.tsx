import type { ReactNode } from "react";
import { relationshipKinds, type RelationshipKind } from "../model/relationship.ts";
import { definitionOf } from "../relationships/index.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { filterWords } from "../text/panels.ts";
import { legendWords } from "../text/picture.ts";
import { sampleLine } from "../scene/legendStrokes.ts";
import { Member, MemberList, type RowProps } from "./MemberList.tsx";
import { SignList } from "./SignList.tsx";
import { StrokeSample } from "./StrokeSample.tsx";

/** Which relationships are shown, each with its line as in the picture, and what the shapes of the cards stand for. */
export function KindFilter(): ReactNode {
  const chosen = useAtlas((state) => state.view.kind);
  return (
    <>
      <MemberList
        title={filterWords.kind}
        all={relationshipKinds}
        chosen={chosen}
        choose={(kind) => atlas.getState().changeView({ kind })}
        Row={KindRow}
      >
        <PlannedRow />
      </MemberList>
      <SignList />
    </>
  );
}

function KindRow({ id: kind, isChosen, toggle }: RowProps<RelationshipKind>): ReactNode {
  const notation = useAtlas((state) => state.view.notation);
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
        mark={<StrokeSample line={sampleLine(kind, notation)} />}
      />
      {kind === "stake" &&
        notation === "bovs" &&
        (["ownership", "control"] as const).map((side) => (
          <p key={side} className="variant">
            <StrokeSample line={sampleLine(kind, notation, side)} />
            {legendWords[side]}
          </p>
        ))}
      {hasNoVotes && (
        <p className="variant">
          <StrokeSample line={sampleLine("stake", notation, "withoutVotes")} />
          {filterWords.withoutVotes}
        </p>
      )}
    </>
  );
}

function PlannedRow(): ReactNode {
  const notation = useAtlas((state) => state.view.notation);
  const isShown = useAtlas((state) => state.view.planned);
  const count = useDerivedPart((derived) => derived.counts.planned);
  return (
    <Member
      className="planned"
      label={filterWords.planned}
      count={count}
      isChosen={isShown}
      toggle={() => atlas.getState().changeView({ planned: !isShown })}
      mark={<StrokeSample line={sampleLine("stake", notation, "planned")} />}
    />
  );
}
