import type { RelationshipId } from "../model/relationship.ts";
import { derivationTexts as texts, formatFactor, shareInFull } from "../text/derivation.ts";
import type { Chain, Link, LoopFactor, Way } from "./chains.ts";
import type { Naming } from "./countedLinks.ts";
import type { DerivationLine, DerivationTerm } from "./derivation.ts";

/** How chains and loops are written. */
export interface ChainWriter {
  /** Every link a term, every loop factor one more. */
  readonly chainLine: (chain: Chain) => DerivationLine;
  /** The loops that these chains touch, each once, and the factors that follow from them. */
  readonly loopLines: (chains: readonly Chain[]) => readonly DerivationLine[];
  readonly linkTerm: (link: Link) => DerivationTerm;
}

/** Writes the chains of a network whose nodes have these ids. */
export function chainWriter(ids: readonly string[], naming: Naming): ChainWriter {
  const nameOf = (node: number): string => naming.nameOf(ids[node] ?? "");
  const holderOf = ({ holder, company }: Link): string =>
    holder === undefined ? texts.others(nameOf(company)) : nameOf(holder);
  const relationshipsOf = ({ holder, company }: Link): readonly RelationshipId[] =>
    holder === undefined ? [] : naming.relationshipsOf(ids[holder] ?? "", ids[company] ?? "");
  const labelOf = ({ links }: Way): string =>
    texts.way([...links.slice(0, 1).map(holderOf), ...links.map(({ company }) => nameOf(company))]);

  const linkTerm = (link: Link): DerivationTerm => ({
    text: shareInFull(link.share),
    label: labelOf({ links: [link], share: link.share }),
    relationships: relationshipsOf(link),
  });
  const factorTerm = ({ loops, value, ...products }: LoopFactor): DerivationTerm => ({
    text: formatFactor(value),
    label: texts.factorOf(formulaOf(products), loops.length === 1 ? loops.map(labelOf) : loops.length),
    relationships: [...new Set(loops.flatMap(({ links }) => links.flatMap(relationshipsOf)))],
  });
  const loopLine = (loop: Way): DerivationLine => ({
    label: labelOf(loop),
    terms: loop.links.map(linkTerm),
    value: loop.share,
    text: shareInFull(loop.share),
  });
  /** A factor by itself: its terms are the formula. */
  const factorLine = (factor: LoopFactor): DerivationLine => {
    const { relationships, text } = factorTerm(factor);
    const label = texts.factorOfLoops(factor.loops.length);
    return { label, terms: [{ text: formulaOf(factor), label, relationships }], value: factor.value, text };
  };
  const groupLines = (factors: readonly LoopFactor[]): readonly DerivationLine[] => {
    const [first] = factors;
    if (first === undefined) return [];
    const lines = first.loops.map(loopLine);
    const [only, ...others] = lines;
    return only === undefined || others.length > 0
      ? [...lines, ...factors.map(factorLine)]
      : [{ ...only, text: texts.loopText(only.text, formulaOf(first), formatFactor(first.value)) }];
  };

  return {
    linkTerm,
    chainLine: (chain) => ({
      label: labelOf(chain),
      terms: [...chain.links.map(linkTerm), ...chain.factors.map(factorTerm)],
      value: chain.value,
      text: shareInFull(chain.value),
    }),
    loopLines: (chains) => factorsByGroup(chains).flatMap(groupLines),
  };
}

/** The different factors of the chains, those of the same loops together. */
function factorsByGroup(chains: readonly Chain[]): readonly (readonly LoopFactor[])[] {
  const groups = new Map<readonly Way[], LoopFactor[]>();
  for (const factor of chains.flatMap(({ factors }) => factors)) {
    const known = groups.get(factor.loops) ?? [];
    if (known.every((other) => formulaOf(other) !== formulaOf(factor))) known.push(factor);
    groups.set(factor.loops, known);
  }
  return [...groups.values()];
}

/** "1 / (1 − 6.51%)". */
function formulaOf({ above, below }: Pick<LoopFactor, "above" | "below">): string {
  return texts.over(sumOf(above), sumOf(below));
}

function sumOf([, ...products]: readonly number[]): string {
  const sum = products.reduce<string>(
    (text, product) =>
      product < 0 ? texts.minus(text, shareInFull(-product)) : texts.plus(text, shareInFull(product)),
    texts.one,
  );
  return products.length === 0 ? sum : texts.inBrackets(sum);
}
