import { partnerTypes } from "../model/entity.ts";
import { percentOf } from "../model/percent.ts";
import { relationshipKinds } from "../model/relationship.ts";
import { blankView, type View, type WhatIf } from "../model/view.ts";
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
    ["lens", view.lens],
    ["of", listOfIds(view.of === undefined ? [] : [view.of])],
    ["side", view.side],
    ["basis", view.basis],
    ["rule", view.rule],
    ["whatif", view.whatif.map(textOfWhatIf).join(",")],
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
  return text === "" ? [] : text.split(",").map(idOfText);
}

/** `renault--nissan--stake:15`, with whoever gives or takes the difference behind it, where it is not the unnamed rest. */
function textOfWhatIf({ relationship, stake, against }: WhatIf): string {
  const party = typeof against === "string" ? [against] : ["seller", textOfId(against.seller)];
  return [textOfId(relationship), percentOf(stake), ...(against === "rest" ? [] : party)].join(":");
}

/** What such a text says; undefined when it says nothing of the kind. */
export function whatIfIn(text: string): WhatIf | undefined {
  const [relationship = "", percent = "", party = "rest", seller = ""] = text.split(":").map(idOfText);
  if (!/^\d+(\.\d+)?$/.test(percent) || Number(percent) > 100) return undefined;
  const stake = Number(percent) / 100;
  if (party === "rest" || party === "pro-rata") return { relationship, stake, against: party };
  return party === "seller" ? { relationship, stake, against: { seller } } : undefined;
}

/** An id may have commas of its own: they are written as in an address. */
function listOfIds(ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");
}

/** The same for an id in a text where colons have a meaning too. */
function textOfId(id: string): string {
  return listOfIds([id]).replaceAll(":", "%3A");
}

function idOfText(text: string): string {
  return text.replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
}
