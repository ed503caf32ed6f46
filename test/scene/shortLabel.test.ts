import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFigure, shortLabel } from "../../src/scene/shortLabel.ts";
import { formatPercent } from "../../src/text/format.ts";
import { relationshipText } from "../../src/text/relationships.ts";
import { check } from "../property.ts";

const anyShare = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 10_000);

describe("shortLabel", () => {
  test.each([
    ["15% · no votes", "15%"],
    ["50% announced", "50%"],
    ["73.57%", "74%"],
    ["5%–10%", "5–10%"],
    ["5.25%–9.75% reported", "5–10%"],
    ["at least 33.4%", "≥ 33%"],
    ["up to 33.4%", "≤ 34%"],
    ["? reported", "?"],
    ["43.4% + 2 stakes", "≥ 43%"],
    ["pledge proposed", "pledge"],
    ["pledge ×3 announced", "pledge ×3"],
  ])("makes %s into %s", (label, short) => {
    expect(shortLabel(label)).toBe(short);
  });

  test.each(["15%", "?", "pledge", "pledge ×3", "×3", "3 stakes", "3 stakes signed", "planned", "100%"])(
    "has nothing shorter for %s",
    (label) => {
      expect(shortLabel(label)).toBeUndefined();
    },
  );

  test("is shorter, and off by no more than half a percent", () => {
    check(
      fc.property(anyShare, (share) => {
        const label = formatPercent(share);
        const short = shortLabel(label) ?? label;
        expect(short.length).toBeLessThanOrEqual(label.length);
        expect(Math.abs(Number.parseFloat(short) - share * 100)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
      400,
    );
  });

  test("makes nothing into none, a half or all that is not", () => {
    check(
      fc.property(anyShare, (share) => {
        const short = Number.parseFloat(shortLabel(formatPercent(share)) ?? formatPercent(share)) / 100;
        for (const mark of [0, 0.5, 1]) expect([share < mark, share > mark]).toEqual([short < mark, short > mark]);
      }),
      400,
    );
  });

  test("keeps a bound true", () => {
    check(
      fc.property(anyShare, (share) => {
        const [least, most] = [relationshipText.size.atLeast, relationshipText.size.upTo].map((bound) => {
          const label = bound(formatPercent(share));
          return Number.parseFloat((shortLabel(label) ?? label).replace(/^\D+/, ""));
        });
        expect(least).toBeLessThanOrEqual(share * 100 + 1e-9);
        expect(most).toBeGreaterThanOrEqual(share * 100 - 1e-9);
      }),
    );
  });
});

describe("isFigure", () => {
  test("tells figures from words", () => {
    expect(["43.4%", "?", "? reported", "3 stakes", "up to 5%"].map(isFigure)).toEqual(Array(5).fill(true));
    expect(["pledge", "pledge ×3"].map(isFigure)).toEqual([false, false]);
  });
});
