import type { ReactNode } from "react";
import { atlas, useAtlas } from "../store/store.ts";
import { foldWords } from "../text/folding.ts";

interface FoldButtonProps {
  /** The family's. */
  readonly id: string;
  /** Said after the word where several such buttons stand together. */
  readonly name?: string;
  readonly words: { readonly fold: string; readonly unfold: string };
}

/** Makes one card of a family, or many of one. Its word says which, so that it needs no state beside. */
export function FoldButton({ id, name, words }: FoldButtonProps): ReactNode {
  const isFolded = useAtlas((state) => state.view.fold.includes(id));
  const { fold, unfoldGroup } = atlas.getState();
  const word = isFolded ? words.unfold : words.fold;
  return (
    <button
      type="button"
      className="button small"
      aria-label={name === undefined ? undefined : foldWords.named(word, name)}
      onClick={() => (isFolded ? unfoldGroup : fold)(id)}
    >
      {word}
    </button>
  );
}
