import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doubtsIn, knowledgeRemark, remarksThatFit, roomRemarks } from "../../src/scene/pageRemarks.ts";
import { entityOf, tieOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { documentOf, phaseOf, relationshipOf } from "../timeline/samples.ts";

const document = documentOf({
  entities: [entityOf({ id: "a", name: "Alpha" }), entityOf({ id: "b", name: "Beta" })],
  sources: [{ id: "s", publisher: "Somebody" }],
});
const sourced = { stake: 0.4, sources: ["s"] };

function doubtsAbout(...ties: Parameters<typeof doubtsIn>[0]["network"]["ties"]): readonly string[] {
  const network = { entities: document.entities, ties, shownAnyway: new Set<string>() };
  return doubtsIn({ document, date: "2023-01-26", network }).map(({ text }) => text);
}

describe("doubtsIn", () => {
  it("has none about what is sourced, confirmed and sized", () => {
    expect(doubtsAbout(tieOf("a--b", { inEffect: [phaseOf(sourced)] }))).toEqual([]);
  });

  it("names what has no source, and does not count it as unconfirmed too", () => {
    const tie = tieOf("a--b", { inEffect: [phaseOf({ stake: 0.4, verified: false, sources: ["unknown"] })] });
    expect(doubtsAbout(tie)).toEqual(["No source found for 1 relationship: Alpha – Beta (stake)."]);
  });

  it("names what its sources do not confirm, a plan too", () => {
    const tie = tieOf("a--b", {
      inEffect: [phaseOf(sourced)],
      planned: [phaseOf({ ...sourced, verified: false })],
    });
    expect(doubtsAbout(tie)).toEqual(["1 relationship not confirmed by the sources: Alpha – Beta (stake)."]);
  });

  it("counts stakes of unknown size, but no other kinds", () => {
    const unknown = phaseOf({ sources: ["s"] });
    expect(doubtsAbout(tieOf("a--b", { inEffect: [unknown] }))).toEqual(["1 stake is of unknown size (?)."]);
    expect(doubtsAbout(tieOf("a--b", { inEffect: [unknown] }, "supply"))).toEqual([]);
  });

  it("names what was last confirmed more than a year before the date", () => {
    const levels = ["2020-05", "2022-05"].map((lastConfirmed) =>
      phaseOf({ ...sourced, from: "2019-01-01", lastConfirmed }),
    );
    const doubts = levels.map((level) =>
      doubtsAbout({
        relationship: relationshipOf({ source: "a", target: "b", phases: [level] }),
        inEffect: [level],
        planned: [],
      }),
    );
    expect(doubts).toEqual([["1 relationship last confirmed more than a year before: Alpha – Beta (stake)."], []]);
  });
});

describe("knowledgeRemark", () => {
  it("stands only after the document's last day", () => {
    expect(knowledgeRemark({ document, date: document.asOf })).toEqual([]);
    expect(knowledgeRemark({ document, date: "2024-07-01" }).map(({ text }) => text)).toEqual([
      "As known on 30 June 2024; only plans after it.",
    ]);
  });
});

describe("roomRemarks", () => {
  it("counts what had no room, and is silent where all had", () => {
    expect(roomRemarks({ labels: 0, notes: 0, legend: 0 })).toEqual([]);
    expect(roomRemarks({ labels: 1, notes: 2, legend: 3 })).toHaveLength(3);
  });
});

describe("remarksThatFit", () => {
  const anyRemarks = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 40 }))
      .map(([short, more]) => ({ short: "s".repeat(short), text: "s".repeat(short) + "t".repeat(more) })),
    { maxLength: 6 },
  );

  it("never says more than there is room for", () => {
    check(
      fc.property(anyRemarks, fc.integer({ min: 0, max: 120 }), (remarks, room) => {
        expect(remarksThatFit(remarks, (text) => text.length <= room).length).toBeLessThanOrEqual(room);
      }),
    );
  });

  it("says everything at length where there is room", () => {
    check(
      fc.property(anyRemarks, (remarks) => {
        expect(remarksThatFit(remarks, () => true)).toBe(remarks.map(({ text }) => text).join(" "));
      }),
    );
  });

  it("says all in short before one at length", () => {
    const remarks = ["a", "b"].map((short) => ({ short, text: short.repeat(9) }));
    expect(remarksThatFit(remarks, (text) => text.length <= 11)).toBe("aaaaaaaaa b");
  });
});
