import { lazy, useState, type ReactNode } from "react";
import { useDerivedPart } from "../store/select.ts";
import { formatCount } from "../text/format.ts";
import { filterWords } from "../text/panels.ts";
import { Late } from "./Late.tsx";

const GroupList = lazy(() => import("./GroupList.tsx").then(({ GroupList: component }) => ({ default: component })));

/** Who belongs together, folded away until it is asked for. */
export function GroupSection(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const count = useDerivedPart((derived) => derived.families.length);
  return (
    <details className="section groups" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="caps">
        {filterWords.groups} <span className="count">{formatCount(count)}</span>
      </summary>
      {isOpen && (
        <Late>
          <GroupList />
        </Late>
      )}
    </details>
  );
}
