import type { ReactNode } from "react";
import { entityKinds } from "../model/entity.ts";
import { useDerivedPart } from "../store/select.ts";
import { useAtlas } from "../store/store.ts";
import { legendWords } from "../text/picture.ts";
import { EntitySign } from "./EntitySign.tsx";
import { signRows } from "../scene/signRows.ts";

/** What the shapes of the notation stand for, as far as they are in the picture; nothing for the app's own notation. */
export function SignList(): ReactNode {
  const notation = useAtlas((state) => state.view.notation);
  const shown = useDerivedPart(({ network }) => {
    const kinds = new Set(network.entities.map(({ kind }) => kind));
    return entityKinds.filter((kind) => kinds.has(kind)).join(" ");
  });
  const rows = signRows(
    notation,
    entityKinds.filter((kind) => shown?.split(" ").includes(kind)),
  );
  if (rows.length === 0) return undefined;
  return (
    <div className="section" role="group" aria-label={legendWords.signs}>
      <div className="section-head">
        <h2 className="caps">{legendWords.signs}</h2>
      </div>
      {rows.map(({ entity, label }) => (
        <p key={label} className="variant">
          <EntitySign entity={entity} notation={notation} />
          {label}
        </p>
      ))}
    </div>
  );
}
