import { expect, it } from "vitest";
import { ownershipNetwork } from "../../src/ownership/network.ts";
import { simplePathSum, weakestLinkSum } from "../../src/ownership/paths.ts";
import { stake } from "./samples.ts";

const twoWays = ownershipNetwork([
  stake("family", "B", 0.3),
  stake("B", "C", 0.2),
  stake("family", "C", 0.3),
  stake("C", "B", 0.1),
]);

it("simplePathSum multiplies along each chain and knows of no loops", () => {
  expect(simplePathSum(twoWays, "family", "C")).toEqual({ sum: 0.36, isCut: false });
});

it("weakestLinkSum takes the smallest link of each chain, as decimals", () => {
  const parts = new Map([
    ["family", 0.3],
    ["B", 0.2],
  ]);
  expect(weakestLinkSum(twoWays, "family", "C")).toEqual({ sum: 0.5, isCut: false, parts });
  const tenths = ownershipNetwork(
    Array.from({ length: 3 }, (_, i) => [stake("x", `${i}`, 0.9), stake(`${i}`, "A", 0.1)]).flat(),
  );
  expect(weakestLinkSum(tenths, "x", "A").sum).toBe(0.3);
});

it("weakestLinkSum is nothing where no chain leads, to oneself, and for the unknown", () => {
  for (const [from, to] of [
    ["C", "family"],
    ["B", "B"],
    ["nobody", "C"],
    ["family", "nobody"],
  ] as const)
    expect(weakestLinkSum(twoWays, from, to)).toEqual({ sum: 0, isCut: false, parts: new Map() });
});

it("weakestLinkSum says that it is cut where the chains are too many to walk", () => {
  const ids = Array.from({ length: 14 }, (_, i) => `company ${i}`);
  const everyone = ids.flatMap((holder) =>
    ids.filter((company) => company !== holder).map((company) => stake(holder, company, 0.05)),
  );
  const { sum, isCut } = weakestLinkSum(
    ownershipNetwork([...everyone, stake("x", "company 0", 0.2)]),
    "x",
    "company 9",
  );
  expect(isCut).toBe(true);
  expect(sum).toBeGreaterThan(0);
});
