import type { OwnershipCase } from "./readCases.ts";

/** What a case may say of the votes, in its `votes`; each in camelCase or snake_case. */
const settingNames = ["shares", "votesPerShare", "nonVoting", "suspended", "treasury", "cap"] as const;
export type SettingName = (typeof settingNames)[number];

/** Totals that a company published: "theoretical_2022", "nissan_votes". */
const totalName = /^(?:theoretical|exercisable)_|_(?:shares|votes)$/;

export interface VoteSettings {
  readonly settings: ReadonlyMap<SettingName, unknown>;
  readonly totals: ReadonlyMap<string, number>;
}

/** Throws at a key that is none of these. */
export function voteSettings({ votes }: Pick<OwnershipCase, "votes">): VoteSettings {
  const settings = new Map<SettingName, unknown>();
  const totals = new Map<string, number>();
  for (const [key, value] of Object.entries(votes)) {
    const camel = key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const name = settingNames.find((each) => each === camel);
    if (name !== undefined) settings.set(name, value);
    else if (totalName.test(key) && typeof value === "number") totals.set(key, value);
    else throw new Error(`unknown key in a votes input: ${key}`);
  }
  return { settings, totals };
}

/**
 * What a setting says of one holding. It may be said of all, in a list of holders or "holder>company" pairs, by such
 * names, or by company and then by holder.
 */
export function saidOf(given: unknown, holder: string, company: string): number | boolean | undefined {
  if (typeof given === "number" || typeof given === "boolean") return given;
  if (typeof given === "string") return saidOf([given], holder, company);
  if (Array.isArray(given)) return given.includes(holder) || given.includes(`${holder}>${company}`) || undefined;
  if (typeof given !== "object" || given === null) return undefined;
  const names = new Map<string, unknown>(Object.entries(given));
  const own = names.get(`${holder}>${company}`) ?? names.get(holder);
  if (typeof own === "number" || typeof own === "boolean") return own;
  const inside = names.get(company);
  return typeof inside === "object" || typeof inside === "string" ? saidOf(inside, holder, company) : undefined;
}

/** What a setting says of a company as a whole: a number by its name, or one for all. */
export function saidOfCompany(given: unknown, company: string): number | undefined {
  if (typeof given === "number") return given;
  if (typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  const own: unknown = new Map<string, unknown>(Object.entries(given)).get(company);
  return typeof own === "number" ? own : undefined;
}
