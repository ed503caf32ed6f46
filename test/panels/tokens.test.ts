import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { darkTheme, lightTheme, type Theme } from "../../src/scene/theme.ts";

const css = readFileSync("src/style/tokens.css", "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gi)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light: light.toUpperCase(), dark: dark.toUpperCase() }],
  ),
);

/** The theme's colours by the names they have as custom properties. */
function named(theme: Theme): ReadonlyMap<string, string> {
  const { paper, panel, ink, onInk, soft, faint, line, cardEdge, hull, hullEdge, accent, votes, partner } = theme;
  const { imagined, gauge, gaugeEdge } = theme;
  const plain = { paper, panel, ink, "on-ink": onInk, soft, faint, line, "card-edge": cardEdge, hull, accent, votes };
  const partners = Object.entries(partner).map(([type, colour]) => [`partner-${type}`, colour] as const);
  const ofLens = { imagined, gauge, "gauge-edge": gaugeEdge };
  return new Map([...Object.entries({ ...plain, ...ofLens }), ["hull-edge", hullEdge], ...partners]);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

describe("the tokens", () => {
  it("are the colours of the picture's themes", () => {
    for (const [name, colour] of named(lightTheme)) expect([name, tokens.get(name)?.light]).toEqual([name, colour]);
    for (const [name, colour] of named(darkTheme)) expect([name, tokens.get(name)?.dark]).toEqual([name, colour]);
  });

  it("let text be read on paper, on panels and on what is washed", () => {
    const backgrounds = ["paper", "panel", "wash"];
    for (const mode of ["light", "dark"] as const) {
      for (const text of ["ink", "soft", "accent", "votes", "imagined"]) {
        for (const ground of backgrounds) {
          const ratio = contrast(tokens.get(text)?.[mode] ?? "", tokens.get(ground)?.[mode] ?? "");
          expect([mode, text, ground, ratio >= 4.5]).toEqual([mode, text, ground, true]);
        }
      }
      expect(contrast(tokens.get("on-ink")?.[mode] ?? "", tokens.get("ink")?.[mode] ?? "")).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("let icons and ticks be seen on panels", () => {
    const marks = [...tokens.keys()].filter((name) => name.startsWith("partner-") || name === "faint");
    expect(marks).toHaveLength(11);
    for (const mode of ["light", "dark"] as const) {
      for (const mark of marks) {
        const ratio = contrast(tokens.get(mark)?.[mode] ?? "", tokens.get("panel")?.[mode] ?? "");
        expect([mode, mark, ratio >= 3]).toEqual([mode, mark, true]);
      }
    }
  });
});
