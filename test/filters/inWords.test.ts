import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filtersInWords } from "../../src/filters/inWords.ts";
import { networkOf } from "../../src/filters/network.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import { check } from "../property.ts";
import { anyScene, anyView, documentWith, openView } from "./samples.ts";

const document: AllianceDocument = {
  ...documentWith([{ tier: 1 }, { tier: 2 }, { tier: 3 }]),
  partnerTypes: [
    { id: "technology", label: "Technology" },
    { id: "energy", label: "Energy" },
    { id: "other", label: "IT services" },
  ],
};

describe("filtersInWords", () => {
  it("says nothing of a view that leaves everything in", () => {
    expect(filtersInWords(openView, document)).toBe("");
  });

  it("says something wherever the filters take something away", () => {
    check(
      fc.property(anyScene, anyView, ({ document: any, snapshot }, view) => {
        const all = networkOf(snapshot, any, openView, new Set());
        const left = networkOf(snapshot, any, view, new Set());
        const isNarrowed = left.ties.some((tie, i) => tie !== all.ties[i]) || left.ties.length < all.ties.length;
        fc.pre(isNarrowed);
        expect(filtersInWords(view, any)).not.toBe("");
      }),
    );
  });

  it.each([
    [{ stake: [0.05, 1] }, "Stakes of 5% and more"],
    [{ stake: [0, 0.2] }, "Stakes of 20% and less"],
    [{ stake: [0.05, 0.434] }, "Stakes from 5% to 43.4%"],
    [{ stake: [0.5, 0.5] }, "Stakes of 50%"],
    [{ partner: ["technology", "energy"] }, "Technology, energy"],
    [{ partner: [] }, "The alliance without outside partners"],
    [{ kind: ["stake", "joint-venture"] }, "Stake, joint venture"],
    [{ kind: [] }, "No relationships"],
    [{ detail: "core" }, "Core cast only"],
    [{ detail: "equity" }, "Without wider partners"],
    [{ planned: false }, "Without what is planned"],
    [{ focus: "entity", hops: 1 }, "Only Entity and its neighbours"],
    [{ focus: "entity", hops: 2 }, "Only Entity and who is up to 2 steps away"],
    [{ lens: "votes" }, "Votes that may be cast"],
    [{ lens: "integrated" }, "Final ownership"],
    [{ lens: "integrated", of: "entity" }, "What Entity finally owns"],
    [{ lens: "integrated", side: "owners", select: ["entity", "a--b"] }, "Who finally owns Entity"],
    [{ basis: "integrated", stake: [0.05, 1] }, "Stakes of 5% and more; stakes by final ownership"],
    [{ rule: "ofac-50" }, "Control by the OFAC rule, 50% or more together"],
    [{ stake: [0.05, 1], partner: ["other"], detail: "core" }, "Stakes of 5% and more; IT services; core cast only"],
  ] as const)("says %o as: %s", (changes, words) => {
    expect(filtersInWords({ ...openView, ...changes }, document)).toBe(words);
  });

  it("does not speak of a level of detail at which nobody is missing", () => {
    expect(filtersInWords({ ...openView, detail: "core" }, documentWith([{ tier: 1 }]))).toBe("");
  });
});
