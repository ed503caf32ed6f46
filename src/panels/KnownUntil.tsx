import type { ReactNode } from "react";
import { useAtlas } from "../store/store.ts";
import { knowledgeNote } from "../timeline/dossierOfDay.ts";

/** After the last day that the document knows of, every view says so. */
export function KnownUntil(): ReactNode {
  const note = useAtlas(({ document, view }) =>
    document === undefined ? undefined : knowledgeNote(document, view.date),
  );
  return note === undefined ? undefined : (
    <p className="known-until" data-over>
      {note}
    </p>
  );
}
