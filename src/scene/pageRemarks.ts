import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";
import { definitionOf } from "../relationships/index.ts";
import { nameIn } from "../relationships/nameOfTie.ts";
import { stakeRange } from "../relationships/stakeSize.ts";
import { pageRemarks as texts } from "../text/page.ts";
import { lifeOf } from "../timeline/dossierIndex.ts";
import { knowledgeNote } from "../timeline/dossierOfDay.ts";
import { knownPhase } from "../timeline/knownPhase.ts";
import type { PictureInput } from "./picture.ts";
import { drawnPhases, drawnSources } from "./sourceNotes.ts";

/** What is not known, not sourced or had no room: a sentence, and a short one for where room is short. */
export interface Remark {
  readonly text: string;
  readonly short: string;
}

/** So many relationships are named in one sentence. */
const mostNamed = 40;

/** What is not known or not sourced of what a picture shows. */
export function doubtsIn({
  document,
  date,
  network,
}: Pick<PictureInput, "document" | "date" | "network">): readonly Remark[] {
  const { ties } = network;
  const unsourced = ties.filter((tie) => drawnPhases(tie).length > 0 && drawnSources(document, tie).length === 0);
  const without = new Set(unsourced);
  const unconfirmed = ties.filter((tie) => !without.has(tie) && drawnPhases(tie).some(({ verified }) => !verified));
  const unknown = ties.filter(
    (tie) => tie.relationship.kind === "stake" && drawnPhases(tie).some((phase) => stakeRange(phase) === undefined),
  );
  const stale = ties.filter((tie) => isStale(tie, document, date));
  const entities = new Map([...document.entities, ...network.entities].map((entity) => [entity.id, entity]));
  return [
    ...(network.entities.length === 0 ? [remarkOf(texts.empty)] : []),
    ...naming(unsourced, texts.unsourced, entities),
    ...naming(unconfirmed, texts.unconfirmed, entities),
    ...naming(stale, texts.stale, entities),
    ...(unknown.length === 0 ? [] : [remarkOf(texts.unknownSize(unknown.length))]),
  ];
}

/** After the day up to which the document knows, that day. */
export function knowledgeRemark({ document, date }: Pick<PictureInput, "document" | "date">): readonly Remark[] {
  const known = knowledgeNote(document, date);
  return known === undefined ? [] : [remarkOf(texts.sentence(known))];
}

/** What the numbers on the lines stand for, where the page does not say it. */
export const sourcesApart: Remark = remarkOf(texts.sourcesApart);

/** How many things found no room. */
export interface Hidden {
  readonly labels: number;
  readonly notes: number;
  readonly legend: number;
}

/** What had no room. */
export function roomRemarks({ labels, notes, legend }: Hidden): readonly Remark[] {
  return [
    ...(labels === 0 ? [] : [remarkOf(texts.hiddenLabels(labels))]),
    ...(notes === 0 ? [] : [remarkOf(texts.hiddenNotes(notes))]),
    ...(legend === 0 ? [] : [remarkOf(texts.hiddenLegend(legend))]),
  ];
}

/** The remarks as one text of which `fits` is true: as many as have room, each at length where it can be. */
export function remarksThatFit(remarks: readonly Remark[], fits: (text: string) => boolean): string {
  let shown: readonly string[] = remarks.map(() => "");
  for (const form of ["short", "text"] as const) {
    for (const [i, remark] of remarks.entries()) {
      if (form === "text" && shown[i] === "") continue;
      const more = shown.with(i, remark[form]);
      if (fits(joined(more))) shown = more;
    }
  }
  return joined(shown);
}

function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** Whether a level that is drawn was last confirmed long before the date. */
function isStale({ parts, relationship, ...tie }: Tie, document: AllianceDocument, date: IsoDate): boolean {
  if (parts !== undefined) return parts.some((part) => isStale(part, document, date));
  const drawn = drawnPhases({ relationship, ...tie }).filter(({ lastConfirmed }) => lastConfirmed !== undefined);
  if (drawn.length === 0) return false;
  const placed = lifeOf(document, relationship).phases.filter(({ phase }) => drawn.includes(phase));
  return placed.some((phase) => knownPhase(document, phase, date).confirmed !== undefined);
}

function remarkOf(text: string): Remark {
  return { text, short: text };
}

function naming(
  ties: readonly Tie[],
  say: (count: number, names: string) => string,
  entities: ReadonlyMap<EntityId, Entity>,
): readonly Remark[] {
  if (ties.length === 0) return [];
  const names = ties
    .slice(0, mostNamed)
    .map(({ relationship: { source, target, kind } }) =>
      texts.between(nameIn(entities, source), nameIn(entities, target), definitionOf(kind).noun.one),
    );
  const all = texts.list(names, ties.length - names.length);
  return [{ text: say(ties.length, all), short: say(ties.length, "") }];
}
