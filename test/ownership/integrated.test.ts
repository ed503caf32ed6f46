import { describe, expect, it } from "vitest";
import { loopFactorOf, outsideValue, ownedBy, ownersOf, walksBetween } from "../../src/ownership/integrated.ts";
import { ownershipNetwork } from "../../src/ownership/network.ts";
import { stake } from "./samples.ts";

/** The network of METHOD.md, "The alliance, as a check". */
const alliance = (renaultInNissan: readonly number[], nissanInMitsubishi: number) =>
  ownershipNetwork([
    ...renaultInNissan.map((share) => stake("Renault", "Nissan", share)),
    stake("Nissan", "Renault", 0.15),
    stake("Nissan", "Mitsubishi", nissanInMitsubishi),
    stake("State", "Renault", 0.1501),
  ]);

describe("the alliance", () => {
  const cases = [
    {
      date: "February 2022",
      network: alliance([0.434], 0.34),
      mitsubishi: [0.02369, 0.11047, 0.20584],
      renault: 0.14756,
    },
    {
      date: "November 2023",
      network: alliance([0.15, 0.284], 0.34),
      mitsubishi: [0.02369, 0.11047, 0.20584],
      renault: 0.14756,
    },
    {
      date: "December 2024",
      network: alliance([0.434], 0.24),
      mitsubishi: [0.01672, 0.07798, 0.1453],
      renault: 0.10416,
    },
  ];

  it.each(cases)("$date is as published in the method", ({ network, mitsubishi, renault }) => {
    const of = (owner: string) => (company: string) => ownedBy(network, owner)[network.numberOf.get(company) ?? -1];
    expect(of("State")("Renault")).toBeCloseTo(0.16055, 5);
    expect(of("State")("Nissan")).toBeCloseTo(0.06968, 5);
    expect(of("Renault")("Nissan")).toBeCloseTo(0.434, 12);
    expect(of("Renault")("Mitsubishi")).toBeCloseTo(renault, 12);
    expect(of("Nissan")("Renault")).toBeCloseTo(0.15, 12);
    expect(of("Renault")("Renault")).toBeCloseTo(0.0651, 12);
    expect(of("Nissan")("Nissan")).toBeCloseTo(0.0651, 12);
    const owners = ownersOf(network, "Mitsubishi");
    const [state, others, nissan] = mitsubishi;
    expect(owners?.holders[0]?.share).toBeCloseTo(state ?? 0, 5);
    expect(owners?.rests.find(({ id }) => id === "Renault")?.share).toBeCloseTo(others ?? 0, 5);
    expect(owners?.rests.find(({ id }) => id === "Nissan")?.share).toBeCloseTo(nissan ?? 0, 5);
    expect(owners?.total).toBeCloseTo(1, 12);
  });
});

describe("a loop", () => {
  /** Two companies that hold each other; the rest of each is unnamed. */
  const network = ownershipNetwork([stake("A", "B", 0.5), stake("B", "A", 0.2), stake("A", "C", 1)]);

  it("multiplies what runs through it by 1 / (1 − what goes round)", () => {
    expect(loopFactorOf(network, "A")).toBeCloseTo(1 / 0.9, 12);
    expect(loopFactorOf(network, "C")).toBe(1);
  });

  it("is counted once in what a company owns, and again and again in all walks", () => {
    const [final, walks] = [ownedBy(network, "A"), walksBetween(network, "A")];
    expect(furthest(final, [0.1, 0.5, 1])).toBeLessThan(1e-12);
    expect(furthest(walks, [0.1 / 0.9, 0.5 / 0.9, 1 / 0.9])).toBeLessThan(1e-12);
  });

  it("keeps from the outside shareholders of a company what the other's have of it", () => {
    expect(furthest(outsideValue(network, "A"), [0.8 / 0.9, 0.4 / 0.9, 0.8 / 0.9])).toBeLessThan(1e-12);
    expect(furthest(outsideValue(network, "B"), [0.1 / 0.9, 0.5 / 0.9, 0.1 / 0.9])).toBeLessThan(1e-12);
  });

  it("stands among those on the way with what it owns of itself", () => {
    const through = ownersOf(network, "A")?.through;
    expect(through?.map(({ id }) => id)).toEqual(["B", "A"]);
    expect(
      furthest(
        through?.map(({ share }) => share),
        [0.2, 0.1],
      ),
    ).toBeLessThan(1e-12);
  });
});

it("Treasury shares leave numerator and denominator: 60,000 of 100,000 − 4,000 are 62.5 %", () => {
  const network = ownershipNetwork([stake("M", "F", 0.6), stake("F", "F", 0.04)]);
  expect(ownersOf(network, "F")?.holders[0]?.share).toBeCloseTo(0.625, 12);
  expect(ownedBy(network, "F")[0]).toBeCloseTo(0.04, 12);
});

it("An owner that no stake names is unknown, and who is no company has no owners", () => {
  const network = ownershipNetwork([stake("M", "F", 0.6)]);
  expect(() => ownedBy(network, "x")).toThrow("unknown owner: x");
  expect(ownersOf(network, "M")).toBeUndefined();
  expect(ownersOf(network, "x")).toBeUndefined();
});

/** The largest difference; NaN where the numbers of figures differ. */
function furthest(said: ArrayLike<number> | undefined, exact: readonly number[]): number {
  if (said?.length !== exact.length) return Number.NaN;
  return Math.max(...exact.map((value, place) => Math.abs((said[place] ?? Number.NaN) - value)));
}
