import { firstDay, isPartialDate, type IsoDate, type PartialDate } from "../model/date.ts";
import type { Entity } from "../model/entity.ts";
import type { SourceId } from "../model/source.ts";
import { formatCountry, formatCount, formatDate } from "../text/format.ts";
import { entityKindNames, extraName, factNames, factTexts, listedTexts } from "../text/known.ts";

/** One line of a profile: its name and what it says. */
export interface Fact {
  readonly name: string;
  readonly text: string;
  readonly sources: readonly SourceId[];
}

/** The lines of an entity's profile in two: told on the day, and later. */
export interface SplitFacts {
  readonly known: readonly Fact[];
  readonly later: readonly Fact[];
}

interface DatedFact extends Fact {
  /** From when it can be told; undefined = always. */
  readonly day: IsoDate | undefined;
}

/** What the entity is. Name, country and the like are those of the document's last day (`CONTRACT.md`, Dates). */
export function profileFacts(entity: Entity, date: IsoDate, asOf: IsoDate): SplitFacts {
  const { kind, country, countryText, hq, industry, listed, ticker, founded, otherNames, extra } = entity;
  const always: readonly (readonly [name: string, text: string | undefined])[] = [
    [factNames.kind, entityKindNames[kind]],
    [factNames.country, countryText ?? (country === undefined ? undefined : formatCountry(country))],
    [factNames.hq, hq],
    [factNames.industry, industry],
    [factNames.listed, listed === undefined ? undefined : listed ? listedTexts.yes : listedTexts.no],
    [factNames.ticker, ticker],
    [factNames.otherNames, otherNames === undefined || otherNames.length === 0 ? undefined : otherNames.join(" · ")],
  ];
  const facts: readonly DatedFact[] = [
    ...always.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text, sources: [], day: undefined }])),
    ...(founded === undefined ? [] : [dated(factNames.founded, formatDate(founded), founded)]),
    ...extraFacts(extra ?? {}, asOf),
  ];
  return {
    known: facts.filter(({ day }) => day === undefined || day <= date).map(withoutDay),
    later: facts.filter(({ day }) => day !== undefined && day > date).map(withoutDay),
  };
}

/** Further facts count from the day that they name; where they name none, from the end of what is known. */
function extraFacts(extra: Readonly<Record<string, unknown>>, asOf: IsoDate): readonly DatedFact[] {
  return Object.entries(extra).flatMap(([key, value]) =>
    (isList(value) ? value : [value]).flatMap((item) => {
      const read = readItem(item);
      return read === undefined ? [] : [{ name: extraName(key), ...read, day: read.day ?? asOf }];
    }),
  );
}

function readItem(item: unknown): Omit<DatedFact, "name"> | undefined {
  if (item === null || item === undefined) return undefined;
  if (isDate(item)) return { text: formatDate(item), sources: [], day: firstDay(item) };
  if (typeof item !== "object") return { text: spelled(item), sources: [], day: undefined };
  const fields = new Map<string, unknown>(Object.entries(item));
  const stated = fields.get("asOf") ?? fields.get("setOn") ?? fields.get("date");
  const text = spelled(fields.get("text") ?? fields.get("value") ?? item);
  const sources = fields.get("sources");
  return {
    text: stated === undefined ? text : factTexts.stated(text, isDate(stated) ? formatDate(stated) : spelled(stated)),
    sources: isList(sources) ? sources.filter((source) => typeof source === "string") : [],
    day: isDate(stated) ? firstDay(stated) : undefined,
  };
}

function spelled(value: unknown): string {
  if (typeof value === "number") return formatCount(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isDate(value: unknown): value is PartialDate {
  return typeof value === "string" && isPartialDate(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function dated(name: string, text: string, date: PartialDate): DatedFact {
  return { name, text, sources: [], day: firstDay(date) };
}

function withoutDay({ name, text, sources }: DatedFact): Fact {
  return { name, text, sources };
}
