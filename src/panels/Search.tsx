import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import { shortNameOf, type Entity } from "../model/entity.ts";
import { derivedOf } from "../store/select.ts";
import { atlas } from "../store/store.ts";
import { noticeWords } from "../text/notices.ts";
import { searchWords } from "../text/panels.ts";
import { uncover } from "./acts.ts";
import { EntityCombobox } from "./EntityCombobox.tsx";
import { isTyping } from "./isTyping.ts";

/** Finds a company and brings it into view, whatever hides it. */
export function Search(): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useSlashKey(input);
  return (
    <search>
      <EntityCombobox label={searchWords.label} input={input} choose={callFor}>
        <kbd aria-hidden="true">{searchWords.hint}</kbd>
      </EntityCombobox>
    </search>
  );
}

function callFor(entity: Entity): void {
  atlas.getState().callFor(entity.id);
  uncover(entity.id);
  const isHidden = derivedOf(atlas.getState())?.network.shownAnyway.has(entity.id);
  if (isHidden === true) atlas.getState().notify("status", noticeWords.shownAnyway(shortNameOf(entity)));
}

/** "/" goes to the field, from wherever nothing is being typed. */
function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      if (event.key !== "/" || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", focus);
    return () => window.removeEventListener("keydown", focus);
  }, [input]);
}
