import { controlRule } from "../../src/ownership/control.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { outsideValue, ownedBy, walksBetween } from "../../src/ownership/integrated.ts";
import { votesCommanded } from "../../src/ownership/majority.ts";
import { ownershipNetwork, type OwnershipNetwork } from "../../src/ownership/network.ts";
import { simplePathSum, weakestLinkSum, type PathSum } from "../../src/ownership/paths.ts";
import { votingPower, type VotingPower } from "../../src/ownership/votingPower.ts";
import { arrangementOf } from "./arrangements.ts";
import { stakesOf } from "./caseStakes.ts";
import { castBy, suspensionOf, votesOf } from "./caseVotes.ts";
import type { Answer, OwnershipCase } from "./readCases.ts";

/** What the code says where a case has an answer: a name or a "holder>company" pair, and the answer for its form. */
type Method = (given: OwnershipCase, key: string, asked: Answer) => Answer;

const methods: Readonly<Record<string, Method>> = {
  direct: (given, key) => sharesOf(given, key)[0] ?? 0,
  integrated: (given, key) => along(given, key, ownedBy),
  integrated_uncorrected: (given, key) => along(given, key, walksBetween),
  outside_value: (given, key) => along(given, key, outsideValue),
  paths_acyclic: (given, key) => wholeSum(simplePathSum(networkOf(given), ...pairOf(key))),
  weakest_link: (given, key) => wholeSum(weakestLinkSum(networkOf(given), ...pairOf(key))),
  residual: (given, key) => {
    const network = networkOf(given);
    return network.rests[network.numberOf.get(companyIn(key)) ?? -1] ?? 0;
  },
  control: (given, key, asked) => verdicts(heldBy("majority", given, holderIn(key)), key, asked),
  control_votes: (given, key) => {
    const [holder, company] = pairOf(key);
    return votesCommanded(votesOf(given), holder).get(company) ?? 0;
  },
  blocked_50: (given, key, asked) => {
    const isByHolder = Array.isArray(asked) || key.includes(">");
    const seeds = given.blocked ?? given.seeds ?? [isByHolder ? holderIn(key) : firstOutside(given)];
    return verdicts([...new Set([...heldByAll(given, seeds), ...(isByHolder ? [] : seeds)])], key, asked);
  },
  bo_at_least_25: (given, key, asked) => owners("at-least-25", given, key, asked),
  bo_more_than_25: (given, key, asked) => owners("over-25", given, key, asked),
  votes: votesFigure,
  may_vote: mayVote,
  declared_indirect: (given, key) => {
    const [holder, company] = pairOf(key);
    const said = given.holdings.find((each) => each.declared && each.holder === holder && each.company === company);
    if (said?.fraction === undefined || sharesOf(given, key).length > 0) throw new Error(`not only declared: ${key}`);
    return said.fraction;
  },
  shapley: (given, key) => powerOf(given, key).shapley,
  banzhaf: (given, key) => powerOf(given, key).banzhaf,
  banzhaf_raw: (given, key) => powerOf(given, key).swings,
  penrose: (given, key) => powerOf(given, key).penrose,
};

/** What the code answers; throws at a method that it does not know. */
export function answerOf(given: OwnershipCase, method: string, key: string, asked: Answer): Answer {
  const found = new Map(Object.entries(methods)).get(method);
  if (found === undefined) throw new Error(`unknown method: ${method}`);
  return found(given, key, asked);
}

/** The network of a case; a company of which nobody is named as a holder belongs to its unnamed holders. */
export function networkOf(given: OwnershipCase): OwnershipNetwork {
  const stakes = stakesOf(given);
  const unheld = given.entities.filter(({ id, kind }) => kind === "company" && !isHeldIn(given, id));
  const nothing = unheld.map(({ id }): DirectStake => ({ holder: "unnamed", company: id, low: 0, high: 0 }));
  return ownershipNetwork([...stakes, ...nothing]);
}

function along(given: OwnershipCase, key: string, rowOf: typeof ownedBy): number {
  const network = networkOf(given);
  const [holder, company] = pairOf(key);
  for (const id of [holder, company])
    if (!network.numberOf.has(id) && !given.entities.some((each) => each.id === id))
      throw new Error(`unknown party: ${id}`);
  if (!network.numberOf.has(holder)) return 0;
  return rowOf(network, holder)[network.numberOf.get(company) ?? -1] ?? 0;
}

function sharesOf(given: OwnershipCase, key: string): readonly number[] {
  const [holder, company] = pairOf(key);
  const { starts, holders, shares, numberOf } = networkOf(given);
  const column = numberOf.get(company) ?? -1;
  const [start, end] = [starts[column] ?? 0, starts[column + 1] ?? 0];
  return [...shares.subarray(start, end)].filter((_, at) => holders[start + at] === numberOf.get(holder));
}

function votesFigure(given: OwnershipCase, key: string): number {
  const { figures = {}, neutral = [] } = arrangementOf(given);
  const named = new Map(Object.entries(figures)).get(key);
  if (named !== undefined) return named(given);
  const [pair = "", isFree] = key.split(" of freely cast");
  const [holder, company] = pairOf(pair);
  const { cast } = castBy(given, holder, company);
  if (isFree === undefined) return cast;
  return cast / (1 - neutral.reduce((sum, each) => sum + castBy(given, each, company).cast, 0));
}

/** "43.4/15: Nissan in Renault" gives the holdings, in their order, these percentages first. */
function mayVote(given: OwnershipCase, key: string): boolean {
  const [, percents, holder, company] = /^(?:([\d./]+):\s*)?(.+?)(?:>| in )(.+)$/.exec(key) ?? [];
  if (holder === undefined || company === undefined) throw new Error(`no pair: ${key}`);
  const levels = percents?.split("/").map((percent) => Number(percent) / 100) ?? [];
  const holdings = given.holdings.map((each, index) => ({ ...each, fraction: levels[index] ?? each.fraction }));
  return suspensionOf({ ...given, holdings }, holder, company) === undefined;
}

function heldBy(rule: "majority" | "ofac-50", given: OwnershipCase, holder: string): readonly string[] {
  const input = { capital: stakesOf(given), votes: votesOf(given) };
  return controlRule(rule)
    .heldBy(input, holder)
    .map(({ company }) => company);
}

/** Several blocked parties count as one (OFAC FAQ 398). */
function heldByAll(given: OwnershipCase, blocked: readonly string[]): readonly string[] {
  const [first = ""] = blocked;
  const holdings = given.holdings.map((each) => (blocked.includes(each.holder) ? { ...each, holder: first } : each));
  return heldBy("ofac-50", { ...given, holdings }, first);
}

function owners(rule: "at-least-25" | "over-25", given: OwnershipCase, key: string, asked: Answer): Answer {
  const input = { capital: stakesOf(given), votes: votesOf(given) };
  const found = controlRule(rule).decidingIn(input, companyIn(key));
  return verdicts(
    found.map(({ holder }) => holder),
    holderIn(key),
    asked,
  );
}

/** All names, sorted, or whether the one asked for is among them. */
function verdicts(found: readonly string[], key: string, asked: Answer): Answer {
  return Array.isArray(asked) ? found.toSorted() : found.includes(companyIn(key));
}

function powerOf(given: OwnershipCase, key: string): VotingPower {
  const company = key.includes(">") ? companyIn(key) : given.holdings[0]?.company;
  const named = votesOf(given).filter((stake) => stake.company === company);
  const each = (1 - named.reduce((sum, { low }) => sum + low, 0)) / given.single_holders;
  const singles = Array.from({ length: given.single_holders }, (_, index) => ({
    id: `single ${index + 1}`,
    share: Number(each.toFixed(12)),
  }));
  const votes = [...named.map(({ holder, low }) => ({ id: holder, share: low })), ...singles];
  const id = holderIn(key) === "each_single" ? "single 1" : holderIn(key);
  const found = votingPower(votes, given.quota ?? 0.5, given.quota !== undefined).find((power) => power.id === id);
  if (found === undefined) throw new Error(`no such holder: ${id}`);
  return found;
}

function wholeSum({ sum, isCut }: PathSum): number {
  if (isCut) throw new Error("too many chains to walk");
  return sum;
}

function firstOutside({ entities, holdings }: OwnershipCase): string {
  const outside = entities.find(({ kind }) => kind === "outside")?.id ?? holdings[0]?.holder;
  if (outside === undefined) throw new Error("nobody outside");
  return outside;
}

function isHeldIn({ holdings }: OwnershipCase, id: string): boolean {
  return holdings.some(({ company }) => company === id);
}

function pairOf(key: string): [holder: string, company: string] {
  const [holder, company, ...more] = key.split(">");
  if (holder === undefined || company === undefined || more.length > 0) throw new Error(`no pair: ${key}`);
  return [holder, company];
}

function holderIn(key: string): string {
  return key.split(">")[0] ?? key;
}

function companyIn(key: string): string {
  return key.split(">").at(-1) ?? key;
}
