import type { LayoutInput, Place, Places } from "../layout/place.ts";
import { shortNameOf, type EntityId } from "../model/entity.ts";
import { boxesMeet } from "../scene/curve.ts";
import type { Box } from "../scene/mark.ts";
import type { PictureInput } from "../scene/picture.ts";
import { groundOf } from "../store/layoutSlice.ts";
import type { AtlasStore } from "../store/store.ts";
import { pictureWords } from "../text/picture.ts";
import { cardSizesOf } from "./cardSizes.ts";
import { mountDrag } from "./dragCards.ts";
import { boxAround } from "./extent.ts";
import { mountLasso } from "./lasso.ts";
import type { MovingPlaces } from "./movingPlaces.ts";
import type { Viewport } from "./viewport.ts";

/** What gestures and keys do to the store. */
export interface Gestures {
  readonly select: (id: string | undefined) => void;
  readonly toggleSelected: (id: string) => void;
  readonly unpin: (id: EntityId) => void;
  /** Moves a card, and all that is selected with it, by px of the picture. */
  readonly moveBy: (id: EntityId, dx: number, dy: number) => void;
  /** Folds the smallest family that the card is in, or unfolds the one that it stands for. */
  readonly toggleFold: (id: EntityId) => void;
  /** Shows only the neighbourhood of the card, or one step more of it. */
  readonly focusOn: (id: EntityId) => void;
  readonly destroy: () => void;
}

interface Around {
  readonly viewport: Viewport;
  readonly moving: MovingPlaces;
  readonly shown: () => PictureInput | undefined;
  readonly rest: () => Places | undefined;
}

/** Turns what the pointer does in the picture into actions of the store. */
export function mountGestures(svg: SVGSVGElement, store: AtlasStore, around: Around): Gestures {
  const { viewport, moving, shown, rest } = around;
  const nameOf = (id: EntityId): string => {
    const entity = shown()?.network.entities.find((each) => each.id === id);
    return entity === undefined ? id : shortNameOf(entity);
  };
  const select = (id: string | undefined): void => store.getState().select(id);
  const toggleSelected = (id: string): void => store.getState().toggleSelected(id);
  const unpin = (id: EntityId): void => {
    const { pins, unpin: free, view, notify } = store.getState();
    const ground = groundOf(view);
    if (!pins[ground].has(id)) return;
    free(ground, [id]);
    notify("status", pictureWords.freed(nameOf(id)));
  };
  const movedWith = (id: EntityId): readonly EntityId[] => {
    const { select: selected } = store.getState().view;
    const cards = selected.filter((each) => shown()?.places.has(each) === true);
    return cards.includes(id) ? cards : [id];
  };
  const pin = (places: Places): void => {
    const { view, pin: keep, notify } = store.getState();
    keep(groundOf(view), places);
    const [first] = places.keys();
    if (first === undefined) return;
    notify("status", places.size === 1 ? pictureWords.pinned(nameOf(first)) : pictureWords.pinnedSeveral(places.size));
  };
  const moveBy = (id: EntityId, dx: number, dy: number): void => {
    const from = rest();
    const places = movedWith(id).flatMap((each) => {
      const place = from?.get(each);
      return place === undefined ? [] : [[each, { x: place.x + dx, y: place.y + dy }] as const];
    });
    pin(new Map(places));
  };
  const toggleFold = (id: EntityId): void => {
    const families = (shown()?.families ?? []).filter(({ members }) => members.includes(id));
    const [smallest] = families.toSorted((a, b) => a.members.length - b.members.length);
    const family = shown()?.standIns.get(id) ?? smallest;
    if (family !== undefined) toggleFamily(store, family.id);
  };
  const focusOn = (id: EntityId): void => store.getState().unfoldMore(id);

  const linksNow = (): LayoutInput["links"] =>
    shown()?.network.ties.map(({ relationship: { source, target } }) => ({ source, target, weight: 0 })) ?? [];
  const undoDrag = mountDrag(svg, {
    movedWith,
    placeOf: (id) => shown()?.places.get(id),
    toPicture: viewport.toPicture,
    onStart: () => {
      const from = rest();
      if (from !== undefined) moving.startDrag(from, linksNow());
    },
    onMove: (held) => moving.drag(held),
    onEnd: (held) => {
      pin(held);
      const to = rest();
      if (to !== undefined) moving.endDrag(to, linksNow());
    },
  });
  const undoLasso = mountLasso(svg, (box) => {
    const picture = shown();
    if (picture === undefined) return;
    const area = inPicture(box, viewport);
    const sizes = cardSizesOf(picture.document);
    const inside = picture.network.entities.filter(({ id }) => {
      const place: Place | undefined = picture.places.get(id);
      return place !== undefined && boxesMeet(area, boxAround(place, sizes.get(id) ?? { width: 1, height: 1 }));
    });
    store.getState().selectAll(inside.map(({ id }) => id));
  });

  const click = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const { target } = event;
    const fold = target.closest("[data-fold]")?.getAttribute("data-fold");
    if (typeof fold === "string") return toggleFamily(store, fold);
    const card = cardAt(target);
    if (card !== undefined && target.closest(".pin") !== null) return unpin(card);
    const tie = target.closest("[data-relationship]")?.getAttribute("data-relationship");
    const id = card ?? tie ?? target.closest("[data-of]")?.getAttribute("data-of") ?? undefined;
    if (event.shiftKey && id !== undefined) return toggleSelected(id);
    select(isOnlySelected(store, id) ? undefined : id);
  };
  const doubleClick = ({ target }: MouseEvent): void => {
    const card = target instanceof Element ? cardAt(target) : undefined;
    if (card === undefined) return;
    if (shown()?.standIns.has(card) === true) toggleFold(card);
    else focusOn(card);
    // The two presses have selected the card and left it again.
    select(card);
  };
  svg.addEventListener("click", click);
  svg.addEventListener("dblclick", doubleClick);
  return {
    select,
    toggleSelected,
    unpin,
    moveBy,
    toggleFold,
    focusOn,
    destroy: () => {
      undoDrag();
      undoLasso();
      svg.removeEventListener("click", click);
      svg.removeEventListener("dblclick", doubleClick);
    },
  };
}

function toggleFamily(store: AtlasStore, id: string): void {
  const { view, fold, unfoldGroup } = store.getState();
  if (view.fold.includes(id)) unfoldGroup(id);
  else fold(id);
}

function isOnlySelected(store: AtlasStore, id: string | undefined): boolean {
  const { select } = store.getState().view;
  return id !== undefined && select.length === 1 && select[0] === id;
}

function cardAt(target: Element): EntityId | undefined {
  return target.closest("[data-entity]")?.getAttribute("data-entity") ?? undefined;
}

function inPicture({ x, y, width, height }: Box, { toPicture }: Viewport): Box {
  const [left, top] = toPicture([x, y]);
  const [right, bottom] = toPicture([x + width, y + height]);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
