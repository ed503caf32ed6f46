import type { ReactNode } from "react";
import { details } from "../model/view.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { formatCount } from "../text/format.ts";
import { filterWords } from "../text/panels.ts";

/** How much of the cast is shown. */
export function DetailChoice(): ReactNode {
  const chosen = useAtlas((state) => state.view.detail);
  return (
    <fieldset className="section">
      <legend className="caps">{filterWords.detail}</legend>
      <div className="segments">
        {details.map((detail) => (
          <label key={detail} className="segment" title={filterWords.detailHints[detail]}>
            <input
              type="radio"
              name="detail"
              aria-label={filterWords.details[detail]}
              checked={detail === chosen}
              onChange={() => atlas.getState().changeView({ detail })}
            />
            <span>{filterWords.details[detail]}</span>
            <DetailCount detail={detail} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function DetailCount({ detail }: { readonly detail: (typeof details)[number] }): ReactNode {
  const count = useDerivedPart((derived) => derived.counts.detail.get(detail) ?? 0);
  return <span className="count">{formatCount(count)}</span>;
}
