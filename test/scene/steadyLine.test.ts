import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RoutedLine } from "../../src/scene/routedLine.ts";
import { steadyLine } from "../../src/scene/steadyLine.ts";
import { check } from "../property.ts";
import { anyCrowd, shifted } from "./labelSamples.ts";

describe("steadyLine", () => {
  test("gives a line that runs as before as the same object, and any other as it is now", () => {
    check(
      fc.property(anyCrowd, ({ routed }) => {
        const memory = new Map<string, RoutedLine>();
        for (const line of routed) {
          expect(steadyLine(line, memory)).toBe(line);
          expect(steadyLine(shifted(line, { x: 0, y: 0 }), memory)).toBe(line);
          const relabelled = { ...line, line: { ...line.line } };
          const moved = shifted(line, { x: 0, y: 1 });
          for (const other of [relabelled, moved, line]) expect(steadyLine(other, memory)).toBe(other);
        }
      }),
      40,
    );
  });
});
