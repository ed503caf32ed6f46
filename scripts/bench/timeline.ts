import { performance } from "node:perf_hooks";
import { addDays, type IsoDate } from "../../src/model/date.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { Phase, Relationship } from "../../src/model/relationship.ts";
import { effectiveSpan, plannedSpan, type Span } from "../../src/timeline/inEffect.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import type { BenchRow } from "./row.ts";

const relationshipCount = 100_000;
const start = "1999-01-01";
const asOf = "2026-03-13";
const daysCovered = 9_900;

/**
 * A step of one day through the index of changes, against a filter over all phases whose days are worked out beforehand.
 * The list that a snapshot hands out is written anew whenever anything changes: that is the second row.
 */
export function benchTimeline(): readonly BenchRow[] {
  const document = generatedDocument();
  const timeline = timelineOf(document);
  const spans = spansOf(document);
  const days = Array.from({ length: 200 }, (_, i) => addDays(start, 5_000 + i));

  const filtering = medianOf(days.slice(0, 40), (date) => spans.filter((span) => isOn(span, date)).length);
  const stepping = medianOf(days, (date) => timeline.index.goTo(date));
  const listing = medianOf(days, (date) => snapshotAt(timeline, date));
  const against = (time: number): string =>
    `${(filtering / time).toFixed(0)}× (${microseconds(time)} against ${microseconds(filtering)})`;
  const name = `one-day step through ${relationshipCount.toLocaleString("en")} relationships, against filtering all phases`;
  return [
    { name, goal: "≥ 40×", measured: against(stepping) },
    { name: `${name}, with the whole list of ties written out`, goal: "–", measured: against(listing) },
  ];
}

function spansOf(document: AllianceDocument): readonly Span[] {
  return document.relationships.flatMap((relationship) =>
    relationship.phases.flatMap((phase) => [
      effectiveSpan(phase, relationship, asOf),
      plannedSpan(phase, relationship, asOf),
    ]),
  );
}

function isOn({ from, to }: Span, date: IsoDate): boolean {
  return from !== undefined && from <= date && (to === undefined || date < to);
}

/** The median of the times that the dates take, in ms, after a first round that nobody times. */
function medianOf(dates: readonly IsoDate[], run: (date: IsoDate) => unknown): number {
  dates.forEach(run);
  const times = dates.map((date) => {
    const before = performance.now();
    run(date);
    return performance.now() - before;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function microseconds(milliseconds: number): string {
  return `${(milliseconds * 1_000).toFixed(0)} µs`;
}

function generatedDocument(): AllianceDocument {
  const random = randomFrom(1999);
  return {
    title: "",
    description: "",
    license: "",
    start,
    asOf,
    opening: {},
    partnerTypes: [],
    groups: [],
    entities: [],
    relationships: Array.from({ length: relationshipCount }, (_, i) => generatedRelationship(String(i), random)),
    events: [],
    people: [],
    projects: [],
    sources: [],
  };
}

/** One to three levels, one after the other, half of them announced up to a year before. */
function generatedRelationship(id: string, random: () => number): Relationship {
  const levels = 1 + Math.floor(random() * 3);
  const edges = Array.from({ length: levels + 1 }, () => Math.floor(random() * daysCovered)).toSorted((a, b) => a - b);
  const phases = edges.slice(0, levels).map((edge, i): Phase => {
    const from = addDays(start, edge);
    return {
      status: "completed",
      stake: random(),
      from,
      to: addDays(start, edges[i + 1] ?? daysCovered),
      ...(random() < 0.5 ? { announcedOn: addDays(from, -Math.floor(random() * 365)) } : {}),
      summary: "",
      verified: true,
      sources: [],
    };
  });
  return { id, source: `holder-${id}`, target: `held-${id}`, kind: "stake", phases };
}

/** Numerical Recipes' linear congruential generator: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
