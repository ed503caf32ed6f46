import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldNetwork } from "../../src/filters/folding.ts";
import { networkWithin, selectionOnly } from "../../src/filters/selectionOnly.ts";
import { check } from "../property.ts";
import { anyFamilies, anyNetwork } from "./foldingSamples.ts";

const anyFolded = fc
  .record({ scene: anyNetwork, families: anyFamilies, share: fc.integer({ min: 0, max: 4 }) })
  .map(({ scene: { document, network }, families, share }) => {
    const fold = families.slice(0, share).map(({ id }) => id);
    return { network, folded: foldNetwork(network, families, fold, document) };
  });

const anyPick = fc.array(fc.nat(30), { maxLength: 5 });

describe("networkWithin", () => {
  test("shows just those of the ids who are there, with all ties among them, and changes nothing else", () => {
    check(
      fc.property(anyFolded, fc.subarray(["a", "b", "c", "d", "e", "f"]), ({ folded }, ids) => {
        const within = networkWithin(folded, new Set(ids));
        expect(within.entities).toEqual(folded.entities.filter(({ id }) => ids.includes(id)));
        const shown = new Set(within.entities.map(({ id }) => id));
        expect(within.ties).toEqual(
          folded.ties.filter(({ relationship: { source, target } }) => shown.has(source) && shown.has(target)),
        );
        expect(within.standIns).toBe(folded.standIns);
        expect([...within.shownAnyway].every((id) => shown.has(id) && folded.shownAnyway.has(id))).toBe(true);
      }),
    );
  });
});

describe("selectionOnly", () => {
  test("shows whoever is selected, or stands at an end of what is, and nobody else", () => {
    check(
      fc.property(anyFolded, anyPick, ({ folded }, picks) => {
        const ids = [...folded.entities.map(({ id }) => id), ...folded.ties.map((tie) => tie.relationship.id)];
        const select = picks.flatMap((pick) => ids[pick % Math.max(1, ids.length)] ?? []);
        const shown = new Set(selectionOnly(folded, select).entities.map(({ id }) => id));
        const ends = folded.ties
          .filter(({ relationship }) => select.includes(relationship.id))
          .flatMap(({ relationship: { source, target } }) => [source, target]);
        const everyone = folded.entities.map(({ id }) => id);
        expect(shown).toEqual(new Set(everyone.filter((id) => select.includes(id) || ends.includes(id))));
      }),
    );
  });

  test("shows the card that a selected entity, or the relationship of one, is folded into", () => {
    let hidden = 0;
    check(
      fc.property(anyFolded, ({ network, folded }) => {
        for (const [id, card] of folded.hiddenIn) {
          hidden += 1;
          expect(selectionOnly(folded, [id]).entities.map((entity) => entity.id)).toEqual([card]);
        }
        for (const { relationship } of network.ties) {
          const at = (id: string): string => folded.hiddenIn.get(id) ?? id;
          const [source, target] = [at(relationship.source), at(relationship.target)];
          const shown = selectionOnly(folded, [relationship.id]);
          const isWithinCard = source === target && folded.standIns.has(source);
          const ids = new Set(shown.entities.map(({ id }) => id));
          expect(ids).toEqual(new Set(isWithinCard ? [] : [source, target]));
        }
      }),
    );
    expect(hidden).toBeGreaterThan(0);
  });

  test("of nothing is empty", () => {
    check(
      fc.property(anyFolded, ({ folded }) => {
        expect(selectionOnly(folded, [])).toMatchObject({ entities: [], ties: [] });
      }),
    );
  });
});
