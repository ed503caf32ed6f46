import { group } from "d3";
import { dayNumber, type IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { shortNameOf, type Entity, type EntityId } from "../model/entity.ts";
import type { Relationship } from "../model/relationship.ts";
import { formatCountry } from "../text/format.ts";
import { leaderOn } from "../timeline/leader.ts";
import { stakeSteps } from "../timeline/stakeSteps.ts";

/** What a card says when it is seen from near. */
export interface CardFacts {
  /** The whole name where the card has a shorter one. */
  readonly fullName: string | undefined;
  /** Country and ticker. */
  readonly place: string | undefined;
  /** Who leads it on the date. */
  readonly leader: string | undefined;
  /** The largest stake held in it over time; undefined where nobody's stake in it has a figure. */
  readonly history: StakeHistory | undefined;
}

/** The largest stake held in an entity from the first day of the document to its last. */
export interface StakeHistory {
  /** Levels one after another, `from` as a share 0–1 of the time; undefined = nobody is known to hold a stake of a known size. */
  readonly levels: readonly { readonly from: number; readonly stake: number | undefined }[];
  /** The share of the time that lies before the date shown. */
  readonly now: number;
}

/** What there is to say of the entity on a date. */
export function factsOf(entity: Entity, document: AllianceDocument, date: IsoDate): CardFacts {
  const { name, country, countryText } = entity;
  const place = country === undefined ? undefined : (countryText ?? formatCountry(country));
  return {
    fullName: name === shortNameOf(entity) ? undefined : name,
    place: [place, tickerOf(entity)].filter((part) => part !== undefined).join(" · ") || undefined,
    leader: leaderOn(document, entity.id, date)?.name,
    history: historyOf(entity.id, document, date),
  };
}

/** A line over a smaller share of the time, up to the date, shows nothing. */
const leastHistory = 0.08;
const holdings = new WeakMap<AllianceDocument, ReadonlyMap<EntityId, readonly Relationship[]>>();

function historyOf(id: EntityId, document: AllianceDocument, date: IsoDate): StakeHistory | undefined {
  const held = holdings.get(document) ?? group(document.relationships, ({ target }) => target);
  holdings.set(document, held);
  const steps = (held.get(id) ?? [])
    .flatMap((relationship) => stakeSteps(document, relationship))
    .filter(({ planned, stake }) => !planned && stake !== undefined);
  if (steps.length === 0) return undefined;
  const { start, asOf } = document;
  const days = [start, ...steps.flatMap(({ from, to }) => [from, to ?? asOf])].filter(
    (day) => day >= start && day < asOf,
  );
  const first = dayNumber(start);
  const shareOf = (day: IsoDate): number => (dayNumber(day) - first) / Math.max(1, dayNumber(asOf) - first);
  const now = Math.min(1, Math.max(0, shareOf(date)));
  const levels = [...new Set(days)].toSorted().map((day) => {
    const current = steps.filter(({ from, to }) => from <= day && (to === undefined || day < to));
    const stakes = current.flatMap(({ stake }) => stake ?? []);
    return { from: shareOf(day), stake: stakes.length === 0 ? undefined : Math.max(...stakes) };
  });
  const known = levels.reduce((sum, { from, stake }, i) => {
    const to = Math.min(now, levels[i + 1]?.from ?? 1);
    return stake === undefined ? sum : sum + Math.max(0, to - from);
  }, 0);
  return known < leastHistory ? undefined : { levels, now };
}

/** The symbol alone: where it is listed, and what it was before, stand in Details. */
function tickerOf({ ticker }: Entity): string | undefined {
  return ticker?.split(/[(;]/)[0]?.trim();
}
