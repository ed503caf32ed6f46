import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartInputOf } from "../../src/layout/chartInput.ts";
import { layoutInputOf } from "../../src/layout/layoutInput.ts";
import { details } from "../../src/model/view.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { documentWith } from "../filters/samples.ts";
import { check } from "../property.ts";
import { phaseOf, relationshipOf } from "../timeline/samples.ts";

const size = { width: 100, height: 40 };
const sizeOf = (): typeof size => size;
const document = builtInDocument();

describe("chartInputOf", () => {
  test.each(details)("takes at detail %s the same cards and columns as the force layout", (detail) => {
    const { ids, sizes, columns } = chartInputOf(document, detail, "down", sizeOf);
    expect({ ids, sizes, columns }).toEqual({ ids, sizes, columns, ...pick(layoutInputOf(document, detail, sizeOf)) });
  });

  test.each(details)(
    "makes at detail %s a holding of each stake and unit, a partner of every other tied pair",
    (detail) => {
      const { ids, holdings, partners } = chartInputOf(document, detail, "down", sizeOf);
      const shown = document.relationships.filter(({ source, target }) => ids.includes(source) && ids.includes(target));
      const holds = shown.filter(({ kind }) => kind === "stake" || kind === "business-unit");
      expect(holdings.map(({ id }) => id)).toEqual(holds.map(({ id }) => id).toSorted());
      const held = new Set(holds.map(pairOf));
      const others = new Set(shown.map(pairOf).filter((pair) => !held.has(pair)));
      expect(partners.map(pairOf).toSorted()).toEqual([...others].toSorted());
    },
  );

  test("does not depend on the order in which the document lists things", () => {
    const before = chartInputOf(document, "all", "right", sizeOf);
    const length = { minLength: document.relationships.length };
    check(
      fc.property(fc.shuffledSubarray([...document.relationships], length), (relationships) => {
        expect(chartInputOf({ ...document, relationships }, "all", "right", sizeOf)).toEqual(before);
      }),
      5,
    );
  });

  test("weighs a stake by the largest that it ever was, and a unit as wholly held", () => {
    const relationships = [
      relationshipOf({ id: "1", source: "a", target: "b", phases: [phaseOf({ stake: 0.4 }), phaseOf({ stake: 0.1 })] }),
      relationshipOf({ id: "2", source: "a", target: "b", phases: [phaseOf({})] }),
      relationshipOf({ id: "3", source: "a", target: "b", kind: "business-unit", phases: [phaseOf({})] }),
    ];
    const both = { ...documentWith([{ id: "a" }, { id: "b" }]), relationships };
    expect(chartInputOf(both, "core", "down", sizeOf).holdings.map(({ weight }) => weight)).toEqual([0.4, 0, 1]);
  });

  test("leaves out what somebody is said to hold of itself", () => {
    const relationships = [relationshipOf({ id: "1", source: "a", target: "a", phases: [phaseOf({ stake: 0.4 })] })];
    const alone = { ...documentWith([{ id: "a" }]), relationships };
    expect(chartInputOf(alone, "core", "down", sizeOf).holdings).toEqual([]);
  });
});

function pairOf({ source, target }: { readonly source: string; readonly target: string }): string {
  return [source, target].toSorted().join(" ");
}

function pick({ ids, sizes, columns }: ReturnType<typeof layoutInputOf>): object {
  return { ids, sizes, columns };
}
