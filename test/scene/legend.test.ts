import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partnerTypes } from "../../src/model/entity.ts";
import { notations } from "../../src/model/view.ts";
import { legendOf, mergedLegend } from "../../src/scene/legend.ts";
import { linesOfTie } from "../../src/scene/lines.ts";
import { anyScene, documentWith, entityOf, held, tieOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { phaseOf } from "../timeline/samples.ts";
import { builtInNetwork } from "./samples.ts";
import { builtInDocument } from "../data/builtInDocument.ts";

const noHulls = { hulls: [] };

function labelsOf(sections: ReturnType<typeof legendOf>): readonly string[] {
  return sections.flatMap(({ rows }) => rows.map(({ label }) => label));
}

function strokeOf(line: { readonly stroke: object; readonly isPlan: boolean }): string {
  return JSON.stringify([{ ...line.stroke, width: 0 }, line.isPlan]);
}

describe("legendOf", () => {
  it("has a line in each row's stroke only if the picture has such a line, and one for each stroke of the picture", () => {
    check(
      fc.property(anyScene, fc.constantFrom(...notations), ({ document, snapshot }, notation) => {
        const network = { entities: document.entities, ties: snapshot.ties, shownAnyway: new Set<string>() };
        const sections = legendOf({ document, network, ties: snapshot.ties, notation }, noHulls);
        const signs = sections.flatMap(({ rows }) => rows.flatMap(({ sign }) => (sign.type === "line" ? [sign] : [])));
        const drawn = snapshot.ties.flatMap((tie) => linesOfTie(tie, notation));
        expect(new Set(signs.map(({ look, isPlan }) => strokeOf({ ...look, isPlan })))).toEqual(
          new Set(drawn.map(strokeOf)),
        );
      }),
    );
  });

  it("names the partner types of those who are shown, as the document does, in its order", () => {
    check(
      fc.property(fc.subarray([...partnerTypes]), (types) => {
        const document = { ...documentWith([]), partnerTypes: partnerTypes.map((id) => ({ id, label: `The ${id}` })) };
        const entities = types.toReversed().map((partnerType) => entityOf({ id: partnerType, partnerType }));
        const network = { entities, ties: [], shownAnyway: new Set<string>() };
        const sections = legendOf({ document, network, ties: [], notation: "atlas" }, noHulls);
        const labels = labelsOf(sections).filter((label) => label.startsWith("The "));
        expect(labels).toEqual(partnerTypes.filter((type) => types.includes(type)).map((type) => `The ${type}`));
      }),
    );
  });

  it("is empty for an empty picture", () => {
    const network = { entities: [], ties: [], shownAnyway: new Set<string>() };
    expect(legendOf({ document: documentWith([]), network, ties: [], notation: "atlas" }, noHulls)).toEqual([]);
  });

  it("tells stakes without votes and planned ones from those in effect", () => {
    const ties = [
      held("a--b", 0.4),
      tieOf("b--a", { inEffect: [phaseOf({ stake: 0.15, votes: 0 })], planned: [phaseOf({ stake: 0.15 })] }),
    ];
    const network = { entities: [], ties, shownAnyway: new Set<string>() };
    const sections = legendOf({ document: documentWith([]), network, ties, notation: "atlas" }, noHulls);
    expect(labelsOf(sections)).toEqual(["Stake", "Stake without votes", "Stake, planned"]);
  });

  it("tells imagined stakes from those that are so", () => {
    const ties = [held("a--b", 0.4), { ...held("b--a", 0.15), actual: held("b--a", 0.3) }];
    const network = { entities: [], ties, shownAnyway: new Set<string>() };
    const sections = legendOf({ document: documentWith([]), network, ties, notation: "atlas" }, noHulls);
    expect(labelsOf(sections)).toEqual(["Stake", "Stake, hypothetical"]);
  });

  it("says of the opening picture what is in it", () => {
    const document = builtInDocument();
    const network = builtInNetwork("2023-01-26", "core");
    const sections = legendOf({ document, network, ties: network.ties, notation: "atlas" }, noHulls);
    expect(sections.map(({ heading }) => heading)).toEqual(["Relationships", "Partner types", "Shapes"]);
    expect(labelsOf(sections)).toEqual(
      expect.arrayContaining(["Stake", "Pledge to invest", "Automaker", "Alliance member", "Business unit"]),
    );
    expect(labelsOf(sections)).not.toContain("Trust");
  });
});

describe("mergedLegend", () => {
  it("has every sign of each legend once, under its heading", () => {
    const network = { entities: [entityOf({ partnerType: "energy" })], shownAnyway: new Set<string>() };
    const [one, other] = [
      [held("a--b", 0.4)],
      [held("a--b", 0.4), tieOf("a--b", { inEffect: [phaseOf({})] }, "supply")],
    ].map((ties) =>
      legendOf({ document: documentWith([]), network: { ...network, ties }, ties, notation: "atlas" }, noHulls),
    );
    const merged = mergedLegend([one ?? [], other ?? [], one ?? []]);
    expect(merged.map(({ heading }) => heading)).toEqual(["Relationships", "Partner types"]);
    expect(labelsOf(merged)).toEqual(["Stake", "Supply", "energy"]);
  });
});
