import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Snapshot, Tie } from "../model/tie.ts";
import { changeIndexOf, type ChangeIndex } from "./changeIndex.ts";
import { episodesOf } from "./episodes.ts";

/** A document made ready to be asked for one date after the other. */
export interface Timeline {
  readonly document: AllianceDocument;
  readonly index: ChangeIndex<Tie>;
}

/** Sorts once all days on which something begins or ends. */
export function timelineOf(document: AllianceDocument): Timeline {
  const lives = document.relationships.map((relationship) => episodesOf(relationship, document.asOf));
  const stays = lives.flatMap((episodes, order) =>
    episodes.map(({ from, to, tie }) => ({ order, from, to, item: tie })),
  );
  return { document, index: changeIndexOf(stays) };
}

/**
 * What the document says of the date. The answer depends on nothing but the date; a date near the one asked for before
 * costs what changed in between, and while nothing changes the list of ties is the same object.
 */
export function snapshotAt(timeline: Timeline, date: IsoDate): Snapshot {
  timeline.index.goTo(date);
  return { date, ties: timeline.index.present() };
}
