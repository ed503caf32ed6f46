import { blankView, type View } from "../model/view.ts";
import { partnerTypes } from "../model/entity.ts";
import { relationshipKinds } from "../model/relationship.ts";
import { writeCriterion, type FilterId } from "./criteria.ts";
import { filters } from "./index.ts";

/** Every view key of the contract with the text that means the view's choice; no selection is the empty text. */
export function viewTexts(view: View): readonly (readonly [key: string, text: string])[] {
  return [
    ["date", view.date],
    ...filters.map(({ id }) => [id, writeCriterion(id, view) ?? everything[id]] as const),
    ["select", listOfIds(view.select)],
    ["theme", view.theme],
    ["layout", view.layout],
    ["direction", view.direction],
    ["notation", view.notation],
    ["fold", listOfIds(view.fold)],
    ["focus", listOfIds(view.focus === undefined ? [] : [view.focus])],
    ["hops", String(view.hops)],
    ["unfold", listOfIds(view.unfold)],
    ["path", listOfIds(view.path ?? [])],
    ["through", view.through],
  ];
}

/** What a filter that leaves everything in is called where the document opens with less. */
export const everything: Readonly<Record<FilterId, string>> = {
  stake: "0-100",
  partner: partnerTypes.join(","),
  kind: relationshipKinds.join(","),
  detail: blankView.detail,
  planned: "1",
};

/** The ids of a text that `viewTexts` made of them. */
export function idsIn(text: string): readonly string[] {
  return text === "" ? [] : text.split(",").map((id) => id.replaceAll("%2C", ",").replaceAll("%25", "%"));
}

/** An id may have commas of its own: they are written as in an address. */
function listOfIds(ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");
}
