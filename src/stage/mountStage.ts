import { layoutInputOf } from "../layout/layoutInput.ts";
import type { LayoutWorker } from "../layout/liveLayout.ts";
import type { LayoutInput, Places } from "../layout/place.ts";
import type { AllianceDocument } from "../model/document.ts";
import { shortNameOf, type EntityId } from "../model/entity.ts";
import type { Detail } from "../model/view.ts";
import { svgPainter } from "../painters/svgPainter.ts";
import { remembered } from "../pipeline.ts";
import { composeScene } from "../scene/compose.ts";
import type { PictureInput } from "../scene/plan.ts";
import type { Box } from "../scene/mark.ts";
import { createSceneMemory } from "../scene/memory.ts";
import type { Homes } from "../store/homes.ts";
import { groundOf } from "../store/layoutSlice.ts";
import { derivedOf } from "../store/select.ts";
import type { AtlasState, AtlasStore } from "../store/store.ts";
import { pictureWords } from "../text/picture.ts";
import { cardSizesOf } from "./cardSizes.ts";
import { onSystemTheme } from "./colours.ts";
import { mountDrag } from "./dragCards.ts";
import { boxAround, homeBounds, withDrawn } from "./extent.ts";
import { homePlaces } from "./homePlaces.ts";
import { mountKeys } from "./keys.ts";
import { movingPlaces } from "./movingPlaces.ts";
import { isSameShown, shownOf } from "./shown.ts";
import { mountSpotlight } from "./spotlight.ts";
import { wantsStillness } from "./stillness.ts";
import { mountViewport } from "./viewport.ts";

/** What the stage needs of the page. */
export interface StageElements {
  /** Says `data-layout="running"` or `"settled"`. */
  readonly region: HTMLElement;
  readonly svg: SVGSVGElement;
  /** Inside the svg: what zooming moves. The painter owns everything in it. */
  readonly layer: SVGGElement;
}

/** What buttons on the page can ask of the stage. */
export interface StageControls {
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly destroy: () => void;
}

/** Draws the store's state into the page, and turns gestures into the store's actions. */
export function mountStage(
  { region, svg, layer }: StageElements,
  store: AtlasStore,
  makeWorker: () => LayoutWorker,
): StageControls {
  const settledHomes = new Map<string, Places>();
  let shown: PictureInput | undefined;
  let fitted: string | undefined;
  /** The box of all that is drawn: lines may bow out of the box of the cards. */
  let drawn: Box | undefined;
  let revealed = store.getState().reveal?.count;
  let frame = 0;
  /** Whether the window is higher than wide; asked once a change, since asking makes the browser lay out the page. */
  let isHigh = svg.clientHeight > svg.clientWidth;

  // 1. What moves the picture: the window, drags and first layouts (in the worker), glides.
  const viewport = mountViewport(svg, layer, wantsStillness);
  const moving = movingPlaces(makeWorker, {
    onMove: () => schedule(),
    onSettled: (key, homes) => void settledHomes.set(key, homes),
    onFailure: () => {
      store.getState().notify("alert", pictureWords.layoutFailed);
      schedule();
    },
  });

  // 2. What it is drawn with.
  const painter = svgPainter(layer, () => wantsStillness() || moving.isMoving());
  const memory = createSceneMemory();
  const endsOf = (id: string): readonly [EntityId, EntityId] | undefined => {
    const tie = shown?.network.ties.find(({ relationship }) => relationship.id === id);
    return tie === undefined ? undefined : [tie.relationship.source, tie.relationship.target];
  };
  const spotlight = mountSpotlight(region, svg, endsOf);

  // 3. Painting: at most once a frame, and only what differs from the last picture.
  const paint = (): void => {
    frame = 0;
    const state = store.getState();
    const rest = restPlaces(state);
    const derived = derivedOf(state);
    if (rest === undefined || derived === undefined || state.document === undefined) return;
    const next = shownOf(state, state.document, derived, moving.now(rest, wantsStillness()));
    if (shown === undefined || !isSameShown(shown, next)) {
      shown = next;
      const scene = composeScene(next, memory);
      drawn = scene.bounds;
      painter.paint(scene);
      keys.refresh();
      spotlight.refresh();
    }
    followWindow(state, rest);
    region.dataset["layout"] = moving.isMoving() ? "running" : "settled";
  };
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };

  /** Where everyone stands at rest; undefined until a document without shipped homes has its first places. */
  const restPlaces = (state: AtlasState): Places | undefined => {
    const { document, view, pins } = state;
    const network = derivedOf(state)?.network;
    if (document === undefined || network === undefined) return undefined;
    const key = `${view.detail} ${document.title}`;
    const shipped = state.homes === undefined ? undefined : homesFor(state.homes, view.detail, isHigh);
    const homes = shipped ?? settledHomes.get(key) ?? firstPlaces(key, document, view.detail);
    return homes === undefined ? undefined : atRest(document, network, homes, pins[groundOf(view)]);
  };
  const atRest = remembered(
    (document: AllianceDocument, network: PictureInput["network"], homes: Places, pins: Places) =>
      homePlaces({ document, network, homes, pins }),
  );
  const firstPlaces = (key: string, document: AllianceDocument, detail: Detail): Places | undefined => {
    const input = (): LayoutInput => {
      const sizes = cardSizesOf(document);
      return layoutInputOf(document, detail, (id) => sizes.get(id) ?? { width: 0, height: 0 });
    };
    if (moving.isAlive()) return moving.settle(key, input);
    void layOutHere(key, input());
    return undefined;
  };

  const layOutHere = async (key: string, input: LayoutInput): Promise<void> => {
    const { settledPlaces } = await import("../layout/force.ts");
    settledHomes.set(key, settledPlaces(input));
    schedule();
  };

  // 4. The window: fitted to the homes of the whole level, so that it stays while time runs.
  const followWindow = ({ document, view, reveal }: AtlasState, rest: Places): void => {
    if (document === undefined) return;
    const sizes = cardSizesOf(document);
    const level = `${view.detail} ${isHigh}`;
    const isNew = fitted !== level;
    if (isNew || (moving.isSettling() && viewport.isFitted())) {
      viewport.fit(withDrawn(homeBounds(rest, sizes), drawn), isNew && fitted !== undefined);
      fitted = level;
    }
    if (reveal === undefined || reveal.count === revealed) return;
    revealed = reveal.count;
    const place = rest.get(reveal.id);
    if (place !== undefined) viewport.bringIntoView(boxAround(place, sizes.get(reveal.id) ?? { width: 0, height: 0 }));
  };
  const fit = (isGentle: boolean): void => {
    const { document } = store.getState();
    if (document !== undefined && shown !== undefined) {
      viewport.fit(withDrawn(homeBounds(shown.places, cardSizesOf(document)), drawn), isGentle);
    }
  };

  // 5. Gestures.
  const select = (id: string | undefined): void => store.getState().select(id);
  const unpin = (id: EntityId): void => {
    const { pins, unpin: free, document, notify, view } = store.getState();
    const ground = groundOf(view);
    const entity = document?.entities.find((each) => each.id === id);
    if (!pins[ground].has(id) || entity === undefined) return;
    free(ground, [id]);
    notify("status", pictureWords.freed(shortNameOf(entity)));
  };
  const keys = mountKeys(region, svg, {
    select,
    selected: () => store.getState().view.select.at(-1),
    unpin,
    fit: () => fit(true),
    zoomBy: viewport.zoomBy,
    endsOf,
  });
  const linksNow = (): LayoutInput["links"] =>
    shown?.network.ties.map(({ relationship: { source, target } }) => ({ source, target, weight: 0 })) ?? [];
  const undoDrag = mountDrag(svg, {
    placeOf: (id) => shown?.places.get(id),
    toPicture: viewport.toPicture,
    onStart: () => {
      const rest = restPlaces(store.getState());
      if (rest !== undefined) moving.startDrag(rest, linksNow());
    },
    onMove: (id, at) => moving.drag(id, at),
    onEnd: (id, at) => {
      store.getState().pin(groundOf(store.getState().view), new Map([[id, at]]));
      const entity = shown?.document.entities.find((each) => each.id === id);
      if (entity !== undefined) store.getState().notify("status", pictureWords.pinned(shortNameOf(entity)));
      const rest = restPlaces(store.getState());
      if (rest !== undefined) moving.endDrag(rest, linksNow());
    },
  });
  const click = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const card = target.closest("[data-entity]")?.getAttribute("data-entity");
    if (typeof card === "string" && target.closest(".pin") !== null) return unpin(card);
    const tie = target.closest("[data-relationship]")?.getAttribute("data-relationship");
    const id = card ?? tie ?? target.closest("[data-of]")?.getAttribute("data-of") ?? undefined;
    select(id === store.getState().view.select.at(-1) ? undefined : id);
  };
  svg.addEventListener("click", click);

  // 6. What to listen to, and the undoing of it all.
  const undoings = [
    store.subscribe(schedule),
    onSystemTheme(schedule),
    () => svg.removeEventListener("click", click),
    undoDrag,
    keys.destroy,
    spotlight.destroy,
    moving.destroy,
    viewport.destroy,
    painter.destroy,
  ];
  const resizing = new ResizeObserver(() => {
    isHigh = svg.clientHeight > svg.clientWidth;
    schedule();
    if (viewport.isFitted()) fit(false);
  });
  resizing.observe(svg);
  const warming = setTimeout(moving.warmUp, 1200);
  schedule();
  return {
    fit: () => fit(true),
    zoomBy: viewport.zoomBy,
    destroy: () => {
      clearTimeout(warming);
      cancelAnimationFrame(frame);
      resizing.disconnect();
      for (const undo of undoings) undo();
    },
  };
}

/** The shipped homes of a level that suit the shape of the window. */
function homesFor(homes: Homes, detail: Detail, isHigh: boolean): Places {
  return detail === "core" && isHigh ? (homes.tall ?? homes.core) : homes[detail];
}
