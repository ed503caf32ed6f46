import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Network } from "../../src/filters/filter.ts";
import { hopsFrom, neighbourhoodOf } from "../../src/filters/neighbourhood.ts";
import { hopCounts } from "../../src/model/view.ts";
import { check } from "../property.ts";
import { anyNetwork } from "./foldingSamples.ts";
import { documentWith, held } from "./samples.ts";

const anyId = fc.constantFrom("a", "b", "c", "d", "e", "f");
const anyUnfold = fc.array(anyId, { maxLength: 3 });

function idsOf({ entities }: Network): readonly string[] {
  return entities.map(({ id }) => id);
}

describe("hopsFrom", () => {
  test("counts as many hops there as back", () => {
    check(
      fc.property(anyNetwork, anyId, anyId, ({ network }, one, other) => {
        expect(hopsFrom(network, one).get(other)).toBe(hopsFrom(network, other).get(one));
      }),
    );
  });

  test("differs by one at most between the ends of a tie, and is met by a neighbour one hop nearer", () => {
    check(
      fc.property(anyNetwork, anyId, ({ network }, focus) => {
        const hops = hopsFrom(network, focus);
        const pairs = network.ties.flatMap(({ relationship: { source, target } }) => [
          [source, target],
          [target, source],
        ]);
        for (const [id, distance] of hops) {
          const around = pairs.filter(([from]) => from === id).map(([, to = ""]) => hops.get(to) ?? Infinity);
          for (const each of around) expect(Math.abs(each - distance)).toBeLessThanOrEqual(1);
          expect(distance === 0 ? id === focus : around.includes(distance - 1)).toBe(true);
        }
      }),
    );
  });
});

describe("neighbourhoodOf", () => {
  test("shows everyone within so many hops, with all their ties among each other", () => {
    check(
      fc.property(anyNetwork, anyId, fc.constantFrom(...hopCounts), ({ network }, focus, hops) => {
        const distances = hopsFrom(network, focus);
        fc.pre(distances.size > 0);
        const near = neighbourhoodOf(network, focus, hops, []);
        expect(idsOf(near)).toEqual(idsOf(network).filter((id) => (distances.get(id) ?? Infinity) <= hops));
        const shown = new Set(idsOf(near));
        const among = network.ties.filter(
          ({ relationship: { source, target } }) => shown.has(source) && shown.has(target),
        );
        expect(near.ties).toEqual(among);
      }),
    );
  });

  test("holds at more hops all that it holds at fewer", () => {
    check(
      fc.property(anyNetwork, anyId, anyUnfold, ({ network }, focus, unfold) => {
        const [one, two, three] = hopCounts.map((hops) => neighbourhoodOf(network, focus, hops, unfold));
        expect(two?.ties).toEqual(expect.arrayContaining([...(one?.ties ?? [])]));
        expect(three?.ties).toEqual(expect.arrayContaining([...(two?.ties ?? [])]));
        expect(three?.entities).toEqual(expect.arrayContaining([...(two?.entities ?? [])]));
      }),
    );
  });

  test("unfolds one who is in it by just their neighbours, and nobody who is not", () => {
    check(
      fc.property(anyNetwork, anyId, anyId, ({ network }, focus, id) => {
        fc.pre(hopsFrom(network, focus).size > 0);
        const before = new Set(idsOf(neighbourhoodOf(network, focus, 1, [])));
        const around = [...hopsFrom(network, id)].filter(([, hops]) => hops <= 1).map(([each]) => each);
        const after = before.has(id) ? new Set([...before, ...around]) : before;
        expect(new Set(idsOf(neighbourhoodOf(network, focus, 1, [id])))).toEqual(after);
      }),
    );
  });

  const { entities } = documentWith([{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }, { id: "e" }]);
  const chain: Network = {
    entities,
    ties: [held("a--b", 0.5), held("c--b", 0.5), held("c--d", 0.5), held("d--e", 0.5)],
    shownAnyway: new Set(["a", "e"]),
  };

  test("goes along ties in both directions", () => {
    expect(idsOf(neighbourhoodOf(chain, "a", 2, []))).toEqual(["a", "b", "c"]);
    expect(neighbourhoodOf(chain, "a", 2, []).shownAnyway).toEqual(new Set(["a"]));
  });

  test("unfolds in order, so that one who came in by an unfolding can be unfolded in turn", () => {
    expect(idsOf(neighbourhoodOf(chain, "a", 1, ["b", "c"]))).toEqual(["a", "b", "c", "d"]);
    expect(idsOf(neighbourhoodOf(chain, "a", 1, ["c", "b"]))).toEqual(["a", "b", "c"]);
  });

  test("is the very network without a focus, with one that is not in it, and where all are near", () => {
    expect(neighbourhoodOf(chain, undefined, 1, [])).toBe(chain);
    expect(neighbourhoodOf(chain, "z", 1, [])).toBe(chain);
    expect(hopsFrom(chain, "z").size).toBe(0);
    expect(neighbourhoodOf(chain, "c", 2, [])).toBe(chain);
  });

  test("of an entity without a tie is that entity", () => {
    expect(idsOf(neighbourhoodOf({ ...chain, ties: [] }, "c", 3, []))).toEqual(["c"]);
  });
});
