import { countsOf, type Counts } from "./filters/counts.ts";
import type { Criteria } from "./filters/criteria.ts";
import type { Network } from "./filters/filter.ts";
import { stakeHistogram, type StakeHistogram } from "./filters/histogram.ts";
import { networkOf } from "./filters/network.ts";
import { dayNumber, type IsoDate } from "./model/date.ts";
import type { AllianceDocument } from "./model/document.ts";
import type { EntityId } from "./model/entity.ts";
import type { Snapshot } from "./model/tie.ts";
import type { View } from "./model/view.ts";
import { activityByMonth, eventStops, lastDate } from "./timeline/changeDates.ts";
import { snapshotAt, timelineOf } from "./timeline/snapshot.ts";

/** All that follows from a document and a view. */
export interface Derived {
  readonly calendar: Calendar;
  readonly snapshot: Snapshot;
  readonly network: Network;
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

export type Derive = (document: AllianceDocument, view: View, calledFor: ReadonlySet<EntityId>) => Derived;

/** The flow from document to what is shown. Each step is remembered by the identity of its inputs, so that nothing left of a change runs again. */
export function createPipeline(): Derive {
  const timeline = remembered(timelineOf);
  const snapshot = remembered(snapshotAt);
  const network = rememberedBy(steady(networkOf), (at, document, view, calledFor) => [
    at,
    document,
    view.stake,
    ...others(view),
    view.select,
    calledFor,
  ]);
  const counts = rememberedBy(countsOf, (at, document, view) => [at, document, view.stake, ...others(view)]);
  const histogram = rememberedBy(sizesOf, (at, document, view) => [at, document, ...others(view)]);
  const derived = remembered(
    (
      ...[calendar, at, shown, counted, sizes]: readonly [Calendar, Snapshot, Network, Counts, StakeHistogram]
    ): Derived => ({
      calendar,
      snapshot: at,
      network: shown,
      counts: counted,
      histogram: sizes,
    }),
  );
  return (document, view, calledFor) => {
    // 1. what is so, and what is planned, on the date
    const at = snapshot(timeline(document), view.date);
    // 2. what of it is worth looking at
    const shown = network(at, document, view, calledFor);
    // 3. how much each filter leaves
    const counted = counts(at, document, view);
    const sizes = histogram(at, document, view);
    return derived(calendarOf(document), at, shown, counted, sizes);
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

function sizesOf(snapshot: Snapshot, document: AllianceDocument, criteria: Criteria): StakeHistogram {
  return stakeHistogram(snapshot, document, criteria);
}

/** The same network is the same object: on most days nothing changes, and nothing need be drawn. */
function steady<Input extends readonly unknown[]>(run: (...input: Input) => Network): (...input: Input) => Network {
  let last: Network | undefined;
  return (...input) => {
    const next = run(...input);
    if (last === undefined || !isSame(last, next)) last = next;
    return last;
  };
}

function isSame(a: Network, b: Network): boolean {
  return (
    isSameList(a.entities, b.entities) &&
    isSameList(a.ties, b.ties) &&
    isSameList([...a.shownAnyway], [...b.shownAnyway])
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
