import { useEffect, useRef, useState, type ReactNode } from "react";
import { shortNameOf, type Entity, type EntityId } from "../model/entity.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { pathWords } from "../text/connections.ts";
import { focusWords } from "../text/focus.ts";
import { foldWords } from "../text/folding.ts";
import { findPaths } from "./acts.ts";
import { EntityCombobox } from "./EntityCombobox.tsx";
import { FoldButton } from "./FoldButton.tsx";
import { MemberLinks } from "./MemberLinks.tsx";

/** What the picture can be asked of an entity: what is around it, what connects it with another, who belongs to it. */
export function EntityActs({ entity }: { readonly entity: Entity }): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const family = useDerivedPart((derived) => derived.families.find(({ head }) => head === entity.id));
  const folded = useDerivedPart((derived) => derived.network.standIns.get(entity.id));
  return (
    <>
      <div className="acts">
        <FocusButton id={entity.id} />
        <button
          type="button"
          className="button small"
          aria-expanded={isAsking}
          onClick={() => setAsking((isOpen) => !isOpen)}
        >
          {pathWords.find}
        </button>
        {family !== undefined && <FoldButton id={family.id} words={foldWords.whole} />}
      </div>
      {isAsking && <PathGoal from={entity} close={() => setAsking(false)} />}
      {folded !== undefined && (
        <>
          <p className="soft note">{foldWords.standsFor(folded.label)}</p>
          <MemberLinks ids={folded.members.filter((id) => id !== entity.id)} />
        </>
      )}
    </>
  );
}

function FocusButton({ id }: { readonly id: EntityId }): ReactNode {
  const isFocus = useAtlas((state) => state.view.focus === id);
  const { focusOn, leaveFocus } = atlas.getState();
  return (
    <button
      type="button"
      className="button small"
      aria-pressed={isFocus}
      onClick={() => (isFocus ? leaveFocus() : focusOn(id))}
    >
      {focusWords.focus}
    </button>
  );
}

function PathGoal({ from, close }: { readonly from: Entity; readonly close: () => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  // Who asks for a path wants to type where to.
  useEffect(() => input.current?.focus(), []);
  const choose = (to: Entity): void => {
    close();
    findPaths(from.id, to.id);
  };
  return (
    <div className="path-goal">
      <EntityCombobox label={pathWords.to(shortNameOf(from))} input={input} choose={choose} except={from.id} />
    </div>
  );
}
