import { describe, expect, it } from "vitest";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { suspensions } from "../../src/ownership/statutes.ts";
import { stake } from "./samples.ts";

const french = "France L.233-31";
const japanese = "Japan Companies Act 308";
const countries = new Map([
  ["Renault", "FR"],
  ["Nissan", "JP"],
]);

describe("suspensions", () => {
  it.each([
    [0.434, 0.15, [["Nissan in Renault", french]]],
    [
      0.434,
      0.25,
      [
        ["Renault in Nissan", japanese],
        ["Nissan in Renault", french],
      ],
    ],
    [0.15, 0.15, []],
    [0.4, 0.2499, []],
    [0.15, 0.25, [["Renault in Nissan", japanese]]],
  ] as const)("with %d of Nissan and %d of Renault take the votes that the statutes name", (down, up, taken) => {
    expect(takenOf([stake("Renault", "Nissan", down), stake("Nissan", "Renault", up)])).toEqual(taken);
  });

  it("reach through companies that are controlled", () => {
    const down = [stake("Renault", "Holding", 0.51), stake("Holding", "Nissan", 0.434)];
    const stakes = [...down, stake("Nissan", "Finance", 1), stake("Finance", "Renault", 0.25)];
    expect(takenOf(stakes)).toEqual([["Finance in Renault", french]]);
    expect(takenOf([...stakes, stake("Renault", "Nissan", 0.01)])).toEqual([
      ["Finance in Renault", french],
      ["Renault in Nissan", japanese],
    ]);
  });

  it("leave out other countries, a company's own shares, and votes that are not given", () => {
    expect(takenOf([stake("Volvo", "Daimler", 0.6), stake("Daimler", "Volvo", 0.3)])).toEqual([]);
    expect(takenOf([stake("Renault", "Renault", 0.1)])).toEqual([]);
    expect(takenOf([stake("Renault", "Nissan", 0), stake("Nissan", "Renault", 0.15)])).toEqual([]);
  });

  it("take votes for a range only where they do in every world", () => {
    const back = stake("Nissan", "Renault", 0.15);
    expect(takenOf([{ ...stake("Renault", "Nissan", 0.41), high: 0.5 }, back])).toHaveLength(1);
    expect(takenOf([{ ...stake("Renault", "Nissan", 0.35), high: 0.5 }, back])).toEqual([]);
  });

  it("see no larger holder in a crowd", () => {
    const mutual = [stake("Renault", "Nissan", 0.434), stake("Nissan", "Renault", 0.15)];
    const stakes = [...mutual, stake("public", "Nissan", 0.566)];
    expect(takenOf(stakes)).toEqual([]);
    expect(takenOf(stakes, new Set(["public"]))).toEqual([["Nissan in Renault", french]]);
  });
});

function takenOf(stakes: readonly DirectStake[], crowds?: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const taken = suspensions(stakes, (id) => countries.get(id), crowds);
  return [...taken].map(([{ holder, company }, rule]) => [`${holder} in ${company}`, rule]);
}
