import type { AllianceDocument } from "../model/document.ts";
import { partnerTypes, shortNameOf } from "../model/entity.ts";
import type { View } from "../model/view.ts";
import { relationshipKinds, type RelationshipKind } from "../model/relationship.ts";
import { definitionOf } from "../relationships/index.ts";
import { groupText } from "../text/groups.ts";
import { stepWords } from "../text/history.ts";
import { filterWords, layoutWords, lensWords, stakeWords } from "../text/panels.ts";
import { changesBetween } from "./history.ts";
import type { Moment } from "./historySlice.ts";

type Naming = (before: Moment, after: Moment, document: AllianceDocument) => string;

/** How a change of each key is named. What brings others along stands before them. */
const namings: Readonly<Record<Exclude<keyof View, "select" | "theme"> | "pins", Naming>> = {
  pins: nameOfMove,
  focus: nameOfFocus,
  hops: nameOfFocus,
  unfold: nameOfFocus,
  path: nameOfPath,
  through: nameOfPath,
  fold: nameOfFold,
  layout: (_, { view }) => stepWords.layouts[view.layout],
  direction: (_, { view }) => stepWords.directions[view.direction],
  notation: (_, { view }) => stepWords.notation(layoutWords.notations[view.notation]),
  detail: (_, { view }) => stepWords.detail(filterWords.details[view.detail]),
  date: (_, { view }) => stepWords.date(view.date),
  stake: (_, { view: { stake } }) => nameOfStakes(...stake),
  partner: nameOfPartners,
  kind: nameOfKinds,
  lens: (_, { view }) => stepWords.lens(lensWords.lenses[view.lens]),
  of: (_, { view }, document) => (view.of === undefined ? stepWords.noOwner : stepWords.of(nameOf(view.of, document))),
  side: (_, { view }) => lensWords.sides[view.side],
  basis: (_, { view }) => stepWords.basis(lensWords.bases[view.basis]),
  rule: (_, { view }) => stepWords.rule(lensWords.rules[view.rule]),
  whatif: nameOfWhatIf,
  planned: (_, { view }) => (view.planned ? stepWords.show : stepWords.hide)(stepWords.planned),
};

/** What was done between the two moments, in a few words: "move Nissan", "date 8 November 2023". */
export function stepName(before: Moment, after: Moment, document: AllianceDocument): string {
  const changed = changesBetween(before, after);
  const found = Object.entries(namings).filter(([key]) => changed.includes(key));
  const [name, ...others] = new Set(found.map(([, naming]) => naming(before, after, document)));
  if (name === undefined) throw new Error(`a step that changes nothing: ${changed.join()}`);
  return others.length === 0 ? name : stepWords.andMore(name);
}

function nameOfMove({ pins: old }: Moment, { pins }: Moment, document: AllianceDocument): string {
  const all = (["force", "chart down", "chart right"] as const).map((ground) => [old[ground], pins[ground]] as const);
  const moved = all.flatMap(([from, to]) => [...to].filter(([id, place]) => from.get(id) !== place));
  const freed = all.flatMap(([from, to]) => [...from].filter(([id]) => !to.has(id)));
  const [ids, word] = moved.length > 0 ? [moved, stepWords.move] : [freed, stepWords.free];
  return word(oneOrMany([...new Set(ids.map(([id]) => nameOf(id, document)))], stepWords.companies));
}

function nameOfFocus({ view: old }: Moment, { view }: Moment, document: AllianceDocument): string {
  if (view.focus === undefined) return stepWords.everything;
  if (view.focus !== old.focus) return stepWords.focus(nameOf(view.focus, document));
  const more = view.unfold.find((id) => !old.unfold.includes(id));
  return more === undefined ? stepWords.hops(view.hops) : stepWords.around(nameOf(more, document));
}

function nameOfPath({ view: old }: Moment, { view }: Moment, document: AllianceDocument): string {
  if (view.path === undefined) return old.path === undefined ? stepWords.through[view.through] : stepWords.closePath;
  if (view.path.join() === old.path?.join()) return stepWords.through[view.through];
  const [from, to] = view.path;
  return stepWords.path(nameOf(from, document), nameOf(to, document));
}

function nameOfFold({ view: old }: Moment, { view }: Moment, document: AllianceDocument): string {
  const folded = view.fold.filter((id) => !old.fold.includes(id));
  const unfolded = old.fold.filter((id) => !view.fold.includes(id));
  const [ids, word] = folded.length > 0 ? [folded, stepWords.fold] : [unfolded, stepWords.unfold];
  return word(
    oneOrMany(
      ids.map((id) => nameOfFamily(id, document)),
      stepWords.groups,
    ),
  );
}

function nameOfWhatIf({ view: old }: Moment, { view }: Moment, document: AllianceDocument): string {
  const changed = view.whatif.find((each) => !old.whatif.includes(each));
  const held = document.relationships.find(({ id }) => id === changed?.relationship);
  if (changed === undefined || held === undefined) return stepWords.asItIs;
  return stepWords.whatIf(nameOf(held.source, document), changed.stake, nameOf(held.target, document));
}

function nameOfStakes(low: number, high: number): string {
  return low === 0 && high === 1 ? stepWords.everyStake : stepWords.stakes(stakeWords.range(low, high));
}

function nameOfPartners({ view: old }: Moment, { view }: Moment, { partnerTypes: labels }: AllianceDocument): string {
  const labelOf = (id: string): string => labels.find((type) => type.id === id)?.label ?? id;
  return nameOfMembers(partnerTypes, old.partner, view.partner, labelOf, stepWords.partners);
}

function nameOfKinds({ view: old }: Moment, { view }: Moment): string {
  return nameOfMembers(relationshipKinds, old.kind, view.kind, labelOfKind, stepWords.kinds);
}

function labelOfKind(kind: RelationshipKind): string {
  return stepWords.kind(definitionOf(kind).label);
}

function nameOfMembers<Id extends string>(
  all: readonly Id[],
  old: readonly Id[] | undefined,
  now: readonly Id[] | undefined,
  labelOf: (id: Id) => string,
  many: (count: number) => string,
): string {
  const [before, after] = [old ?? all, now ?? all];
  const hidden = before.filter((id) => !after.includes(id));
  const shown = after.filter((id) => !before.includes(id));
  return hidden.length > 0
    ? stepWords.hide(oneOrMany(hidden.map(labelOf), many))
    : stepWords.show(oneOrMany(shown.map(labelOf), many));
}

function oneOrMany(names: readonly string[], many: (count: number) => string): string {
  const [first = ""] = names;
  return names.length === 1 ? first : many(names.length);
}

/** The name of an entity or a group; a group wins, as in the picture. */
function nameOf(id: string, { entities, groups }: AllianceDocument): string {
  const group = groups.find((each) => each.id === id);
  const entity = entities.find((each) => each.id === id);
  return group?.label ?? (entity === undefined ? id : shortNameOf(entity));
}

/** A family is a group of the document, or is called after its head. */
function nameOfFamily(id: string, document: AllianceDocument): string {
  const name = nameOf(id, document);
  return document.groups.some((group) => group.id === id) ? name : groupText.family(name);
}
