import type { ReactNode } from "react";
import type { Family } from "../model/family.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { foldWords } from "../text/folding.ts";
import { FoldButton } from "./FoldButton.tsx";

/** Each family of the picture, with the button that makes one card of it. */
export function GroupList(): ReactNode {
  const families = useDerivedPart((derived) => derived.families);
  const folded = useAtlas((state) => state.view.fold);
  const { changeView } = atlas.getState();
  const ids = families.map(({ id }) => id);
  const areAll = ids.every((id) => folded.includes(id));
  if (families.length === 0) return <p className="note soft">{foldWords.none}</p>;
  return (
    <>
      <div className="acts">
        <button type="button" className="button small" disabled={areAll} onClick={() => changeView({ fold: ids })}>
          {foldWords.foldAll}
        </button>
        <button
          type="button"
          className="button small"
          disabled={folded.length === 0}
          onClick={() => changeView({ fold: [] })}
        >
          {foldWords.unfoldAll}
        </button>
      </div>
      <ul className="rows">
        {families.map((family) => (
          <GroupRow key={family.id} family={family} />
        ))}
      </ul>
    </>
  );
}

function GroupRow({ family }: { readonly family: Family }): ReactNode {
  return (
    <li className="group-row">
      <span>
        {family.label} <span className="soft">{foldWords.members(family.members.length)}</span>
      </span>
      <FoldButton id={family.id} name={family.label} words={foldWords} />
    </li>
  );
}
