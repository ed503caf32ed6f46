import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf } from "../../src/ownership/bounds.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { check } from "../property.ts";
import { cornerWorlds } from "./exact/cornerWorlds.ts";
import { exactOwnership, type ExactOwnership } from "./exact/exactOwnership.ts";
import { rangedNetworks, worldOf } from "./networks.ts";

const dust = 1e-9;

describe("boundsOf", () => {
  it("holds every world that the ranges allow", () => {
    const sampled = rangedNetworks(5).chain((stakes) => fc.tuple(fc.constant(stakes), worldOf(stakes)));
    check(
      fc.property(sampled, fc.nat(), ([stakes, world], chosen) => {
        const exact = exactOwnership(world);
        fc.pre(exact?.problems.length === 0);
        const owner = exact?.ids[chosen % exact.ids.length] ?? "";
        const { low, high } = boundsOf(stakes, owner);
        const outside = exact?.companies.filter((company) => {
          const share = exact.final(owner, company);
          return share < (low.get(company) ?? 0) - dust || share > (high.get(company) ?? 0) + dust;
        });
        expect(outside).toEqual([]);
      }),
      10_000,
    );
  });

  it("is as tight as the best and the worst of the worlds in the corners", () => {
    check(
      fc.property(rangedNetworks(4), fc.nat(), (stakes, chosen) => {
        const worlds = cornerWorlds(stakes, 100);
        fc.pre(worlds !== undefined);
        const solved = (worlds ?? []).flatMap((world) => exactOwnership(world) ?? []);
        fc.pre(solved.every(({ problems }) => problems.length === 0));
        expect(slack(stakes, solved, chosen)).toEqual([]);
      }),
      500,
    );
  });
});

/** Companies of which a bound is not what the owner has in the best and the worst of the worlds. */
function slack(stakes: readonly DirectStake[], worlds: readonly ExactOwnership[], chosen: number): readonly string[] {
  const ids = [...new Set(stakes.flatMap(({ holder, company }) => [holder, company]))];
  const owner = ids[chosen % ids.length] ?? "";
  const { low, high } = boundsOf(stakes, owner);
  return ids.flatMap((company) => {
    const shares = worlds.map((world) => world.final(owner, company));
    const [least, most] = [Math.min(...shares), Math.max(...shares)];
    const [from, to] = [low.get(company) ?? 0, high.get(company) ?? 0];
    const isTight = Math.abs(from - least) <= 1e-6 && Math.abs(to - most) <= 1e-6;
    return isTight ? [] : [`${owner} of ${company}: ${from}–${to} instead of ${least}–${most}`];
  });
}
