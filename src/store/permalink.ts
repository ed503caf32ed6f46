import { readCriterion, writeCriterion, type FilterId } from "../filters/criteria.ts";
import { filters } from "../filters/index.ts";
import { isIsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { partnerTypes } from "../model/entity.ts";
import { relationshipKinds } from "../model/relationship.ts";
import { themeChoices, type View } from "../model/view.ts";
import { calendarOf } from "../pipeline.ts";
import { blankView } from "./viewSlice.ts";

/** A key of an address that was dropped, as it stood there. */
export interface WrongKey {
  readonly key: string;
  readonly text: string;
}

export interface OpenedView {
  readonly view: View;
  readonly wrong: readonly WrongKey[];
}

/** The view that the document opens with. */
export function openingView(document: AllianceDocument): View {
  const blank = { ...blankView, date: document.start };
  return Object.entries(document.opening).reduce(
    (view, [key, text]) => ({ ...view, ...read(key, text, document) }),
    blank,
  );
}

/** The view that a fragment asks for, with or without its `#`. What is unknown or wrong is left out and named. */
export function viewOf(fragment: string, document: AllianceDocument): OpenedView {
  let view = openingView(document);
  const wrong: WrongKey[] = [];
  for (const [key, text] of new URLSearchParams(fragment.replace(/^#/, ""))) {
    const change = read(key, text, document);
    if (change === undefined) wrong.push({ key, text });
    else view = { ...view, ...change };
  }
  return { view, wrong };
}

/** The view as a fragment without `#`, leaving out what the document opens with: `date=2010-04-30&stake=5-100`. */
export function fragmentOf(view: View, document: AllianceDocument): string {
  const texts = textsOf(view);
  const defaults = new Map(textsOf(openingView(document)));
  return texts
    .filter(([key, text]) => text !== defaults.get(key))
    .map(([key, text]) => `${key}=${encodeURIComponent(text).replaceAll("%2C", ",")}`)
    .join("&");
}

/** Every key of the contract with the text that means the view's choice; no selection is the empty text. */
function textsOf(view: View): readonly (readonly [key: string, text: string])[] {
  return [
    ["date", view.date],
    ...filters.map(({ id }) => [id, writeCriterion(id, view) ?? everything[id]] as const),
    ["select", view.select ?? ""],
    ["theme", view.theme],
  ];
}

/** What a filter that leaves everything in is called where the document opens with less. */
const everything: Readonly<Record<FilterId, string>> = {
  stake: "0-100",
  partner: partnerTypes.join(","),
  kind: relationshipKinds.join(","),
  detail: blankView.detail,
  planned: "1",
};

/** What the key changes in a view; undefined when key or text is wrong. */
function read(key: string, text: string, document: AllianceDocument): Partial<View> | undefined {
  const filter = filters.find(({ id }) => id === key);
  if (filter !== undefined) return readFilter(filter.id, text, document);
  switch (key) {
    case "date":
      return isIsoDate(text) && document.start <= text && text <= calendarOf(document).last
        ? { date: text }
        : undefined;
    case "select":
      return text === "" || isKnown(text, document) ? { select: text === "" ? undefined : text } : undefined;
    case "theme": {
      const theme = themeChoices.find((choice) => choice === text);
      return theme === undefined ? undefined : { theme };
    }
    default:
      return undefined;
  }
}

/** Every member of a list by name is the same as all. */
function readFilter(id: FilterId, text: string, document: AllianceDocument): Partial<View> | undefined {
  const isAll = (id === "partner" || id === "kind") && text === everything[id];
  return isAll ? { [id]: undefined } : readCriterion(id, text, document);
}

function isKnown(id: string, { entities, relationships }: AllianceDocument): boolean {
  return entities.some((entity) => entity.id === id) || relationships.some((relationship) => relationship.id === id);
}
