import type { ReactNode } from "react";
import { pageWords } from "../text/panels.ts";
import { Icon, type IconName } from "./icons.tsx";

interface IconSelectProps<Id extends string> {
  readonly label: string;
  readonly icon: IconName;
  readonly ids: readonly Id[];
  readonly nameOf: (id: Id) => string;
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
}

/** The browser's own list of choices behind an icon. */
export function IconSelect<Id extends string>({
  label,
  icon,
  ids,
  nameOf,
  chosen,
  choose,
}: IconSelectProps<Id>): ReactNode {
  return (
    <label className="icon-select button square" title={pageWords.chosen(label, nameOf(chosen))}>
      <Icon name={icon} />
      <select
        aria-label={label}
        value={chosen}
        onChange={(event) => {
          const next = ids.find((id) => id === event.currentTarget.value);
          if (next !== undefined) choose(next);
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
