import { castVotes, type CastShare, type ShareBlock } from "../../src/ownership/castVotes.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { suspensions } from "../../src/ownership/statutes.ts";
import { arrangementOf } from "./arrangements.ts";
import { stakesOf } from "./caseStakes.ts";
import type { CaseHolding, OwnershipCase } from "./readCases.ts";
import { saidOf, saidOfCompany, voteSettings } from "./voteSettings.ts";

const unnamed = "unnamed";
/** Holders that are many: "PubR", the public. */
const crowd = /^(?:Pub|Float|Others|Employees)/;

/** What the holder may cast of the company's votes. */
export function castBy(given: OwnershipCase, holder: string, company: string): CastShare {
  const { holders } = castVotes(blocksOf(given, company, holder));
  return holders.find((each) => each.holder === holder) ?? { holder, exist: 0, cast: 0 };
}

/** The votes that may be cast, as stakes for the rules; the shares themselves where the case says nothing of votes. */
export function votesOf(given: OwnershipCase): readonly DirectStake[] {
  const stakes = stakesOf(given);
  if (Object.keys(given.votes).length === 0) return stakes;
  return stakes.map((stake) => {
    const { cast } = castBy(given, stake.holder, stake.company);
    return { ...stake, low: cast, high: cast };
  });
}

/** Under which statute the holder has no votes that it may cast in the company. */
export function suspensionOf(given: OwnershipCase, holder: string, company: string): string | undefined {
  const stakes = stakesOf(given);
  const crowds = new Set(stakes.map((each) => each.holder).filter((id) => crowd.test(id)));
  const rules = suspensions(stakes, (id) => countryOf(given, id), crowds);
  const stake = stakes.find((each) => each.holder === holder && each.company === company);
  return stake === undefined ? undefined : rules.get(stake);
}

function blocksOf(given: OwnershipCase, company: string, asked: string): readonly ShareBlock[] {
  const { settings } = voteSettings(given);
  const { cap } = arrangementOf(given);
  const holdings = titlesIn(given, company);
  const all = saidOfCompany(settings.get("shares"), company) ?? countedShares(given, holdings);
  const blocks = holdings.flatMap(({ holder, fraction, shares }): readonly ShareBlock[] => {
    const said = (name: Parameters<typeof settings.get>[0]): number | boolean | undefined =>
      saidOf(settings.get(name), holder, company);
    const own = countOf(given, { holder, company, shares }) ?? (fraction ?? 0) * all;
    const limit = said("cap") ?? saidOf(cap, holder, company);
    const block: ShareBlock = {
      holder,
      shares: own,
      votesPerShare: said("nonVoting") === true ? 0 : numberOr(said("votesPerShare"), 1),
      ...(typeof limit === "number" ? { cap: limit } : {}),
    };
    const isTreasury = holder === company || said("treasury") === true;
    const told = typeof settings.get("suspended") === "number" ? undefined : said("suspended");
    const taken = isTreasury || isSuspendedByStatute(given, holder, company) ? true : told;
    return suspended(block, taken, all);
  });
  const rest = Math.max(0, all - blocks.reduce((sum, { shares }) => sum + shares, 0));
  const lost = sharesWithoutHolder(given, company, all);
  return withoutLost([...blocks, { holder: unnamed, shares: rest }], lost, asked);
}

function titlesIn(given: OwnershipCase, company: string): readonly CaseHolding[] {
  const { titles = [] } = arrangementOf(given);
  const isRetitled = titles.some((title) => title.company === company);
  const renamed = isRetitled ? titles.filter((title) => title.company === company) : [];
  const kept = given.holdings.filter(
    (each) => each.company === company && !each.declared && !renamed.some(({ holder }) => holder === each.holder),
  );
  return [...renamed, ...kept];
}

/** A statute speaks only where the case does not: neither of votes, nor of an arrangement. */
function isSuspendedByStatute(given: OwnershipCase, holder: string, company: string): boolean {
  const isTold = Object.keys(given.votes).length > 0 || arrangementOf(given).titles !== undefined;
  return !isTold && suspensionOf(given, holder, company) !== undefined;
}

/** All votes of the block suspended, or so many of its shares. */
function suspended(block: ShareBlock, taken: number | boolean | undefined, all: number): readonly ShareBlock[] {
  if (taken === undefined || taken === false) return [block];
  if (taken === true) return [{ ...block, isSuspended: true }];
  const lost = Math.min(block.shares, taken <= 1 ? taken * all : taken);
  return [
    { ...block, shares: block.shares - lost },
    { ...block, shares: lost, isSuspended: true },
  ];
}

/** Shares without votes to cast of which only the number is told, in the unit of `all`. */
function sharesWithoutHolder(given: OwnershipCase, company: string, all: number): number {
  const { settings } = voteSettings(given);
  const hasOwn = given.holdings.some((each) => each.holder === company && each.company === company);
  return (["treasury", "nonVoting", "suspended"] as const)
    .map((name) => (name === "treasury" && hasOwn ? 0 : (saidOfCompany(settings.get(name), company) ?? 0)))
    .reduce((sum, number) => sum + (number <= 1 ? number * all : number), 0);
}

/** They are among those who were not asked for: the unnamed first, else the largest. */
function withoutLost(blocks: readonly ShareBlock[], lost: number, asked: string): readonly ShareBlock[] {
  if (lost === 0) return blocks;
  const others = blocks.filter(({ holder, isSuspended = false }) => holder !== asked && !isSuspended);
  const fitting = others.toSorted((left, right) => right.shares - left.shares).find(({ shares }) => shares >= lost);
  const bearer = others.find(({ holder, shares }) => holder === unnamed && shares >= lost) ?? fitting;
  if (bearer === undefined) throw new Error(`more shares without votes than others hold: ${lost}`);
  return blocks.map((block) => (block === bearer ? { ...block, shares: block.shares - lost } : block));
}

function countOf(given: OwnershipCase, { holder, company, shares }: Omit<CaseHolding, "fraction" | "declared">) {
  const settings = voteSettings(given).settings.get("shares");
  const said = typeof settings === "number" ? undefined : saidOf(settings, holder, company);
  return shares ?? (typeof said === "number" ? said : undefined);
}

/** The unit: the number of all shares where every holder's is told, else fractions. */
function countedShares(given: OwnershipCase, holdings: readonly CaseHolding[]): number {
  const counts = holdings.map((each) => countOf(given, each) ?? 0);
  return counts.length > 0 && counts.every((count) => count > 0) ? counts.reduce((sum, count) => sum + count, 0) : 1;
}

/** As the case says; the companies of the alliance are known. */
function countryOf({ entities }: OwnershipCase, id: string): string | undefined {
  const known = new Map([
    ["Renault", "FR"],
    ["Nissan", "JP"],
    ["Mitsubishi", "JP"],
  ]);
  return entities.find((each) => each.id === id)?.country ?? known.get(id);
}

function numberOr(said: number | boolean | undefined, otherwise: number): number {
  return typeof said === "number" ? said : otherwise;
}
