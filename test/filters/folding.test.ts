import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Network } from "../../src/filters/filter.ts";
import { foldNetwork, type FoldedNetwork } from "../../src/filters/folding.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { Family } from "../../src/model/family.ts";
import type { Phase } from "../../src/model/relationship.ts";
import type { Tie } from "../../src/model/tie.ts";
import { check } from "../property.ts";
import { anyFamilies, anyNetwork } from "./foldingSamples.ts";

interface Folding {
  readonly document: AllianceDocument;
  readonly network: Network;
  readonly families: readonly Family[];
  readonly fold: readonly string[];
  readonly folded: FoldedNetwork;
}

const anyFolding: fc.Arbitrary<Folding> = fc
  .record({ shown: anyNetwork, families: anyFamilies, kept: fc.infiniteStream(fc.boolean()) })
  .map(({ shown: { document, network }, families, kept }) => {
    const fold = families.flatMap(({ id }) => (kept.next().value === true ? id : []));
    return { document, network, families, fold, folded: foldNetwork(network, families, fold, document) };
  });

/** Where the entity is found after folding. */
function cardOf({ hiddenIn }: FoldedNetwork, id: string): string {
  return hiddenIn.get(id) ?? id;
}

function isOutside({ standIns }: FoldedNetwork, { relationship: { source, target } }: Tie): boolean {
  return !standIns.has(source) && !standIns.has(target);
}

interface Several {
  readonly tie: Tie;
  readonly levels: readonly Phase[];
}

/** The ties that stand for at least two that are in effect, with the levels of those. */
function severalIn({ ties }: FoldedNetwork): readonly Several[] {
  return ties
    .map((tie) => ({ tie, levels: (tie.parts ?? []).flatMap(({ inEffect: [level] }) => level ?? []) }))
    .filter(({ levels }) => levels.length > 1);
}

function isInOneCompany({ tie: { relationship, parts = [] } }: Several): boolean {
  return relationship.kind === "stake" && parts.every((part) => part.relationship.target === relationship.target);
}

describe("foldNetwork", () => {
  test("leaves everything as it is where nothing is folded, also after something was", () => {
    check(
      fc.property(anyFolding, ({ network, families, document }) => {
        const unfolded = foldNetwork(network, families, [], document);
        expect(unfolded.entities).toBe(network.entities);
        expect(unfolded.ties).toBe(network.ties);
        expect(unfolded.shownAnyway).toBe(network.shownAnyway);
        expect([unfolded.standIns.size, unfolded.hiddenIn.size]).toEqual([0, 0]);
        expect(foldNetwork(network, families, ["nobody"], document)).toBe(unfolded);
      }),
    );
  });

  test("shows everyone or hides them, never both, in a card that is shown", () => {
    check(
      fc.property(anyFolding, ({ network, folded }) => {
        const shown = folded.entities.map(({ id }) => id);
        expect(new Set(shown).size).toBe(shown.length);
        for (const { id } of network.entities) expect(shown.includes(id)).toBe(!folded.hiddenIn.has(id));
        for (const card of [...folded.hiddenIn.values(), ...folded.standIns.keys()]) expect(shown).toContain(card);
        for (const card of folded.hiddenIn.values()) expect(folded.standIns.has(card)).toBe(true);
        for (const id of shown) {
          expect(folded.standIns.has(id) || network.entities.some((entity) => entity.id === id)).toBe(true);
        }
      }),
    );
  });

  test("finds each shown member of a folded family on the card of a folded family", () => {
    check(
      fc.property(anyFolding, ({ network, families, fold, folded }) => {
        const inside = families.filter(({ id }) => fold.includes(id)).flatMap(({ members }) => members);
        for (const { id } of network.entities)
          expect(folded.standIns.has(cardOf(folded, id))).toBe(inside.includes(id));
      }),
    );
  });

  test("leaves the ties among outsiders alone, in their order", () => {
    check(
      fc.property(anyFolding, ({ network, folded }) => {
        const isAmongOutsiders = ({ relationship: { source, target } }: Tie): boolean =>
          [source, target].every((id) => !folded.standIns.has(cardOf(folded, id)));
        const [before, after] = [
          network.ties.filter(isAmongOutsiders),
          folded.ties.filter((tie) => isOutside(folded, tie)),
        ];
        expect(after).toHaveLength(before.length);
        after.forEach((tie, i) => expect(tie).toBe(before[i]));
      }),
    );
  });

  test("keeps each tie of a member with the outside in just one tie of its card, and none inside", () => {
    check(
      fc.property(anyFolding, ({ network, folded }) => {
        const kept = folded.ties.flatMap((tie) => tie.parts ?? [tie]);
        expect(new Set(kept).size).toBe(kept.length);
        const isInside = ({ relationship: { source, target } }: Tie): boolean =>
          cardOf(folded, source) === cardOf(folded, target) && folded.standIns.has(cardOf(folded, source));
        expect(new Set(kept)).toEqual(new Set(network.ties.filter((tie) => !isInside(tie))));
        for (const { relationship, parts = [] } of folded.ties) {
          for (const part of parts) {
            expect(part.relationship.kind).toBe(relationship.kind);
            expect(cardOf(folded, part.relationship.source)).toBe(relationship.source);
            expect(cardOf(folded, part.relationship.target)).toBe(relationship.target);
          }
        }
      }),
    );
  });

  test("draws one tie of each kind and direction between a card that stands for others and its neighbour", () => {
    check(
      fc.property(anyFolding, ({ folded }) => {
        const keys = folded.ties
          .filter((tie) => !isOutside(folded, tie))
          .map(({ relationship: { source, target, kind } }) => [source, target, kind].join(" "));
        expect(new Set(keys).size).toBe(keys.length);
        const ids = folded.ties.map(({ relationship }) => relationship.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test("lets a single tie keep its id, its levels and its past", () => {
    check(
      fc.property(anyFolding, ({ folded }) => {
        for (const { relationship, inEffect, planned, parts = [] } of folded.ties) {
          const [only, ...others] = parts;
          if (only === undefined || others.length > 0) continue;
          expect(relationship).toEqual({
            ...only.relationship,
            source: relationship.source,
            target: relationship.target,
          });
          expect([inEffect, planned]).toEqual([only.inEffect, only.planned]);
        }
      }),
    );
  });

  test("adds up stakes in one company", () => {
    check(
      fc.property(anyFolding, ({ folded }) => {
        for (const { tie, levels } of severalIn(folded).filter(isInOneCompany)) {
          const { stake, stakeMin = 0 } = tie.inEffect[0] ?? {};
          const areExact = levels.every((level) => level.stake !== undefined);
          const sum = levels.reduce((total, level) => total + (level.stake ?? level.stakeMin ?? 0), 0);
          expect(stake !== undefined).toBe(areExact);
          expect(stake ?? stakeMin).toBeCloseTo(sum, 9);
        }
      }),
    );
  });

  test("invents no figure where stakes are in several companies, or where there are none", () => {
    check(
      fc.property(anyFolding, ({ folded }) => {
        for (const { tie } of severalIn(folded).filter((several) => !isInOneCompany(several))) {
          expect(tie.inEffect).toHaveLength(1);
          expect(Object.keys(tie.inEffect[0] ?? {}).filter((key) => key.startsWith("stake"))).toEqual([]);
        }
      }),
    );
  });

  test("does the same in whatever order families were folded, and makes nothing anew that stays", () => {
    check(
      fc.property(anyFolding, ({ network, families, fold, document, folded }) => {
        const again = foldNetwork(network, families, fold.toReversed(), document);
        expect(again).toEqual(folded);
        again.ties.forEach((tie, i) => expect(tie).toBe(folded.ties[i]));
        again.entities.forEach((entity, i) => expect(entity).toBe(folded.entities[i]));
      }),
    );
  });
});
