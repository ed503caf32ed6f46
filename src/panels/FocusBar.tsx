import type { ReactNode } from "react";
import { shortNameOf } from "../model/entity.ts";
import { hopCounts } from "../model/view.ts";
import { crumbsOf } from "../store/focusSlice.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { formatCount } from "../text/format.ts";
import { focusWords } from "../text/focus.ts";
import { IconButton } from "./IconButton.tsx";
import { Segments } from "./Segments.tsx";

/** Around whom the picture is drawn, how far it reaches, and the ways back. */
export function FocusBar(): ReactNode {
  const hops = useAtlas((state) => state.view.hops);
  return (
    <div className="focus-bar" data-over>
      <Crumbs />
      <Segments
        label={focusWords.hops}
        ids={hopCounts}
        nameOf={formatCount}
        chosen={hops}
        choose={(chosen) => atlas.getState().changeView({ hops: chosen })}
      />
      <IconButton
        className="button square"
        label={focusWords.leave}
        icon="close"
        act={() => atlas.getState().leaveFocus()}
      />
      <Remark />
    </div>
  );
}

function Crumbs(): ReactNode {
  const entities = useAtlas((state) => state.document?.entities);
  const trail = useAtlas((state) => state.trail);
  const view = useAtlas((state) => state.view);
  const crumbs = crumbsOf({ trail, view });
  const names = crumbs.map((crumb) => {
    const entity = entities?.find(({ id }) => id === crumb);
    return entity === undefined ? crumb : shortNameOf(entity);
  });
  return (
    <nav aria-label={focusWords.focus}>
      <ol className="crumbs">
        {[focusWords.whole, ...names].map((name, i) => (
          <li key={crumbs[i - 1] ?? ""}>
            <button
              type="button"
              className="link"
              aria-current={i === crumbs.length ? "true" : undefined}
              onClick={() => atlas.getState().goBackTo(i - 1)}
            >
              {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Why there is less to see than one may expect. */
function Remark(): ReactNode {
  const date = useAtlas((state) => state.view.date);
  const focus = useAtlas(({ document, view }) => document?.entities.find(({ id }) => id === view.focus));
  const isAlone = useDerivedPart(({ network }) => network.ties.length === 0);
  const isHidden = useDerivedPart(({ whole }) => focus !== undefined && whole.shownAnyway.has(focus.id));
  if (focus === undefined || (!isAlone && !isHidden)) return undefined;
  const words = isAlone ? focusWords.alone(shortNameOf(focus), date) : focusWords.hidden(shortNameOf(focus));
  return <p className="soft">{words}</p>;
}
