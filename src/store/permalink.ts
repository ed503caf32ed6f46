import { readCriterion, type FilterId } from "../filters/criteria.ts";
import { filters } from "../filters/index.ts";
import { everything, idsIn, viewTexts, whatIfIn } from "../filters/viewTexts.ts";
import { isIsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import {
  bases,
  blankView,
  controlRules,
  directions,
  hopCounts,
  layouts,
  lenses,
  notations,
  sides,
  themeChoices,
  type View,
  type WhatIf,
} from "../model/view.ts";
import { calendarOf } from "../pipeline.ts";

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

/** What the document opens with and is not known or not valid. */
export function wrongInOpening(document: AllianceDocument): readonly WrongKey[] {
  return Object.entries(document.opening)
    .filter(([key, text]) => read(key, text, document) === undefined)
    .map(([key, text]) => ({ key, text }));
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
  const texts = viewTexts(view);
  const defaults = new Map(viewTexts(openingView(document)));
  return texts
    .filter(([key, text]) => text !== defaults.get(key))
    .map(([key, text]) => `${key}=${encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":")}`)
    .join("&");
}

/** What the key changes in a view; undefined when key or text is wrong. */
function read(key: string, text: string, document: AllianceDocument): Partial<View> | undefined {
  const filter = filters.find(({ id }) => id === key);
  if (filter !== undefined) return readFilter(filter.id, text, document);
  switch (key) {
    case "date":
      return isIsoDate(text) && document.start <= text && text <= calendarOf(document).last
        ? { date: text }
        : undefined;
    case "theme":
      return oneOf(themeChoices, text, (theme) => ({ theme }));
    case "layout":
      return oneOf(layouts, text, (layout) => ({ layout }));
    case "direction":
      return oneOf(directions, text, (direction) => ({ direction }));
    case "notation":
      return oneOf(notations, text, (notation) => ({ notation }));
    case "hops":
      return oneOf(hopCounts, Number(text), (hops) => ({ hops }));
    case "lens":
      return oneOf(lenses, text, (lens) => ({ lens }));
    case "side":
      return oneOf(sides, text, (side) => ({ side }));
    case "basis":
      return oneOf(bases, text, (basis) => ({ basis }));
    case "rule":
      return oneOf(controlRules, text, (rule) => ({ rule }));
    case "whatif":
      return readWhatIfs(text, document);
    case "through":
      return oneOf(["ownership", "anything"] as const, text, (through) => ({ through }));
    default:
      return readIds(key, text, document);
  }
}

function oneOf<Choice>(
  choices: readonly Choice[],
  asked: unknown,
  change: (choice: Choice) => Partial<View>,
): Partial<View> | undefined {
  const choice = choices.find((each) => each === asked);
  return choice === undefined ? undefined : change(choice);
}

/** The keys whose value is a list of ids, each of which must be known and stand once. */
function readIds(key: string, text: string, document: AllianceDocument): Partial<View> | undefined {
  const ids = idsIn(text);
  const entities = new Set(document.entities.map(({ id }) => id));
  const areEntities = ids.every((id) => entities.has(id));
  if (new Set(ids).size < ids.length) return undefined;
  switch (key) {
    case "select":
      return ids.every((id) => canBeSelected(id, entities, document)) ? { select: ids } : undefined;
    case "fold":
      return ids.every((id) => entities.has(id) || hasId(document.groups, id)) ? { fold: ids } : undefined;
    case "unfold":
      return areEntities ? { unfold: ids } : undefined;
    case "focus":
    case "of":
      return areEntities && ids.length < 2 ? { [key]: ids[0] } : undefined;
    case "path": {
      const [from, to] = ids;
      if (ids.length === 0) return { path: undefined };
      return areEntities && from !== undefined && to !== undefined && ids.length === 2
        ? { path: [from, to] }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Stakes of the document, each once, with a seller who holds another stake in the same company. */
function readWhatIfs(text: string, { relationships }: AllianceDocument): Partial<View> | undefined {
  const whatif = text === "" ? [] : text.split(",").map(whatIfIn);
  const stakeOf = (id: string) => relationships.find((each) => each.id === id && each.kind === "stake");
  const isKnown = ({ relationship, against }: WhatIf): boolean => {
    const stake = stakeOf(relationship);
    if (stake === undefined || typeof against === "string") return stake !== undefined;
    return against.seller !== relationship && stakeOf(against.seller)?.target === stake.target;
  };
  const known = whatif.flatMap((each) => (each !== undefined && isKnown(each) ? [each] : []));
  return new Set(known.map(({ relationship }) => relationship)).size === whatif.length ? { whatif: known } : undefined;
}

/** Beside what the document has: the card of a folded group, and the ties that such a card bundles. */
function canBeSelected(id: string, entities: ReadonlySet<EntityId>, document: AllianceDocument): boolean {
  if (entities.has(id) || hasId(document.relationships, id) || hasId(document.groups, id.replace(/^group:/, "")))
    return true;
  if (!id.startsWith("fold:")) return false;
  const isParty = (party: string): boolean => entities.has(party) || hasId(document.groups, party);
  const words = id.slice("fold:".length).split("--");
  // An id may have dashes of its own, so that every cut is tried.
  return words.some((_, cut) => isParty(words.slice(0, cut).join("--")) && isParty(words.slice(cut, -1).join("--")));
}

function hasId(rows: readonly { readonly id: string }[], id: string): boolean {
  return rows.some((row) => row.id === id);
}

/** Every member of a list by name is the same as all. */
function readFilter(id: FilterId, text: string, document: AllianceDocument): Partial<View> | undefined {
  const isAll = (id === "partner" || id === "kind") && text === everything[id];
  return isAll ? { [id]: undefined } : readCriterion(id, text, document);
}
