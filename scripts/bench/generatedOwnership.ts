import { seededRandom } from "../../src/layout/random.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";

export interface OwnershipSize {
  readonly companies: number;
  readonly holdings: number;
  /** How many companies hold each other in one single core. */
  readonly core: number;
}

type Random = () => number;

/** How many companies stand in small loops, and how many in the smallest and the largest of these. */
const partInLoops = 0.01;
const [smallestLoop, largestLoop] = [2, 50];
/** How many holders within the core each company of the core has, and what they have together. */
const holdersInCore = 4;
const [leastHeld, mostHeld] = [0.5, 0.9];

/**
 * Stakes of the size of a country, the same for the same seed: a core of companies that hold each other, loops of 2 to 50,
 * and below them companies with one holder or two from further up, every third one a person. Percents have two decimals.
 */
export function generatedStakes(seed: number, size: OwnershipSize): DirectStake[] {
  const random = seededRandom(seed);
  const stakes = coreStakes(size.core, seed);
  const loops = loopSizes(Math.round(size.companies * partInLoops), random);
  const names = stakes.length === 0 ? [] : Array.from({ length: size.core }, (_, i) => coreCompany(i));
  for (const length of loops) stakes.push(...ringBelow(names, length, random));
  for (let left = size.companies - names.length; left > 0; left--) {
    const extra = (size.holdings - stakes.length - left) / left;
    const holders = 1 + (random() < extra ? 1 : 0);
    stakes.push(...columnBelow(names, companyName(names.length), holders, random));
  }
  return stakes;
}

/** Companies that all hold each other over some chain, each held to 50–90 % within, and by one outside holder. */
export function coreStakes(companies: number, seed: number): DirectStake[] {
  const random = seededRandom(seed + 1);
  return Array.from({ length: companies }, (_, place) => {
    const ring = coreCompany((place + companies - 1) % companies);
    const others = Array.from({ length: holdersInCore - 1 }, () => coreCompany(Math.floor(random() * companies)));
    const held = leastHeld + (mostHeld - leastHeld) * random();
    const share = hundredths(held / holdersInCore);
    const within = [ring, ...others].map((holder) => stakeOf(holder, coreCompany(place), share));
    return [...within, stakeOf(`person of ${coreCompany(place)}`, coreCompany(place), hundredths((1 - held) / 2))];
  }).flat();
}

function loopSizes(companies: number, random: Random): readonly number[] {
  const sizes: number[] = [];
  for (let left = companies; left >= smallestLoop;) {
    const size = Math.min(left, smallestLoop + Math.floor(random() * (largestLoop - smallestLoop + 1)));
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

/** A loop of new companies, the first of them with a holder from further up. */
function ringBelow(names: string[], length: number, random: Random): DirectStake[] {
  const holder = someHolder(names, random);
  const first = names.length;
  const ring = Array.from({ length }, (_, i) => companyName(first + i));
  names.push(...ring);
  const round = ring.map((company, i) =>
    stakeOf(ring[(i + length - 1) % length] ?? "", company, hundredths(0.1 + 0.5 * random())),
  );
  return [...round, stakeOf(holder, ring[0] ?? "", hundredths(0.3 * random()))];
}

function columnBelow(names: string[], company: string, holders: number, random: Random): DirectStake[] {
  const column = Array.from({ length: holders }, () =>
    stakeOf(someHolder(names, random), company, hundredths((0.2 + 0.8 * random()) / holders)),
  );
  names.push(company);
  return column;
}

function someHolder(names: readonly string[], random: Random): string {
  const place = Math.floor(random() * names.length);
  return random() < 1 / 3 ? `person ${place}` : (names[place] ?? "person");
}

function stakeOf(holder: string, company: string, share: number): DirectStake {
  return { holder, company, low: share, high: share };
}

function hundredths(share: number): number {
  return Math.max(1, Math.floor(share * 10_000)) / 10_000;
}

function coreCompany(place: number): string {
  return `core ${place}`;
}

function companyName(place: number): string {
  return `company ${place}`;
}
