import type { ReactNode } from "react";
import { useAtlas } from "../store/store.ts";
import { pageWords } from "../text/panels.ts";
import { IconButton } from "./IconButton.tsx";

interface MastheadProps {
  readonly isFolded: boolean;
  readonly fold: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The name of the product, and of what is open in it. */
export function Masthead({ isFolded, fold, children }: MastheadProps): ReactNode {
  const title = useAtlas((state) => state.document?.title);
  return (
    <header className={isFolded ? "masthead hidden" : "masthead"}>
      {title !== undefined && <p className="caps accent">{pageWords.product}</p>}
      <h1>{title ?? pageWords.product}</h1>
      {children}
      {fold !== undefined && (
        <IconButton className="quiet fold" label={pageWords.fold.rail} icon="foldLeft" act={fold} />
      )}
    </header>
  );
}
