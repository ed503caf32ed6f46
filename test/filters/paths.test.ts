import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathInWords } from "../../src/filters/pathInWords.ts";
import { pathsBetween, type Path } from "../../src/filters/paths.ts";
import type { Tie } from "../../src/model/tie.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { phaseOf } from "../timeline/samples.ts";
import { oncePerRelationship } from "./foldingSamples.ts";
import { anyTie, held, tieOf } from "./samples.ts";

const anyTies = fc.array(anyTie, { maxLength: 12 }).map(oncePerRelationship);
const anyEnds = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("d", "e", "f"));
const anyThrough = fc.constantFrom("ownership", "anything");
const unlimited = 100_000;

/** Every way that meets nobody twice, by trying all: the ids of its ties. */
function allWays(ties: readonly Tie[], from: string, to: string, met: readonly string[] = [from]): string[][] {
  if (from === to) return [[]];
  return ties.flatMap((tie) => {
    const { id, source, target } = tie.relationship;
    const next = source === from ? target : target === from ? source : undefined;
    if (next === undefined || met.includes(next)) return [];
    return allWays(ties, next, to, [...met, next]).map((rest) => [id, ...rest]);
  });
}

function idsIn({ steps }: Path): string[] {
  return steps.map(({ tie }) => tie.relationship.id);
}

const ownershipKinds = ["stake", "business-unit", "joint-venture"];

describe("pathsBetween", () => {
  test("finds every way that trying all finds, once", () => {
    check(
      fc.property(anyTies, anyEnds, anyThrough, (ties, [from, to], through) => {
        const { paths, isCut } = pathsBetween(ties, from, to, through, unlimited);
        const roads = ties.filter(
          ({ relationship: { kind } }) => through === "anything" || ownershipKinds.includes(kind),
        );
        expect(paths.map((path) => idsIn(path).join(" ")).toSorted()).toEqual(
          allWays(roads, from, to)
            .map((ids) => ids.join(" "))
            .toSorted(),
        );
        expect(isCut).toBe(false);
      }),
    );
  });

  test("joins the two ends step by step, meets nobody twice and takes only ties that it was given", () => {
    check(
      fc.property(anyTies, anyEnds, (ties, [from, to]) => {
        for (const { steps } of pathsBetween(ties, from, to, "anything").paths) {
          expect([steps[0]?.from, steps.at(-1)?.to]).toEqual([from, to]);
          steps.slice(1).forEach((step, i) => expect(step.from).toBe(steps[i]?.to));
          expect(new Set(steps.map((step) => step.to).concat(from)).size).toBe(steps.length + 1);
          for (const step of steps) {
            const { source, target } = step.tie.relationship;
            expect(ties).toContain(step.tie);
            expect(step.isForward ? [source, target] : [target, source]).toEqual([step.from, step.to]);
          }
        }
      }),
    );
  });

  test("lists the shortest first, and of these those without a mere plan", () => {
    check(
      fc.property(anyTies, anyEnds, (ties, [from, to]) => {
        const { paths } = pathsBetween(ties, from, to, "anything", unlimited);
        const ranks = paths.map(
          ({ steps }) => steps.length * 2 + Number(steps.some(({ tie }) => tie.inEffect.length === 0)),
        );
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });

  test("lists the first of all, as many as asked for, in whatever order the ties come, and says when there are more", () => {
    check(
      fc.property(anyTies, anyEnds, fc.integer({ min: 1, max: 4 }), (ties, [from, to], limit) => {
        const all = pathsBetween(ties, from, to, "anything", unlimited).paths;
        const some = pathsBetween(ties.toReversed(), from, to, "anything", limit);
        expect(some.paths).toEqual(all.slice(0, limit));
        expect(some.isCut).toBe(all.length > limit);
      }),
    );
  });

  test("finds the same ways back", () => {
    check(
      fc.property(anyTies, anyEnds, anyThrough, (ties, [from, to], through) => {
        const there = pathsBetween(ties, from, to, through, unlimited).paths.map((path) => idsIn(path).join(" "));
        const back = pathsBetween(ties, to, from, through, unlimited).paths.map((path) =>
          idsIn(path).toReversed().join(" "),
        );
        expect(back.toSorted()).toEqual(there.toSorted());
      }),
    );
  });

  test("puts the way with the largest smallest stake first, then orders by id", () => {
    const ties = [
      held("a--b", 0.9),
      held("b--d", 0.1),
      held("a--c", 0.2),
      held("c--d", 0.3),
      held("a--e"),
      held("e--d", 1),
    ];
    const { paths } = pathsBetween(ties, "a", "d", "ownership");
    expect(paths.map((path) => idsIn(path)[0])).toEqual(["a--c--stake", "a--b--stake", "a--e--stake"]);
    const equals = [held("a--d", 0.1), tieOf("d--a", { inEffect: [phaseOf({ stake: 0.1 })] })];
    expect(pathsBetween(equals.toReversed(), "a", "d", "ownership").paths.map(idsIn)).toEqual([
      ["a--d--stake"],
      ["d--a--stake"],
    ]);
  });

  test("goes six steps and no further", () => {
    const chain = ["a--b", "b--c", "c--d", "d--e", "e--f", "f--g", "g--h"].map((ends) => held(ends, 0.5));
    expect(pathsBetween(chain, "a", "g", "ownership").paths.map(({ steps }) => steps.length)).toEqual([6]);
    expect(pathsBetween(chain, "a", "h", "ownership")).toEqual({ paths: [], isCut: false });
  });

  test("finds nothing from an entity to itself, or to one without ties", () => {
    const ties = [held("a--b", 0.5), held("b--a", 0.5)];
    expect(pathsBetween(ties, "a", "a", "anything").paths).toEqual([]);
    expect(pathsBetween(ties, "a", "z", "anything").paths).toEqual([]);
    expect(pathsBetween(ties, "z", "a", "anything").paths).toEqual([]);
  });

  test("ends where everyone is tied to everyone, and says that there is more", () => {
    const ids = Array.from({ length: 40 }, (_, i) => `n${i}`);
    const mesh = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => held(`${a}--${b}`, 0.5)));
    // The goal hangs behind a chain, so that no short way comes first.
    const tail = ["n39--p", "p--q", "q--r"].map((ends) => held(ends, 0.5));
    const { paths, isCut } = pathsBetween([...mesh, ...tail], "n0", "r", "ownership", 1_000);
    expect(paths[0]?.steps.map(({ to }) => to)).toEqual(["n39", "p", "q", "r"]);
    expect([paths.length, isCut]).toEqual([1_000, true]);
  });
});

const document = builtInDocument();
const timeline = timelineOf(document);
const entities = new Map(document.entities.map((entity) => [entity.id, entity]));

function waysOn(date: string, from: string, to: string, through: "ownership" | "anything"): readonly string[] {
  const { ties } = snapshotAt(timeline, date);
  return pathsBetween(ties, from, to, through).paths.map((path) => pathInWords(path, entities));
}

describe("pathInWords", () => {
  test("says how Aramco and Renault are connected", () => {
    expect(waysOn("2026-03-01", "aramco", "renault", "ownership")[0]).toBe(
      "Aramco → 10% → Horse Powertrain ← 45% ← Renault",
    );
    expect(waysOn("2026-03-01", "renault", "aramco", "ownership")[0]).toBe(
      "Renault → 45% → Horse Powertrain ← 10% ← Aramco",
    );
    expect(waysOn("2026-03-01", "aramco", "renault", "anything")).toContain(
      "Aramco → 10% → Horse Powertrain → supply → Renault",
    );
  });

  test("says plans, unknown sizes and missing votes as the lines do", () => {
    expect(waysOn("2023-01-26", "aramco", "renault", "ownership")).toContain(
      "Aramco → ? reported → Horse Powertrain ← 50% announced ← Renault",
    );
    // The French State's 15.01% is the smallest stake on the one way, Nissan's 15% on the other.
    expect(waysOn("2023-01-26", "nissan", "french-state", "ownership").slice(0, 2)).toEqual([
      "Nissan ← 43.4% ← Renault ← 15.01% ← French State",
      "Nissan → 15% · no votes → Renault ← 15.01% ← French State",
    ]);
  });

  test.each([
    [tieOf("a--b", { inEffect: [phaseOf({})] }), "a → ? → b"],
    [tieOf("b--a", { inEffect: [phaseOf({})] }, "supply"), "a ← supply ← b"],
    [tieOf("b--a", { inEffect: [phaseOf({})] }, "technology"), "a — technology — b"],
    [tieOf("a--b", { inEffect: [phaseOf({ status: "signed" })] }, "manufacturing"), "a → manufacturing · agreed → b"],
    [tieOf("a--b", { inEffect: [phaseOf({})] }, "business-unit"), "a → business unit → b"],
    [tieOf("a--b", { inEffect: [phaseOf({})] }, "joint-venture"), "a — joint venture — b"],
    [tieOf("a--b", { planned: [phaseOf({ status: "proposed" })] }, "merger-talks"), "a — merger proposed — b"],
    [tieOf("a--b", { planned: [phaseOf({ status: "signed" })] }, "commitment"), "a → pledge signed → b"],
    [tieOf("a--b", { planned: [phaseOf({ stake: 0.5 })] }), "a → 50% announced → b"],
  ])("writes one step by its kind and its standing: %#", (tie, words) => {
    const [path] = pathsBetween([tie], "a", "b", "anything").paths;
    expect(path === undefined ? undefined : pathInWords(path, new Map())).toBe(words);
  });
});
