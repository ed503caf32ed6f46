import type { LayoutWorker } from "../layout/liveLayout.ts";
import type { EntityId } from "../model/entity.ts";
import { svgPainter } from "../painters/svgPainter.ts";
import { remembered } from "../pipeline/remembered.ts";
import { composeScene } from "../scene/compose.ts";
import type { Box } from "../scene/mark.ts";
import { createSceneMemory } from "../scene/memory.ts";
import type { PictureInput } from "../scene/picture.ts";
import { zoomAt } from "../scene/zoom.ts";
import { isReckoning } from "../store/reckonerSlice.ts";
import { derivedOf } from "../store/select.ts";
import type { AtlasState, AtlasStore } from "../store/store.ts";
import { pictureWords } from "../text/picture.ts";
import { mountChanges } from "./changes.ts";
import { onSystemTheme } from "./colours.ts";
import { boxAround, extentOf, reachesOut } from "./extent.ts";
import { mountGestures } from "./gestures.ts";
import { mountKeys } from "./keys.ts";
import { litByPaths } from "./litPaths.ts";
import { movingPlaces, type MovingPlaces } from "./movingPlaces.ts";
import { orgCharts, type ChartEngine } from "./orgCharts.ts";
import { isSameShown, shownOf } from "./shown.ts";
import type { StageSight } from "./exportPictures.ts";
import { mountSpotlight } from "./spotlight.ts";
import { standings, type Standing } from "./standings.ts";
import { wantsStillness } from "./stillness.ts";
import { mountViewport } from "./viewport.ts";

/** What the stage needs of the page. */
export interface StageElements {
  /** Says `data-layout="running"` or `"settled"`. */
  readonly region: HTMLElement;
  readonly svg: SVGSVGElement;
  /** Inside the svg: what zooming moves. The painter owns everything in it. */
  readonly layer: SVGGElement;
  /** Says how many labels have no room. */
  readonly corner: HTMLElement;
}

/** What lays the picture out, off the page. */
export interface StageWorkers {
  readonly makeForceWorker: () => LayoutWorker;
  readonly loadChartEngine: () => Promise<ChartEngine>;
}

/** What the rest of the page can ask of the stage. */
export interface StageControls extends StageSight {
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly destroy: () => void;
}

/** Changes that follow each other faster than this, in ms, are one movement through time. */
const hurry = 260;

/** Draws the store's state into the page, and turns gestures into the store's actions. */
export function mountStage(
  { region, svg, layer, corner }: StageElements,
  store: AtlasStore,
  { makeForceWorker, loadChartEngine }: StageWorkers,
): StageControls {
  let shown: PictureInput | undefined;
  let fitted: string | undefined;
  /** What of the picture the window showed when it was last fitted: lines and labels had better stay in it. */
  let seen: Box | undefined;
  /** Once a map has been fitted, its texts may have grown out of the window: then it is fitted once more. */
  let isFittedTwice = false;
  /** Whether the first map has been shown: the window moves gently only from then on. */
  let isOpen = false;
  /** The box of all that is drawn: lines may bow out of the box of the cards. */
  let drawn: Box | undefined;
  let hiddenLabels = 0;
  let revealed = store.getState().reveal?.count;
  let lit: ReadonlySet<string> | undefined;
  let frame = 0;
  /** Whether the window is higher than wide; asked once a change, since asking makes the browser lay out the page. */
  let isHigh = svg.clientHeight > svg.clientWidth;
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };

  // 1. What moves the picture: the window, drags and first layouts (in the worker), glides.
  const viewport = mountViewport(svg, layer, wantsStillness, () => {
    const isOtherZoom = shown !== undefined && shown.zoom !== zoomAt(viewport.scale());
    if (isOtherZoom || (!viewport.isMoving() && region.dataset["layout"] === "running")) schedule();
  });
  const moving: MovingPlaces = movingPlaces(makeForceWorker, {
    onMove: schedule,
    onSettled: (key, homes) => homesOf.keep(key, homes),
    onFailure: () => {
      store.getState().notify("alert", pictureWords.layoutFailed);
      schedule();
    },
  });
  const charts = orgCharts(loadChartEngine, {
    onReady: schedule,
    onFailure: () => {
      store.getState().notify("alert", pictureWords.chartFailed);
      store.getState().changeView({ layout: "force" });
    },
  });
  const homesOf = standings(() => moving, charts, schedule);

  // 2. What it is drawn with.
  /** When the picture last changed. While it changes faster than anything fades, nothing does. */
  let lastChange = Number.NEGATIVE_INFINITY;
  let isHurried = false;
  const painter = svgPainter(layer, () => isHurried || wantsStillness() || moving.isMoving());
  const memory = createSceneMemory();
  const changes = mountChanges(svg);
  const endsOf = (id: string): readonly [EntityId, EntityId] | undefined => {
    const tie = shown?.network.ties.find(({ relationship }) => relationship.id === id);
    return tie === undefined ? undefined : [tie.relationship.source, tie.relationship.target];
  };
  const spotlight = mountSpotlight(region, svg, endsOf, () => lit);
  const litNow = remembered(litByPaths);

  // 3. Painting: at most once a frame, and only what differs from the last picture.
  const paint = (): void => {
    frame = 0;
    const state = store.getState();
    const standing = homesOf.at(state, isHigh);
    const derived = derivedOf(state);
    if (charts.isWaiting()) corner.textContent = pictureWords.layingOut;
    if (standing === undefined || derived === undefined || state.document === undefined) return;
    // A picture that opens with something imagined or computed is not shown without it first.
    if (shown === undefined && isReckoning(state)) return;
    const places = moving.now(standing.rest, wantsStillness());
    const zoom = zoomAt(viewport.scale());
    const isMoving = moving.isMoving();
    const { chart } = standing;
    const bounds = seen ?? standing.frame;
    const next = shownOf(state, state.document, derived, { places, chart, frame: bounds, zoom, isMoving });
    const litBefore = lit;
    lit = litNow(derived, state.litPath);
    if (shown === undefined || !isSameShown(shown, next)) {
      isHurried = performance.now() - lastChange < hurry;
      lastChange = performance.now();
      svg.classList.toggle("hurried", isHurried);
      shown = next;
      const scene = composeScene(next, memory);
      drawn = scene.bounds;
      const focused = keys.focused();
      painter.paint(scene);
      keys.refresh(focused);
      spotlight.refresh();
      hiddenLabels = scene.hiddenLabels;
    } else if (lit !== litBefore) spotlight.refresh();
    if (!charts.isWaiting()) corner.textContent = pictureWords.hiddenLabels(hiddenLabels);
    changes.follow(derived.snapshot, derived.network.ties);
    followWindow(state, standing);
    const isStill = !isMoving && !charts.isWaiting() && isFittedTwice && !viewport.isMoving() && frame === 0;
    const isAtRest = isStill && !isReckoning(state);
    region.dataset["layout"] = isAtRest ? "settled" : "running";
  };

  // 4. The window: fitted to the homes of the whole map, so that it stays while time runs; or to what is in focus.
  const followWindow = (state: AtlasState, standing: Standing): void => {
    const { view, reveal } = state;
    const map = [standing.map, view.focus, view.focus && view.hops, ...view.unfold].join(" ");
    const isNew = fitted !== map;
    if (isNew || (moving.isSettling() && viewport.isFitted())) {
      fitTo(state, standing, isNew && isOpen);
      fitted = map;
      isFittedTwice = false;
    } else if (!isFittedTwice && !moving.isMoving() && shown?.zoom === zoomAt(viewport.scale())) {
      isFittedTwice = true;
      // One movement is enough, unless something is cut off now that the texts have grown.
      if (viewport.isFitted() && (!isOpen || reachesOut(drawn, seen))) fitTo(state, standing, isOpen);
      isOpen = true;
    }
    if (reveal === undefined || reveal.count === revealed) return;
    revealed = reveal.count;
    const place = standing.rest.get(reveal.id);
    const size = standing.sizes.get(reveal.id) ?? { width: 0, height: 0 };
    if (place !== undefined) viewport.bringIntoView(boxAround(place, size));
  };
  const fitTo = (state: AtlasState, standing: Standing, isGentle: boolean): void => {
    const entities = derivedOf(state)?.network.entities ?? [];
    const isOnly = state.view.focus !== undefined;
    const { box, cards } = extentOf(standing, {
      shown: entities,
      isOnly,
      drawn: moving.isMoving() ? undefined : drawn,
    });
    seen = viewport.fit(box, cards, isGentle) ?? seen;
    schedule();
  };
  const fit = (isGentle: boolean): void => {
    const state = store.getState();
    const standing = homesOf.at(state, isHigh);
    if (standing !== undefined) fitTo(state, standing, isGentle);
  };

  // 5. Gestures and keys.
  const gestures = mountGestures(svg, store, {
    viewport,
    moving,
    shown: () => shown,
    rest: () => homesOf.at(store.getState(), isHigh)?.rest,
  });
  const keys = mountKeys(region, svg, {
    ...gestures,
    selected: () => store.getState().view.select,
    fit: () => fit(true),
    zoomBy: viewport.zoomBy,
    endsOf,
  });

  // 6. What to listen to, and the undoing of it all.
  const undoings = [
    store.subscribe(schedule),
    onSystemTheme(schedule),
    gestures.destroy,
    keys.destroy,
    spotlight.destroy,
    changes.destroy,
    charts.destroy,
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
    standingFor: (view) => homesOf.at({ ...store.getState(), view }, isHigh),
    seen: viewport.seen,
    windowSize: () => ({ width: svg.clientWidth, height: svg.clientHeight }),
    destroy: () => {
      clearTimeout(warming);
      cancelAnimationFrame(frame);
      resizing.disconnect();
      for (const undo of undoings) undo();
    },
  };
}
