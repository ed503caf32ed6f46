import type { ReactNode } from "react";
import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { EntityDetails } from "./EntityDetails.tsx";
import { RelationshipDetails } from "./RelationshipDetails.tsx";

interface SelectionDetailsProps {
  readonly document: AllianceDocument;
  readonly id: string;
  readonly date: IsoDate;
}

/** What is known of the selected entity or relationship. */
export function SelectionDetails(props: SelectionDetailsProps): ReactNode {
  const isEntity = props.document.entities.some(({ id }) => id === props.id);
  return isEntity ? <EntityDetails {...props} /> : <RelationshipDetails {...props} />;
}
