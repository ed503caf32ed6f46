import type { Entity, EntityId } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";
import { definitionOf } from "../relationships/index.ts";
import { nameIn } from "../relationships/nameOfTie.ts";
import { stakeRange } from "../relationships/stakeSize.ts";
import { pageRemarks as texts } from "../text/page.ts";
import { knowledgeNote } from "../timeline/dossierOfDay.ts";
import type { PictureInput } from "./plan.ts";
import { drawnPhases, drawnSources } from "./sourceNotes.ts";

/** What is not known, not sourced or had no room: a sentence, and a short one for where room is short. */
export interface Remark {
  readonly text: string;
  readonly short: string;
}

/** So many relationships are named in one sentence. */
const mostNamed = 40;

/** What is not known or not sourced of what a picture shows. */
export function doubtsIn({ document, network }: Pick<PictureInput, "document" | "network">): readonly Remark[] {
  const { ties } = network;
  const unsourced = ties.filter((tie) => drawnSources(document, tie).length === 0);
  const without = new Set(unsourced);
  const unconfirmed = ties.filter((tie) => !without.has(tie) && drawnPhases(tie).some(({ verified }) => !verified));
  const unknown = ties.filter(
    (tie) => tie.relationship.kind === "stake" && drawnPhases(tie).some((phase) => stakeRange(phase) === undefined),
  );
  const entities = new Map([...document.entities, ...network.entities].map((entity) => [entity.id, entity]));
  return [
    ...(network.entities.length === 0 ? [remark(texts.empty)] : []),
    ...naming(unsourced, texts.unsourced, entities),
    ...naming(unconfirmed, texts.unconfirmed, entities),
    ...(unknown.length === 0 ? [] : [remark(texts.unknownSize(unknown.length))]),
  ];
}

/** After the day up to which the document knows, that day. */
export function knowledgeRemark({ document, date }: Pick<PictureInput, "document" | "date">): readonly Remark[] {
  const known = knowledgeNote(document, date);
  return known === undefined ? [] : [remark(texts.sentence(known))];
}

/** How many things found no room. */
export interface Hidden {
  readonly labels: number;
  readonly notes: number;
  readonly legend: number;
}

/** What had no room. */
export function roomRemarks({ labels, notes, legend }: Hidden): readonly Remark[] {
  return [
    ...(labels === 0 ? [] : [remark(texts.hiddenLabels(labels))]),
    ...(notes === 0 ? [] : [remark(texts.hiddenNotes(notes))]),
    ...(legend === 0 ? [] : [remark(texts.hiddenLegend(legend))]),
  ];
}

/** The remarks as one text of which `fits` is true: as many as have room, each at length where it can be. */
export function remarksThatFit(remarks: readonly Remark[], fits: (text: string) => boolean): string {
  let shown: readonly string[] = [];
  for (const { short } of remarks) if (fits([...shown, short].join(" "))) shown = [...shown, short];
  for (const { text, short } of remarks) {
    const longer = shown.map((each) => (each === short ? text : each));
    if (fits(longer.join(" "))) shown = longer;
  }
  return shown.join(" ");
}

function remark(text: string): Remark {
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
