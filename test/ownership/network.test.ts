import { describe, expect, it } from "vitest";
import { ownedBy, ownersOf } from "../../src/ownership/integrated.ts";
import { isCompany, ownershipNetwork, type OwnershipNetwork } from "../../src/ownership/network.ts";
import { stake } from "./samples.ts";

describe("ownershipNetwork", () => {
  it("sorts the ids and joins two stakes of one holder, as decimals", () => {
    const network = ownershipNetwork([stake("B", "A", 0.1), stake("C", "A", 0.3), stake("B", "A", 0.2)]);
    expect(network.ids).toEqual(["A", "B", "C"]);
    expect(columnOf(network, "A")).toEqual({ B: 0.3, C: 0.3 });
    expect(network.rests[0]).toBe(0.4);
  });

  it("reads the low end of a range", () => {
    const network = ownershipNetwork([{ holder: "B", company: "A", low: 0.25, high: 0.5 }]);
    expect(columnOf(network, "A")).toEqual({ B: 0.25 });
  });

  it("knows a company whose only holder has a stake of unknown size", () => {
    const network = ownershipNetwork([{ holder: "B", company: "A", low: 0, high: 1 }]);
    expect(isCompany(network, 0)).toBe(true);
    expect(isCompany(network, 1)).toBe(false);
    expect(ownersOf(network, "A")).toMatchObject({ holders: [], rests: [{ id: "A", share: 1 }], total: 1 });
  });

  it("has no loop through a stake of nothing", () => {
    const network = ownershipNetwork([stake("A", "B", 0.5), { holder: "B", company: "A", low: 0, high: 1 }]);
    expect(network.componentOf[0]).not.toBe(network.componentOf[1]);
  });

  it.each([-0.1, 1.0001, Number.NaN])("throws at a share of %d", (share) => {
    expect(() => ownershipNetwork([stake("B", "A", share)])).toThrow(`a share is no fraction: ${share}`);
  });

  it("is empty without stakes", () => {
    expect(ownershipNetwork([])).toMatchObject({ ids: [], problems: [] });
  });
});

describe("the holders of a company", () => {
  it("make 100 % where ten have 10 % each", () => {
    const network = ownershipNetwork(Array.from({ length: 10 }, (_, i) => stake(`holder ${i}`, "A", 0.1)));
    expect(network).toMatchObject({ problems: [] });
    expect(network.rests[0]).toBe(0);
  });

  it("make 100 % where three have a third each", () => {
    const network = ownershipNetwork(["x", "y", "z"].map((holder) => stake(holder, "A", 1 / 3)));
    expect(network.problems).toEqual([]);
    expect(network.rests[0]).toBe(0);
  });

  it("may add up to exactly 100.01 % by rounding, and are computed as they are", () => {
    const network = ownershipNetwork([stake("x", "A", 0.7), stake("y", "A", 0.3001)]);
    expect(network.problems).toEqual([{ type: "rounding", company: "A", sum: 1.0001 }]);
    expect(ownersOf(network, "A")?.total).toBeCloseTo(1.0001, 12);
  });

  it("are too many at a millionth of a percent more: nothing is computed through the company", () => {
    const network = ownershipNetwork([stake("x", "A", 0.7), stake("y", "A", 0.30010001), stake("A", "B", 0.5)]);
    expect(network.problems).toEqual([{ type: "over", company: "A", sum: 1.00010001 }]);
    expect(ownersOf(network, "A")).toBeUndefined();
    expect(ownersOf(network, "B")?.holders).toEqual([{ id: "A", share: 0.5 }]);
    expect(ownedBy(network, "x").every((share) => share === 0)).toBe(true);
  });
});

describe("companies that nobody outside owns", () => {
  it("are named, all of the group, and what they hold is computed", () => {
    const network = ownershipNetwork([
      stake("A", "B", 1),
      stake("B", "C", 1),
      stake("C", "A", 1),
      stake("C", "held", 0.6),
      stake("held", "below", 1),
    ]);
    expect(network.problems).toEqual([{ type: "closed", companies: ["A", "B", "C"] }]);
    expect(ownersOf(network, "A")).toBeUndefined();
    expect(ownersOf(network, "below")?.holders).toEqual([{ id: "C", share: 0.6 }]);
  });

  it("open a loop that is otherwise all its own", () => {
    const network = ownershipNetwork([
      stake("A", "B", 1),
      stake("B", "A", 1),
      stake("A", "C", 0.2),
      stake("D", "C", 0.8),
      stake("C", "D", 1),
    ]);
    expect(network.problems).toEqual([{ type: "closed", companies: ["A", "B"] }]);
    expect(ownersOf(network, "D")?.holders[0]?.share).toBeCloseTo(1, 12);
  });

  it("are two groups where one does not hold the other", () => {
    const pairs = ["A", "X"].flatMap((id) => [stake(id, `${id}2`, 1), stake(`${id}2`, id, 1)]);
    expect(ownershipNetwork(pairs).problems).toHaveLength(2);
  });

  it("are not closed where a hundredth of a percent is somebody else's", () => {
    const network = ownershipNetwork([stake("A", "B", 1), stake("B", "A", 0.9999)]);
    expect(network.problems).toEqual([]);
    expect(ownersOf(network, "B")?.rests[0]?.share).toBeCloseTo(1, 9);
  });

  it("are not opened by what rounding makes more than 100 %", () => {
    const network = ownershipNetwork([stake("A", "B", 1), stake("B", "A", 1), stake("x", "A", 0.0001)]);
    expect(network.problems).toEqual([
      { type: "rounding", company: "A", sum: 1.0001 },
      { type: "closed", companies: ["A", "B"] },
    ]);
  });

  it("may get more than 100 % by rounding from within, and still be owned from outside", () => {
    const network = ownershipNetwork([
      stake("B", "A", 0.50005),
      stake("C", "A", 0.5),
      stake("A", "B", 0.1),
      stake("A", "C", 0.1),
    ]);
    expect(network.problems).toEqual([{ type: "rounding", company: "A", sum: 1.00005 }]);
    expect(ownersOf(network, "A")?.total).toBeCloseTo(1, 3);
  });

  it("are a company with nothing but treasury shares", () => {
    const network = ownershipNetwork([stake("A", "A", 1), stake("A", "B", 0.5)]);
    expect(network.problems).toEqual([{ type: "treasury", company: "A" }]);
    expect(ownersOf(network, "B")?.holders).toEqual([{ id: "A", share: 0.5 }]);
  });
});

function columnOf(network: OwnershipNetwork, company: string): Record<string, number> {
  const { ids, numberOf, starts, holders, shares } = network;
  const node = numberOf.get(company) ?? -1;
  const places = Array.from(
    { length: (starts[node + 1] ?? 0) - (starts[node] ?? 0) },
    (_, i) => (starts[node] ?? 0) + i,
  );
  return Object.fromEntries(places.map((at) => [ids[holders[at] ?? -1] ?? "", shares[at] ?? 0]));
}
