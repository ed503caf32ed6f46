import type { RelationshipId } from "../model/relationship.ts";
import { nameIn } from "../relationships/nameOfTie.ts";
import { derivationTexts as texts } from "../text/derivation.ts";
import { documentIndex } from "../timeline/dossierIndex.ts";
import type { DirectStake } from "./directStake.ts";
import type { Holding } from "./holdings.ts";
import type { Ownership } from "./ownership.ts";

/** A right to the capital as it is counted, and the holding that it comes from. */
export interface CountedLink extends DirectStake {
  readonly holding: Holding;
  readonly isDerived: boolean;
}

/** The links of the capital, by company. A derived right stands in place of the holding that it follows from. */
export function countedLinks({ holdings, derived }: Ownership): ReadonlyMap<string, readonly CountedLink[]> {
  const rightOf = new Map(derived.map((right) => [right.because, right]));
  const links = new Map<string, CountedLink[]>();
  for (const holding of holdings) {
    const right = rightOf.get(holding.tie);
    const { holder, company, low, high } = right ?? holding;
    const link = { holder, company, low, high, holding, isDerived: right !== undefined };
    const known = links.get(company);
    if (known === undefined) links.set(company, [link]);
    else known.push(link);
  }
  return links;
}

/** How derivations name parties and find what a click on a link leads to. */
export interface Naming {
  readonly nameOf: (id: string) => string;
  /** "French State → Renault → Nissan". */
  readonly wayOf: (ids: readonly string[]) => string;
  readonly relationshipsOf: (holder: string, company: string) => readonly RelationshipId[];
}

export function namingOf(ownership: Ownership): Naming {
  const { entities } = documentIndex(ownership.document);
  const links = countedLinks(ownership);
  const nameOf = (id: string): string => nameIn(entities, id);
  return {
    nameOf,
    wayOf: (ids) => texts.way(ids.map(nameOf)),
    relationshipsOf: (holder, company) =>
      (links.get(company) ?? [])
        .filter((link) => link.holder === holder)
        .map(({ holding }) => holding.tie.relationship.id),
  };
}
