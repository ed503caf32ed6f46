import { useId, type ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";

interface SegmentsProps<Id extends string | number> {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly nameOf: (id: Id) => string;
  /** Stands instead of the name, which is its tooltip then. */
  readonly iconOf?: (id: Id) => IconName;
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
}

/** One choice of a few: radio buttons side by side. */
export function Segments<Id extends string | number>({
  label,
  ids,
  nameOf,
  iconOf,
  chosen,
  choose,
}: SegmentsProps<Id>): ReactNode {
  const group = useId();
  return (
    <div className="segments in-line" role="radiogroup" aria-label={label} title={label}>
      {ids.map((id) => (
        <label key={id} className="segment" title={iconOf === undefined ? undefined : nameOf(id)}>
          <input
            type="radio"
            name={group}
            aria-label={nameOf(id)}
            checked={id === chosen}
            onChange={() => choose(id)}
          />
          {iconOf === undefined ? <span>{nameOf(id)}</span> : <Icon name={iconOf(id)} />}
        </label>
      ))}
    </div>
  );
}
