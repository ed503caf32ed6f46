import { lazy, useEffect, type ReactNode } from "react";
import { useAtlas } from "../store/store.ts";
import { pageWords } from "../text/panels.ts";
import { DayDetails } from "./DayDetails.tsx";
import { IconButton } from "./IconButton.tsx";
import { Late } from "./Late.tsx";
import { useCalmDate } from "./useCalmDate.ts";

const load = () => import("./SelectionDetails.tsx");
const SelectionDetails = lazy(() => load().then((module) => ({ default: module.SelectionDetails })));

/** What is known on the date of the selection and of the paths asked for, or what happened. Follows the date a few times a second. */
export function Details({ fold }: { readonly fold: (() => void) | undefined }): ReactNode {
  const document = useAtlas((state) => state.document);
  const date = useCalmDate();
  const asked = useAtlas(({ view: { select, path, lens, of } }) =>
    [...select, ...(path ?? []), lens === "integrated" ? of : undefined].join(" ").trim(),
  );
  useEffect(loadAtFirstMove, []);
  if (document === undefined) return undefined;
  return (
    <>
      {fold !== undefined && (
        <IconButton className="quiet fold" label={pageWords.fold.side} icon="foldRight" act={fold} />
      )}
      {asked !== "" ? (
        <Late of={asked}>
          <SelectionDetails document={document} date={date} />
        </Late>
      ) : (
        <DayDetails document={document} date={date} />
      )}
    </>
  );
}

/** What a selection needs is not needed to open the page, but is to be there when something is selected. */
function loadAtFirstMove(): () => void {
  const stop = new AbortController();
  for (const type of ["pointermove", "keydown"]) {
    window.addEventListener(type, () => void load(), { once: true, signal: stop.signal });
  }
  return () => stop.abort();
}
