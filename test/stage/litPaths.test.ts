import { describe, expect, test } from "vitest";
import { createPipeline, type Derived } from "../../src/pipeline.ts";
import { litByPaths } from "../../src/stage/litPaths.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { openView } from "../filters/samples.ts";

const document = builtInDocument();

function derived(change: Partial<typeof openView>): Derived {
  return createPipeline()(document, { ...openView, ...change }, new Set());
}

describe("litByPaths", () => {
  test("lights nothing in particular while nobody asked, or nothing was found", () => {
    expect(litByPaths(derived({}), undefined)).toBeUndefined();
    expect(litByPaths(derived({ path: ["google", "aramco"] }), undefined)).toBeUndefined();
  });

  test("lights every path, or one alone, from end to end", () => {
    const found = derived({ path: ["french-state", "mitsubishi-motors"] });
    const all = litByPaths(found, undefined);
    const first = litByPaths(found, 0);
    expect(found.paths?.paths.length).toBeGreaterThan(1);
    for (const id of ["french-state", "mitsubishi-motors"]) {
      expect(all?.has(`entity:${id}`)).toBe(true);
      expect(first?.has(`entity:${id}`)).toBe(true);
    }
    expect([...(first ?? [])].filter((key) => all?.has(key) !== true)).toEqual([]);
    expect(first?.size).toBeLessThan(all?.size ?? 0);
    expect([...(first ?? [])].filter((key) => key.startsWith("relationship:"))).toHaveLength(
      found.paths?.paths[0]?.steps.length ?? 0,
    );
  });

  test("lights the card that a folded member is in", () => {
    const found = derived({ path: ["french-state", "ampere"], fold: ["renault-five-businesses"] });
    const lit = litByPaths(found, undefined);
    expect(lit?.has("entity:renault-five-businesses")).toBe(true);
    expect(lit?.has("entity:ampere")).toBe(false);
  });
});
