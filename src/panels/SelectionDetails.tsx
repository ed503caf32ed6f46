import type { ReactNode } from "react";
import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { useAtlas } from "../store/store.ts";
import { BundleDetails } from "./BundleDetails.tsx";
import { EntityDetails } from "./EntityDetails.tsx";
import { GroupDetails } from "./GroupDetails.tsx";
import { PathDetails } from "./PathDetails.tsx";
import { RelationshipDetails } from "./RelationshipDetails.tsx";
import { SeveralDetails } from "./SeveralDetails.tsx";

interface SelectionDetailsProps {
  readonly document: AllianceDocument;
  readonly date: IsoDate;
}

/** How the two are connected that were asked for, and what is known of what is selected. */
export function SelectionDetails({ document, date }: SelectionDetailsProps): ReactNode {
  const path = useAtlas((state) => state.view.path);
  const ids = useAtlas((state) => state.view.select);
  const [id] = ids;
  return (
    <>
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
