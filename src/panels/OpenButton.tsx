import { useRef, type ReactNode } from "react";
import { openingWords } from "../text/opening.ts";
import { bringFiles } from "./bringFiles.ts";
import { Icon } from "./icons.tsx";

/** Chooses a document of one's own and opens it. */
export function OpenButton(): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button table-button" onClick={() => input.current?.click()}>
        <Icon name="open" />
        <span>{openingWords.open}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          void bringFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again, once it has been corrected.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
