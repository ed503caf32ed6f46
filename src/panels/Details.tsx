import { useDeferredValue, type ReactNode } from "react";
import { useAtlas } from "../store/store.ts";
import { pageWords } from "../text/panels.ts";
import { DayDetails } from "./DayDetails.tsx";
import { EntityDetails } from "./EntityDetails.tsx";
import { Icon } from "./icons.tsx";
import { RelationshipDetails } from "./RelationshipDetails.tsx";

/** What is known of the selection on the date, or of what happened. Follows the date as fast as there is time. */
export function Details({ fold }: { readonly fold: (() => void) | undefined }): ReactNode {
  const document = useAtlas((state) => state.document);
  const date = useDeferredValue(useAtlas((state) => state.view.date));
  const id = useAtlas((state) => state.view.select);
  if (document === undefined) return undefined;
  const isEntity = document.entities.some((entity) => entity.id === id);
  return (
    <>
      {fold !== undefined && (
        <button
          type="button"
          className="quiet fold"
          aria-label={pageWords.fold.side}
          title={pageWords.fold.side}
          onClick={fold}
        >
          <Icon name="foldRight" />
        </button>
      )}
      {id === undefined ? (
        <DayDetails document={document} date={date} />
      ) : isEntity ? (
        <EntityDetails key={id} document={document} id={id} date={date} />
      ) : (
        <RelationshipDetails key={id} document={document} id={id} date={date} />
      )}
    </>
  );
}
