import { derivationFacts as facts, derivationTexts as texts } from "../text/derivation.ts";
import { namingOf } from "./countedLinks.ts";
import type { Derivation } from "./derivation.ts";
import { explainChains } from "./explainChains.ts";
import { ownedBy, ownersOf } from "./integrated.ts";
import type { Ownership } from "./ownership.ts";

/**
 * How it comes that the owner finally has its share of the company: each chain multiplied out, each loop factor named.
 * For a company that holds others the chains leave its own loop out (METHOD.md 2). The lines add up to the figure.
 */
export function explainIntegrated(ownership: Ownership, owner: string, company: string): Derivation {
  if (owner === company) return explainOwn(ownership, company);
  const { nameOf } = namingOf(ownership);
  const shareOf = sharesOf(ownership, owner);
  return explainChains(ownership, {
    title: texts.finallyOwns(nameOf(owner), nameOf(company)),
    name: nameOf(owner),
    method: shareOf(owner) > 0 ? facts.ownLoopOut : facts.allChains,
    start: { type: "owner", id: owner },
    company,
    shareOf,
  });
}

/** How it comes that a company owns part of itself: every loop that leads back to it. */
export function explainOwn(ownership: Ownership, company: string): Derivation {
  const name = namingOf(ownership).nameOf(company);
  return explainChains(ownership, {
    title: texts.ownsOfItself(name),
    name,
    method: facts.ownLoop,
    start: { type: "owner", id: company },
    company,
    shareOf: sharesOf(ownership, company),
  });
}

/** How it comes that those who hold part of `held` and are not named finally have a share of the company. */
export function explainRest(ownership: Ownership, held: string, company: string): Derivation {
  const { nameOf } = namingOf(ownership);
  return explainChains(ownership, {
    title: texts.restOwns(nameOf(held), nameOf(company)),
    name: texts.others(nameOf(held)),
    method: facts.allChains,
    start: { type: "rest", id: held },
    company,
    shareOf: (id) => ownersOf(ownership.capital, id)?.rests.find((rest) => rest.id === held)?.share ?? 0,
  });
}

function sharesOf({ capital }: Ownership, owner: string): (id: string) => number {
  if (!capital.numberOf.has(owner)) return () => 0;
  const shares = ownedBy(capital, owner);
  return (id) => shares[capital.numberOf.get(id) ?? -1] ?? 0;
}
