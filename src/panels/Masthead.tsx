import type { ReactNode } from "react";
import { useAtlas } from "../store/store.ts";
import { pageWords } from "../text/panels.ts";
import { IconButton } from "./IconButton.tsx";

interface MastheadProps {
  readonly isFolded: boolean;
  readonly fold: (() => void) | undefined;
}

/** The name of the product, and of what is open in it. */
export function Masthead({ isFolded, fold }: MastheadProps): ReactNode {
  const title = useAtlas((state) => state.document?.title);
  return (
    <header className={isFolded ? "masthead hidden" : "masthead"}>
      {title !== undefined && <p className="caps accent">{pageWords.product}</p>}
      <h1>{title ?? pageWords.product}</h1>
      {fold !== undefined && (
        <IconButton className="quiet fold" label={pageWords.fold.rail} icon="foldLeft" act={fold} />
      )}
    </header>
  );
}
