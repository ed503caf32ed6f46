import { useEffect, useState } from "react";
import { filtersInWords } from "../filters/inWords.ts";
import { composePages } from "../scene/composePages.ts";
import type { Page } from "../scene/page.ts";
import { exportPictures, type StageSight } from "../stage/exportPictures.ts";
import { atlas, type AtlasState } from "../store/store.ts";
import { breather } from "./breather.ts";
import { themeOf, wishesOf, type ExportChoices } from "./exportChoices.ts";

/** The pages of the last choices that were drawn, and whether others are being drawn. */
export interface ExportPages {
  readonly pages: readonly Page[] | undefined;
  readonly isBusy: boolean;
}

/** The pages that the choices mean, drawn anew with every change; the last ones stay until the next are ready. */
export function useExportPages(choices: ExportChoices, sight: StageSight): ExportPages {
  const [drawn, setDrawn] = useState<{ readonly of: ExportChoices; readonly pages: readonly Page[] }>();
  useEffect(() => {
    const undoing = new AbortController();
    void pagesOf(choices, sight, undoing.signal).then(
      (pages) => setDrawn({ of: choices, pages }),
      (thrown: unknown) => {
        if (!undoing.signal.aborted) throw thrown;
      },
    );
    return () => undoing.abort();
  }, [choices, sight]);
  return { pages: drawn?.pages, isBusy: drawn?.of !== choices };
}

/** The pages that the choices mean; rejects when it is cancelled. */
async function pagesOf(choices: ExportChoices, sight: StageSight, signal: AbortSignal): Promise<readonly Page[]> {
  const state = atlas.getState();
  const pause = breather(signal, () => undefined);
  await pause(0);
  const pictures = exportPictures(state, sight, {
    frame: choices.frame,
    dates: choices.dates ?? [state.view.date],
    theme: themeOf(choices),
  });
  const wishes = wishesOf(choices, sight.windowSize(), filtersOf(state));
  const pages = await composePages(pictures, wishes, pause);
  signal.throwIfAborted();
  return pages;
}

function filtersOf({ document, view }: AtlasState): string {
  return document === undefined ? "" : filtersInWords(view, document);
}
