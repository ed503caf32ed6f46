import fc from "fast-check";
import { addDays } from "../../src/model/date.ts";
import { entityKinds, partnerTypes } from "../../src/model/entity.ts";
import { relationshipKinds, statuses } from "../../src/model/relationship.ts";
import {
  bases,
  controlRules,
  details,
  lenses,
  sides,
  directions,
  hopCounts,
  layouts,
  notations,
  themeChoices,
  type View,
  type WhatIf,
} from "../../src/model/view.ts";
import { smallFile, type Json } from "./allianceFile.ts";

const ids = ["a", "b", "constructor", "ü,ö", "100%", `"<&>"`, "日産"];
const anyId = fc.constantFrom(...ids);
/** Keys that the format does not have, in any row. */
const unknownKeys = fc.dictionary(fc.constantFrom("colour", "x-note", "Größe", "0"), fc.jsonValue({ maxDepth: 2 }), {
  maxKeys: 2,
});
const text = fc.string({ unit: "grapheme", maxLength: 12 });
const anyDay = fc.integer({ min: 0, max: 7_000 }).map((days) => addDays("2001-01-01", days));
const anyDate = fc.oneof(
  anyDay,
  anyDay.map((day) => day.slice(0, 7)),
  anyDay.map((day) => day.slice(0, 4)),
);
const anyPercent = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
  fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100),
);

function row(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, requiredKeys: readonly string[]) {
  return fc
    .tuple(unknownKeys, fc.record({ ...fields }, { requiredKeys: [...requiredKeys] }))
    .map(([unknown, known]): Json => ({ ...unknown, ...known }));
}

const anyPhase = row(
  {
    status: fc.constantFrom(...statuses),
    percent: anyPercent,
    votingPercent: anyPercent,
    votesCap: anyPercent,
    from: anyDate,
    announcedOn: anyDate,
    beneficialOwner: anyId,
    summary: text,
    note: text,
    verified: fc.boolean(),
    sources: fc.constantFrom([], ["s"]),
  },
  ["status", "summary", "verified", "sources"],
);

const anyEntity = (id: string) =>
  row(
    {
      id: fc.constant(id),
      name: fc.string({ minLength: 1, unit: "grapheme" }),
      kind: fc.constantFrom(...entityKinds),
      partnerType: fc.constantFrom(...partnerTypes),
      tier: fc.constantFrom(1, 2, 3),
      founded: anyDate,
      extra: unknownKeys,
      sources: fc.constantFrom([], ["s"]),
    },
    ["id", "name", "kind", "tier", "sources"],
  );

const anyRelationship = fc
  .tuple(
    fc.uniqueArray(anyId, { minLength: 2, maxLength: 2 }),
    row({ kind: fc.constantFrom(...relationshipKinds), note: text }, ["kind"]),
    fc.array(anyPhase, { minLength: 1, maxLength: 3 }),
  )
  .map(([[source, target], fields, phases]): Json => ({ ...fields, source, target, phases }));

/** Files with unknown keys in every kind of row, ids of all sorts, and stakes of any size. */
export const anyFile = fc
  .tuple(unknownKeys, fc.tuple(...ids.map(anyEntity)), fc.array(anyRelationship, { maxLength: 4 }), unknownKeys)
  .map(([unknown, entities, relationships, unknownOfEvent]): Json => ({
    ...unknown,
    ...smallFile,
    start: "2001-01-01",
    entities,
    relationships: relationships.map((relationship, i) => ({ id: `tie, ${i}`, ...relationship })),
    events: smallFile.events.map((event) => ({ ...unknownOfEvent, ...event })),
    people: [],
    projects: [],
  }));

const anyPlaces = fc
  .uniqueArray(fc.tuple(anyId, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()), {
    selector: ([id]) => id,
  })
  .map((places) => new Map(places.map(([id, x, y]) => [id, { x: x === 0 ? 0 : x, y }])));
/** Sets of places. One that is empty says nothing, so that it need not come back. */
export const anySets = fc
  .tuple(anyPlaces, anyPlaces)
  .map(([first, second]) => new Map([["force core", first] as const, ["chart down", second] as const]))
  .map((sets) => new Map([...sets].filter(([, places]) => places.size > 0)));

/** A view of such a file. */
export const anyViewOfFile: fc.Arbitrary<View> = fc.record({
  date: anyDay,
  stake: fc
    .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 1_000 }))
    .map(([a, b]) => [Math.min(a, b) / 10 / 100, Math.max(a, b) / 10 / 100] as const),
  partner: fc.option(fc.subarray([...partnerTypes], { maxLength: 9 }), { nil: undefined }),
  kind: fc.option(fc.subarray([...relationshipKinds], { maxLength: 7 }), { nil: undefined }),
  detail: fc.constantFrom(...details),
  planned: fc.boolean(),
  select: fc.uniqueArray(anyId, { maxLength: 3 }),
  theme: fc.constantFrom(...themeChoices),
  layout: fc.constantFrom(...layouts),
  direction: fc.constantFrom(...directions),
  notation: fc.constantFrom(...notations),
  fold: fc.uniqueArray(anyId, { maxLength: 2 }),
  focus: fc.option(anyId, { nil: undefined }),
  hops: fc.constantFrom(...hopCounts),
  unfold: fc.uniqueArray(anyId, { maxLength: 2 }),
  path: fc.option(
    fc.uniqueArray(anyId, { minLength: 2, maxLength: 2 }).map(([from = "", to = ""]) => [from, to] as const),
    { nil: undefined },
  ),
  through: fc.constantFrom("ownership", "anything"),
  lens: fc.constantFrom(...lenses),
  of: fc.option(anyId, { nil: undefined }),
  side: fc.constantFrom(...sides),
  basis: fc.constantFrom(...bases),
  rule: fc.constantFrom(...controlRules),
  whatif: fc.uniqueArray(
    fc.record({
      relationship: fc.constantFrom("tie, 0", "tie, 1"),
      stake: fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 100 / 100),
      against: fc.constantFrom<WhatIf["against"]>("rest", "pro-rata"),
    }),
    { maxLength: 2, selector: ({ relationship }) => relationship },
  ),
});
