import type { ReactNode } from "react";
import type { AllianceDocument } from "../model/document.ts";
import { nameIn } from "../relationships/nameOfTie.ts";
import { groundOf } from "../store/layoutSlice.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { pathWords } from "../text/connections.ts";
import { severalWords } from "../text/several.ts";
import { findPaths } from "./acts.ts";
import { Icon } from "./icons.tsx";
import { namedEntities } from "./namedEntities.ts";

interface SeveralDetailsProps {
  readonly document: AllianceDocument;
  readonly ids: readonly string[];
}

/** What is selected, where that is more than one, and what can be done with it together. */
export function SeveralDetails({ document, ids }: SeveralDetailsProps): ReactNode {
  const nameOf = useNames(document);
  const { toggleSelected, select } = atlas.getState();
  return (
    <>
      <p className="caps">{severalWords.kind}</p>
      <h2>{severalWords.title(ids.length)}</h2>
      <ul className="chips">
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="chip removable"
              aria-label={severalWords.remove(nameOf(id))}
              onClick={() => toggleSelected(id)}
            >
              {nameOf(id)}
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <div className="acts">
        <PathButton document={document} ids={ids} />
        <FreeButton ids={ids} />
        <button type="button" className="button small" onClick={() => select(undefined)}>
          {severalWords.clear}
        </button>
      </div>
    </>
  );
}

function PathButton({ document, ids }: SeveralDetailsProps): ReactNode {
  const [from, to, ...others] = ids;
  const areEntities = ids.every((id) => document.entities.some((entity) => entity.id === id));
  if (from === undefined || to === undefined || others.length > 0 || !areEntities) return undefined;
  return (
    <button type="button" className="button small" onClick={() => findPaths(from, to)}>
      {pathWords.between}
    </button>
  );
}

function FreeButton({ ids }: Pick<SeveralDetailsProps, "ids">): ReactNode {
  const ground = useAtlas((state) => groundOf(state.view));
  const pins = useAtlas((state) => state.pins[ground]);
  const pinned = ids.filter((id) => pins.has(id));
  if (pinned.length === 0) return undefined;
  return (
    <button type="button" className="button small" onClick={() => atlas.getState().unpin(ground, pinned)}>
      {severalWords.free}
    </button>
  );
}

function useNames(document: AllianceDocument): (id: string) => string {
  const network = useDerivedPart((derived) => derived.network);
  const entities = namedEntities(document, network);
  return (id) => {
    const relationship = [...network.ties.map((tie) => tie.relationship), ...document.relationships].find(
      (each) => each.id === id,
    );
    return relationship === undefined
      ? nameIn(entities, id)
      : severalWords.tie(nameIn(entities, relationship.source), nameIn(entities, relationship.target));
  };
}
