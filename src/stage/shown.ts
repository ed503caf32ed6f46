import type { AllianceDocument } from "../model/document.ts";
import { isAllianceMember, type Entity, type EntityId } from "../model/entity.ts";
import { type Derived } from "../pipeline.ts";
import { remembered } from "../pipeline/remembered.ts";
import type { PictureInput } from "../scene/picture.ts";
import { interWidth } from "../scene/textWidth.ts";
import { groundOf } from "../store/layoutSlice.ts";
import type { AtlasState } from "../store/store.ts";
import { leaderOn } from "../timeline/leader.ts";
import { themeFor } from "./colours.ts";

/** What the picture is made of at the moment, ready to be composed. */
export function shownOf(
  { view, pins }: AtlasState,
  document: AllianceDocument,
  { network, snapshot, families, lens }: Derived,
  { places, chart, frame, zoom, isMoving }: Pick<PictureInput, "places" | "chart" | "frame" | "zoom" | "isMoving">,
): PictureInput {
  const leaders = new Map<EntityId, string>();
  for (const entity of network.entities) {
    const leader = isAllianceMember(entity) ? leaderOn(document, entity.id, view.date)?.name : undefined;
    if (leader !== undefined) leaders.set(entity.id, leader);
  }
  return {
    document,
    reserved: reservedIn(document, network, places, view.focus),
    date: view.date,
    network,
    ties: snapshot.ties,
    places,
    leaders,
    select: view.select,
    families,
    standIns: network.standIns,
    notation: view.notation,
    zoom,
    chart,
    frame,
    isMoving,
    pinned: pins[groundOf(view)],
    theme: themeFor(view.theme),
    measure: interWidth,
    lens,
  };
}

/** Everyone who is at home on the map, where the whole of it is shown and they are in no folded card. */
const reservedIn = remembered((...[document, { hiddenIn }, places, focus]: ReservedInput): readonly Entity[] =>
  focus === undefined ? document.entities.filter(({ id }) => places.has(id) && !hiddenIn.has(id)) : [],
);

type ReservedInput = readonly [AllianceDocument, Derived["network"], PictureInput["places"], EntityId | undefined];

/** Whether the two would give the same picture: then there is nothing to paint. */
export function isSameShown(a: PictureInput, b: PictureInput): boolean {
  return (
    a.document === b.document &&
    (a.date === b.date || b.zoom.level !== "near") &&
    a.network === b.network &&
    a.ties === b.ties &&
    a.places === b.places &&
    a.select === b.select &&
    a.families === b.families &&
    a.notation === b.notation &&
    a.zoom === b.zoom &&
    a.chart === b.chart &&
    a.frame === b.frame &&
    a.isMoving === b.isMoving &&
    a.pinned === b.pinned &&
    a.theme === b.theme &&
    a.lens === b.lens &&
    a.leaders.size === b.leaders.size &&
    [...a.leaders].every(([id, name]) => b.leaders.get(id) === name)
  );
}
