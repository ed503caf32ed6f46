import { countsOf, type Counts } from "./filters/counts.ts";
import type { Criteria } from "./filters/criteria.ts";
import type { Network } from "./filters/filter.ts";
import { stakeHistogram, type StakeHistogram } from "./filters/histogram.ts";
import { familiesOf, repeatsGroup } from "./filters/families.ts";
import { foldNetwork, type FoldedNetwork } from "./filters/folding.ts";
import { neighbourhoodOf } from "./filters/neighbourhood.ts";
import { networkOf, passingTies } from "./filters/network.ts";
import { pathsBetween } from "./filters/paths.ts";
import { dayNumber, type IsoDate } from "./model/date.ts";
import type { AllianceDocument } from "./model/document.ts";
import type { EntityId } from "./model/entity.ts";
import type { Family } from "./model/family.ts";
import type { Snapshot } from "./model/tie.ts";
import { blankView, type View } from "./model/view.ts";
import {
  entityLookedAt,
  finalSizesIn,
  imaginedIn,
  lensIn,
  sievedBy,
  type Reckoner,
  type SizeOf,
} from "./pipeline/reckoning.ts";
import { remembered, rememberedBy, steady, steadyList } from "./pipeline/remembered.ts";
import type { LensLook } from "./scene/lensLook.ts";
import { activityByMonth, eventStops, lastDate } from "./timeline/changeDates.ts";
import { snapshotAt, timelineOf } from "./timeline/snapshot.ts";

/** All that follows from a document and a view. */
export interface Derived {
  readonly calendar: Calendar;
  /** What is so on the date, with what is imagined instead. */
  readonly snapshot: Snapshot;
  /** What is so on the date, whatever is imagined. */
  readonly actual: Snapshot;
  /** The ways between the two entities asked for, by what the filters of ties let through; undefined = nobody asked. */
  readonly paths: Paths | undefined;
  /** What the filters leave, before focus and folding. */
  readonly whole: Network;
  /** Who belongs together on the date, as far as two of them are in the whole. */
  readonly families: readonly Family[];
  /** What is shown. */
  readonly network: FoldedNetwork;
  readonly counts: Counts;
  readonly histogram: StakeHistogram;
  /** What ownership adds to the picture; undefined where it adds nothing. */
  readonly lens: LensLook | undefined;
}

/** What the time slider shows of a document. */
export interface Calendar {
  readonly start: IsoDate;
  readonly last: IsoDate;
  readonly stops: ReturnType<typeof eventStops>;
  /** Day numbers of the turning points, in order. */
  readonly turningPoints: readonly number[];
  readonly activity: ReturnType<typeof activityByMonth>;
}

/** The ways between two entities, and whether there are more than these. */
export type Paths = ReturnType<typeof pathsBetween>;

export type Derive = (
  document: AllianceDocument,
  view: View,
  calledFor: ReadonlySet<EntityId>,
  /** Left out until it is there: then nothing is imagined, and ownership adds nothing. */
  reckoner?: Reckoner,
) => Derived;

/** The flow from document to what is shown. Each step is remembered by the identity of its inputs, so that nothing left of a change runs again. */
export function createPipeline(): Derive {
  const timeline = remembered(timelineOf);
  const snapshot = remembered(snapshotAt);
  const imagined = remembered(imaginedIn);
  const sizes = remembered(finalSizesIn);
  const sieved = remembered(sievedBy);
  const paths = rememberedBy(pathsOf, (at, view) => [at, ...tieCriteria(view), view.path, view.through]);
  const called = remembered(calledIn);
  const whole = rememberedBy(steady(networkOf), (at, document, view, calledFor) => [
    at,
    document,
    view.stake,
    ...others(view),
    view.select,
    calledFor,
  ]);
  const families = remembered(steadyList(familiesIn));
  const near = remembered(neighbourhoodOf);
  const folded = remembered(steady(foldNetwork));
  const counts = rememberedBy(countsOf, (at, document, view) => [at, document, view.stake, ...others(view)]);
  const histogram = rememberedBy(sizesOf, (at, document, view, sizeOf) => [at, document, sizeOf, ...others(view)]);
  const lens = rememberedBy(lensIn, (at, document, view, sizeOf, reckoner) => [
    at.ties,
    document,
    sizeOf,
    reckoner,
    view.lens,
    entityLookedAt(view, document),
    view.side,
    view.whatif,
    view.stake,
    ...others(view),
  ]);
  const derived = remembered(
    (
      ...[calendar, at, actual, found, all, together, shown, counted, bars, look]: readonly [
        Calendar,
        Snapshot,
        Snapshot,
        Paths | undefined,
        Network,
        readonly Family[],
        FoldedNetwork,
        Counts,
        StakeHistogram,
        LensLook | undefined,
      ]
    ): Derived => ({
      calendar,
      snapshot: at,
      actual,
      paths: found,
      whole: all,
      families: together,
      network: shown,
      counts: counted,
      histogram: bars,
      lens: look,
    }),
  );
  return (document, view, calledFor, reckoner) => {
    // 1. what is so, and what is planned, on the date; or would be so
    const actual = snapshot(timeline(document), view.date);
    const at = imagined(actual, document, view.whatif, reckoner);
    // 2. what of it the stake range lets through, where it tests what is finally owned
    const sizeOf = sizes(at, document, view.basis, reckoner);
    const inRange = sieved(at, sizeOf, view.stake);
    const criteria = sizeOf === undefined ? view : { ...view, stake: blankView.stake };
    // 3. how the two that were asked for are connected
    const found = paths(inRange, criteria);
    // 4. what of it all is worth looking at
    const all = whole(inRange, document, criteria, called(calledFor, view.focus, found));
    // 5. who belongs together
    const together = families(document, at, all);
    // 6. what is shown of it: the neighbourhood of the focus, with folded families as one card each
    const shown = folded(near(all, view.focus, view.hops, view.unfold), together, view.fold, document);
    // 7. how much each filter leaves
    const counted = counts(inRange, document, criteria);
    const bars = histogram(at, document, view, sizeOf);
    // 8. what ownership adds to it
    const look = lens(at, document, view, sizeOf, reckoner);
    return derived(calendarOf(document), at, actual, found, all, together, shown, counted, bars, look);
  };
}

/** The page's own line. */
export const derive: Derive = createPipeline();

/** The days between which time runs, its events and how much changes when. */
export const calendarOf: (document: AllianceDocument) => Calendar = remembered((document: AllianceDocument) => {
  const stops = eventStops(document);
  const turns = stops.filter((stop) => stop.events.some((event) => event.weight === 3));
  return {
    start: document.start,
    last: lastDate(document),
    stops,
    turningPoints: turns.map((stop) => dayNumber(stop.date)),
    activity: activityByMonth(document),
  };
});

/** What the filters beside the stake range read. */
function others(view: Criteria): readonly unknown[] {
  return [view.partner, view.kind, view.detail, view.planned];
}

/** What the filters of ties read. */
function tieCriteria({ stake, kind, planned }: Criteria): readonly unknown[] {
  return [stake, kind, planned];
}

function pathsOf(at: Snapshot, view: View): Paths | undefined {
  if (view.path === undefined) return undefined;
  return pathsBetween(passingTies(at, view), ...view.path, view.through);
}

/** Who is shown whatever the filters say: who was searched for, is in focus, or stands on a path. */
function calledIn(
  calledFor: ReadonlySet<EntityId>,
  focus: EntityId | undefined,
  found: Paths | undefined,
): ReadonlySet<EntityId> {
  if (focus === undefined && found === undefined) return calledFor;
  const steps = (found?.paths ?? []).flatMap((path) => path.steps);
  return new Set([
    ...calledFor,
    ...(focus === undefined ? [] : [focus]),
    ...steps.flatMap(({ from, to }) => [from, to]),
  ]);
}

function familiesIn(document: AllianceDocument, at: Snapshot, { entities }: Network): readonly Family[] {
  const shown = new Set(entities.map(({ id }) => id));
  const isShown = (id: EntityId): boolean => shown.has(id);
  return familiesOf(document, at.ties).filter(
    (family) =>
      family.members.filter((id) => id !== family.head && isShown(id)).length > 1 &&
      !repeatsGroup(family, document, isShown),
  );
}

function sizesOf(
  snapshot: Snapshot,
  document: AllianceDocument,
  criteria: Criteria,
  sizeOf: SizeOf | undefined,
): StakeHistogram {
  return stakeHistogram(snapshot, document, criteria, undefined, sizeOf);
}
