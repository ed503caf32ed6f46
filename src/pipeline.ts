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
import type { View } from "./model/view.ts";
import { activityByMonth, eventStops, lastDate } from "./timeline/changeDates.ts";
import { snapshotAt, timelineOf } from "./timeline/snapshot.ts";

/** All that follows from a document and a view. */
export interface Derived {
  readonly calendar: Calendar;
  readonly snapshot: Snapshot;
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

export type Derive = (document: AllianceDocument, view: View, calledFor: ReadonlySet<EntityId>) => Derived;

/** The flow from document to what is shown. Each step is remembered by the identity of its inputs, so that nothing left of a change runs again. */
export function createPipeline(): Derive {
  const timeline = remembered(timelineOf);
  const snapshot = remembered(snapshotAt);
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
  const histogram = rememberedBy(sizesOf, (at, document, view) => [at, document, ...others(view)]);
  const derived = remembered(
    (
      ...[calendar, at, found, all, together, shown, counted, sizes]: readonly [
        Calendar,
        Snapshot,
        Paths | undefined,
        Network,
        readonly Family[],
        FoldedNetwork,
        Counts,
        StakeHistogram,
      ]
    ): Derived => ({
      calendar,
      snapshot: at,
      paths: found,
      whole: all,
      families: together,
      network: shown,
      counts: counted,
      histogram: sizes,
    }),
  );
  return (document, view, calledFor) => {
    // 1. what is so, and what is planned, on the date
    const at = snapshot(timeline(document), view.date);
    // 2. how the two that were asked for are connected
    const found = paths(at, view);
    // 3. what of it all is worth looking at
    const all = whole(at, document, view, called(calledFor, view.focus, found));
    // 4. who belongs together
    const together = families(document, at, all);
    // 5. what is shown of it: the neighbourhood of the focus, with folded families as one card each
    const shown = folded(near(all, view.focus, view.hops, view.unfold), together, view.fold, document);
    // 6. how much each filter leaves
    const counted = counts(at, document, view);
    const sizes = histogram(at, document, view);
    return derived(calendarOf(document), at, found, all, together, shown, counted, sizes);
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

function sizesOf(snapshot: Snapshot, document: AllianceDocument, criteria: Criteria): StakeHistogram {
  return stakeHistogram(snapshot, document, criteria);
}

/** The same network is the same object: on most days nothing changes, and nothing need be drawn. */
function steady<Input extends readonly unknown[], Output extends Network>(
  run: (...input: Input) => Output,
): (...input: Input) => Output {
  let last: Output | undefined;
  return (...input) => {
    const next = run(...input);
    if (last === undefined || !isSame(last, next)) last = next;
    return last;
  };
}

/** The same list is the same object as well. */
function steadyList<Input extends readonly unknown[], Item>(
  run: (...input: Input) => readonly Item[],
): (...input: Input) => readonly Item[] {
  let last: readonly Item[] | undefined;
  return (...input) => {
    const next = run(...input);
    if (last === undefined || !isSameList(last, next)) last = next;
    return last;
  };
}

function isSame(a: Network & Partial<FoldedNetwork>, b: Network & Partial<FoldedNetwork>): boolean {
  return (
    isSameList(a.entities, b.entities) &&
    isSameList(a.ties, b.ties) &&
    isSameList([...a.shownAnyway], [...b.shownAnyway]) &&
    isSameList([...(a.standIns ?? [])].flat(), [...(b.standIns ?? [])].flat()) &&
    isSameList([...(a.hiddenIn ?? [])].flat(), [...(b.hiddenIn ?? [])].flat())
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** The function, with its last result kept for as long as it is given the very same arguments. */
export function remembered<Input extends readonly unknown[], Output>(
  run: (...input: Input) => Output,
): (...input: Input) => Output {
  return rememberedBy(run, (...input) => input);
}

function rememberedBy<Input extends readonly unknown[], Output>(
  run: (...input: Input) => Output,
  keysOf: (...input: Input) => readonly unknown[],
): (...input: Input) => Output {
  let last: { readonly keys: readonly unknown[]; readonly output: Output } | undefined;
  return (...input) => {
    const keys = keysOf(...input);
    if (last === undefined || keys.some((key, i) => !Object.is(key, last?.keys[i]))) {
      last = { keys, output: run(...input) };
    }
    return last.output;
  };
}
