import { describe, expect, it } from "vitest";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { frenchPresumption } from "../../src/ownership/frenchPresumption.ts";
import { stake } from "./samples.ts";
import { range } from "./verdicts.ts";

describe("the French presumption", () => {
  it("begins above 40 %, not at it", () => {
    expect(decides([stake("x", "A", 0.4)], "x")).toBe(false);
    expect(decides([stake("x", "A", 0.4001)], "x")).toBe(true);
  });

  it("asks that nobody else has more; as much is not more", () => {
    expect(decides([stake("x", "A", 0.45), stake("y", "A", 0.46)], "x")).toBe(false);
    expect(decides([stake("x", "A", 0.45), stake("y", "A", 0.45)], "x")).toBe(true);
  });

  it("counts what another has through companies of its own", () => {
    const stakes = [stake("x", "A", 0.42), stake("y", "A", 0.2), stake("K", "A", 0.23)];
    expect(decides(stakes, "x")).toBe(true);
    expect(decides([...stakes, stake("y", "K", 0.51)], "x")).toBe(false);
  });

  it("takes neither a crowd nor a majority above for another", () => {
    expect(decides([stake("x", "A", 0.42), stake("public", "A", 0.58)], "x")).toBe(false);
    expect(decides([stake("x", "A", 0.42), stake("public", "A", 0.58)], "x", new Set(["public"]))).toBe(true);
    expect(decides([stake("x", "A", 0.42), stake("p", "A", 0.45), stake("p", "x", 0.6)], "x")).toBe(true);
  });

  it("is not certain where another may have more", () => {
    expect(decides([stake("x", "A", 0.42), range("y", "A", 0, 1)], "x")).toBe(false);
    expect(decides([stake("x", "A", 0.42), range("y", "A", 0, 0.42)], "x")).toBe(true);
  });
});

function decides(stakes: readonly DirectStake[], holder: string, crowds: ReadonlySet<string> = new Set()): boolean {
  return frenchPresumption
    .heldBy({ capital: [], votes: stakes, crowds }, holder)
    .some(({ company, certainty }) => company === "A" && certainty === "certain");
}
