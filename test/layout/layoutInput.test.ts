import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutInputOf } from "../../src/layout/layoutInput.ts";
import { details } from "../../src/model/view.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { documentWith, entityOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { documentOf, phaseOf, relationshipOf } from "../timeline/samples.ts";

const size = { width: 100, height: 40 };
const sizeOf = (): typeof size => size;
const document = builtInDocument();

describe("layoutInputOf", () => {
  test.each(details)("takes at detail %s everyone of the tiers shown, sorted, with a size each", (detail) => {
    const highest = details.indexOf(detail) + 1;
    const { ids, sizes } = layoutInputOf(document, detail, sizeOf);
    const expected = document.entities.filter(({ tier }) => tier <= highest).map(({ id }) => id);
    expect(ids).toEqual(expected.toSorted());
    expect([...sizes.keys()]).toEqual(ids);
  });

  test.each(details)("links at detail %s each pair once that is tied on any day", (detail) => {
    const { ids, links } = layoutInputOf(document, detail, sizeOf);
    const pairs = links.map(({ source, target }) => [source, target].toSorted().join(" "));
    expect(new Set(pairs).size).toBe(pairs.length);
    const expected = document.relationships
      .filter(({ source, target }) => ids.includes(source) && ids.includes(target))
      .map(({ source, target }) => [source, target].toSorted().join(" "));
    expect(pairs.toSorted()).toEqual([...new Set(expected)].toSorted());
  });

  test("does not depend on the order in which the document lists things", () => {
    const shuffled = fc.record({
      entities: fc.shuffledSubarray([...document.entities], { minLength: document.entities.length }),
      relationships: fc.shuffledSubarray([...document.relationships], { minLength: document.relationships.length }),
    });
    const before = layoutInputOf(document, "all", sizeOf);
    check(
      fc.property(shuffled, (lists) => {
        const after = layoutInputOf({ ...document, ...lists }, "all", sizeOf);
        expect(after.ids).toEqual(before.ids);
        expect(after.links).toEqual(before.links);
      }),
      8,
    );
  });

  test("does not depend on the order even where the names of two pairs run into one", () => {
    const entities = ["a", "ab", "b", "bb"].map((id) => entityOf({ id }));
    const relationships = [
      relationshipOf({ id: "1", source: "a", target: "bb" }),
      relationshipOf({ id: "2", source: "ab", target: "b" }),
    ];
    const one = layoutInputOf(documentOf({ entities, relationships }), "all", sizeOf);
    const other = layoutInputOf(documentOf({ entities, relationships: relationships.toReversed() }), "all", sizeOf);
    expect(other.links).toEqual(one.links);
  });

  test("weighs a pair by the largest stake that either ever held", () => {
    const relationships = [
      relationshipOf({
        id: "1",
        source: "a",
        target: "b",
        phases: [phaseOf({ stake: 0.4, to: "2001" }), phaseOf({ stake: 0.1 })],
      }),
      relationshipOf({ id: "2", source: "b", target: "a", phases: [phaseOf({ stake: 0.15 })] }),
    ];
    const both = { ...documentWith([{ id: "a" }, { id: "b" }]), relationships };
    expect(layoutInputOf(both, "core", sizeOf).links).toEqual([{ source: "a", target: "b", weight: 0.4 }]);
  });

  test("puts a group of business units in a column, and no other group", () => {
    expect(layoutInputOf(document, "core", sizeOf).columns).toEqual([
      ["power", "mobilize", "alpine", "the-future-is-neutral", "ampere"],
    ]);
  });
});
