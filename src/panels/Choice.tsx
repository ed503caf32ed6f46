import type { ReactNode } from "react";
import "./choice.css";

interface ChoiceProps<Id extends string | number> {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly nameOf: (id: Id) => string;
  readonly isDisabled?: (id: Id) => boolean;
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
}

/** The browser's own list of choices under a visible label. */
export function Choice<Id extends string | number>({
  label,
  ids,
  nameOf,
  isDisabled = () => false,
  chosen,
  choose,
}: ChoiceProps<Id>): ReactNode {
  return (
    <label className="choice">
      <span className="caps">{label}</span>
      <select
        value={chosen}
        onChange={(event) => {
          const next = ids.find((id) => String(id) === event.currentTarget.value);
          if (next !== undefined) choose(next);
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id} disabled={isDisabled(id)}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
