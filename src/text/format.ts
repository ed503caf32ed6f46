import { precisionOf, type PartialDate } from "../model/date.ts";

/** The language of the interface. Figures and dates follow it by `Intl`. */
export const language = "en-GB";

const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 });
const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 3 });
const count = new Intl.NumberFormat(language);
const dateStyles = {
  day: new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }),
  year: new Intl.DateTimeFormat(language, { year: "numeric", timeZone: "UTC" }),
};
const countries = new Intl.DisplayNames([language], { type: "region" });

/** A fraction as a percentage with at most two decimals: 0.434 → `43.4%`. */
export function formatPercent(fraction: number): string {
  return percent.format(fraction);
}

/** A computed share as a percentage with at most three decimals: 0.0696795 → `6.968%`. */
export function formatShare(fraction: number): string {
  return share.format(fraction);
}

/** A whole number with the language's separators. */
export function formatCount(value: number): string {
  return count.format(value);
}

/** A date in the precision it has: `26 January 2023`, `April 2010`, `1996`. */
export function formatDate(date: PartialDate): string {
  return dateStyles[precisionOf(date)].format(new Date(date));
}

/** A country's name from its two-letter code; the code itself where it is none. */
export function formatCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;
}
