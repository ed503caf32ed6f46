import { lazy, type ReactNode } from "react";
import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { useAtlas } from "../store/store.ts";
import { BundleDetails } from "./BundleDetails.tsx";
import { EntityDetails } from "./EntityDetails.tsx";
import { GroupDetails } from "./GroupDetails.tsx";
import { Late } from "./Late.tsx";
import { PathDetails } from "./PathDetails.tsx";
import { RelationshipDetails } from "./RelationshipDetails.tsx";
import { SeveralDetails } from "./SeveralDetails.tsx";

const LensDetails = lazy(() =>
  import("./LensDetails.tsx").then(({ LensDetails: component }) => ({ default: component })),
);

interface SelectionDetailsProps {
  readonly document: AllianceDocument;
  readonly date: IsoDate;
}

/** How the two are connected that were asked for, and what is known of what is selected. */
export function SelectionDetails({ document, date }: SelectionDetailsProps): ReactNode {
  const path = useAtlas((state) => state.view.path);
  const ids = useAtlas((state) => state.view.select);
  const isLens = useAtlas((state) => state.view.lens === "integrated");
  const of = useAtlas((state) => state.view.of);
  const [id] = ids;
  return (
    <>
      {isLens && of !== undefined && ids.length === 0 && (
        <Late of={of}>
          <LensDetails document={document} of={of} />
        </Late>
      )}
      {path !== undefined && <PathDetails document={document} path={path} />}
      {ids.length > 1 ? (
        <SeveralDetails document={document} ids={ids} />
      ) : (
        id !== undefined && <One key={id} document={document} id={id} date={date} />
      )}
    </>
  );
}

function One(props: SelectionDetailsProps & { readonly id: string }): ReactNode {
  const { document, id } = props;
  if (document.entities.some((entity) => entity.id === id)) return <EntityDetails {...props} />;
  if (document.relationships.some((each) => each.id === id)) return <RelationshipDetails {...props} />;
  const group = document.groups.find((each) => each.id === id.replace(/^group:/, ""));
  return group === undefined ? (
    <BundleDetails document={document} id={id} />
  ) : (
    <GroupDetails document={document} group={group} id={id} />
  );
}
