import { entityKinds, type Entity, type EntityKind } from "../model/entity.ts";
import type { Notation } from "../model/view.ts";
import { legalShapeOf } from "./legalShape.ts";
import { entityKindWords, listOfKinds } from "../text/picture.ts";

/** One sign of the legend, drawn as that of an entity, and the kinds that have it. */
export interface SignRow {
  readonly entity: Entity;
  readonly label: string;
}

/** The signs of a notation for the kinds given, in the order of the kinds; none for the app's own, whose cards say it. */
export function signRows(notation: Notation, kinds: readonly EntityKind[]): readonly SignRow[] {
  if (notation === "atlas") return [];
  const groups = new Map<string, EntityKind[]>();
  for (const kind of entityKinds.filter((each) => kinds.includes(each))) {
    const sign = notation === "legal" ? legalSignOf(kind) : kind;
    groups.set(sign, [...(groups.get(sign) ?? []), kind]);
  }
  return [...groups.values()].map((alike) => ({
    entity: { id: "", name: "", kind: alike[0] ?? "company", tier: 3, sources: [] },
    label: listOfKinds(alike.map((kind) => entityKindWords[kind])),
  }));
}

/** Rectangles differ by their outline. */
function legalSignOf(kind: EntityKind): string {
  return kind === "business-unit" || kind === "proposed-company" ? kind : legalShapeOf(kind);
}
