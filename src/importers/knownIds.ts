import type { EntityId } from "../model/entity.ts";
import type { SourceId } from "../model/source.ts";
import { issueTexts } from "../text/issues.ts";
import type { Report } from "./readRows.ts";

/** The ids that rows may name. */
export interface KnownIds {
  readonly entities: ReadonlySet<EntityId>;
  readonly sources: ReadonlySet<SourceId>;
}

/** The members whose ids are known (the same list when all are); of the others, an issue each. */
export function keepKnown<Member>(
  members: readonly Member[],
  idOf: (member: Member) => string,
  known: KnownIds,
  list: keyof KnownIds,
  place: { readonly path: string; readonly id: string },
  report: Report,
): readonly Member[] {
  if (members.every((member) => known[list].has(idOf(member)))) return members;
  return members.filter((member, index) => {
    const id = idOf(member);
    if (known[list].has(id)) return true;
    reportUnknown(id, list, { path: `${place.path}[${index}]`, id: place.id }, report);
    return false;
  });
}

/** Says that a row names what is not in the document. */
export function reportUnknown(
  id: string,
  list: keyof KnownIds | "relationships",
  place: { readonly path: string; readonly id: string },
  report: Report,
): void {
  report({ severity: "warning", code: "unknown-id", message: issueTexts.unknownId(id, list), ...place });
}

/** The row with other values in some fields: the row itself when nothing differs, since good files are the rule. */
export function patched<Row extends object>(row: Row, patch: { readonly [Key in keyof Row]?: Row[Key] }): Row {
  for (const key in patch) if (row[key] !== patch[key]) return { ...row, ...patch };
  return row;
}
