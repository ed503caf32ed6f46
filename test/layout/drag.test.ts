import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dragSimulation, type DragSimulation } from "../../src/layout/drag.ts";
import type { LayoutInput, Place } from "../../src/layout/place.ts";
import { check } from "../property.ts";
import { anyLayoutInput, anyPlace } from "./samples.ts";

/** Ticks within which everyone is at rest: five seconds at sixty a second. */
const patience = 300;

const anyInput = anyLayoutInput(14);

/** A drag among cards that stand at their homes, in rows of five. */
function dragAmong({ ids, links }: Pick<LayoutInput, "ids" | "links">): {
  readonly homes: readonly Place[];
  readonly simulation: DragSimulation;
} {
  const homes = ids.map((_, i) => ({ x: (i % 5) * 250, y: Math.floor(i / 5) * 90 }));
  return { homes, simulation: dragSimulation({ ids, places: homes, homes, links }) };
}

function placesOf(simulation: DragSimulation): readonly Place[] {
  const positions = simulation.positions();
  return Array.from({ length: positions.length / 2 }, (_, i) => ({
    x: positions[2 * i] ?? Number.NaN,
    y: positions[2 * i + 1] ?? Number.NaN,
  }));
}

/** Ticks until everyone is at rest; the count, or undefined when patience ends. */
function ticksToRest(simulation: DragSimulation): number | undefined {
  for (let ticks = 1; ticks <= patience; ticks += 1) if (!simulation.tick()) return ticks;
  return undefined;
}

function distance(a: Place | undefined, b: Place | undefined): number {
  return a === undefined || b === undefined ? Number.NaN : Math.hypot(a.x - b.x, a.y - b.y);
}

describe("dragSimulation", () => {
  test("starts where everyone stands", () => {
    check(
      fc.property(fc.array(fc.tuple(anyPlace, anyPlace), { maxLength: 12 }), (pairs) => {
        const ids = pairs.map((_, i) => `card-${i}`);
        const places = pairs.map(([place]) => place);
        const homes = pairs.map(([, home]) => home);
        expect(placesOf(dragSimulation({ ids, places, homes, links: [] }))).toEqual(places);
      }),
    );
  });

  test("keeps a pinned card where it is held", () => {
    check(
      fc.property(anyInput, fc.array(anyPlace, { minLength: 1, maxLength: 4 }), fc.nat(), (input, held, which) => {
        const { simulation } = dragAmong(input);
        const at = which % input.ids.length;
        for (const place of held) {
          simulation.pin(input.ids[at] ?? "", place);
          expect(simulation.tick()).toBe(true);
          expect(placesOf(simulation)[at]).toEqual(place);
        }
      }),
      30,
    );
  });

  test("lets a neighbour follow before the held card is let go, and nobody else by as much", () => {
    const anyWay = fc.record({
      degrees: fc.integer({ min: 0, max: 359 }),
      by: fc.integer({ min: 40, max: 500 }),
    });
    check(
      fc.property(anyWay, ({ degrees, by }) => {
        const angle = (degrees / 180) * Math.PI;
        const ids = ["held", "neighbour", "stranger"];
        const homes = [
          { x: 0, y: 0 },
          { x: 200, y: 0 },
          { x: 0, y: 200 },
        ];
        const links = [{ source: "held", target: "neighbour", weight: 0.4 }];
        const simulation = dragSimulation({ ids, places: homes, homes, links });
        const to = { x: by * Math.cos(angle), y: by * Math.sin(angle) };
        const before = distance(to, homes[1]);
        fc.pre(Math.abs(before - 200) > 1);
        simulation.pin("held", to);
        for (let i = 0; i < 40; i += 1) simulation.tick();
        const [, neighbour, stranger] = placesOf(simulation);
        const after = distance(to, neighbour);
        // The spring wants the length that it has at home: pulled longer, the neighbour comes nearer; else it makes room.
        expect(Math.sign(after - before)).toBe(Math.sign(200 - before));
        expect(distance(neighbour, homes[1])).toBeGreaterThan(distance(stranger, homes[2]));
        expect(stranger).toEqual(homes[2]);
      }),
    );
  });

  test("brings everyone exactly home after the card is let go", () => {
    check(
      fc.property(anyInput, anyPlace, fc.nat(), fc.nat({ max: 40 }), (input, held, which, ticks) => {
        const { homes, simulation } = dragAmong(input);
        simulation.pin(input.ids[which % input.ids.length] ?? "", held);
        for (let i = 0; i < ticks; i += 1) simulation.tick();
        simulation.release();
        expect(ticksToRest(simulation)).toBeDefined();
        expect(placesOf(simulation)).toEqual(homes);
      }),
      40,
    );
  });

  test("never comes to rest while a card is held", () => {
    const { simulation } = dragAmong({ ids: ["a", "b"], links: [] });
    simulation.pin("a", { x: 5, y: 5 });
    expect(ticksToRest(simulation)).toBeUndefined();
  });

  test("moves nobody when somebody is held who is not there", () => {
    const { homes, simulation } = dragAmong({
      ids: ["a", "b"],
      links: [{ source: "a", target: "b", weight: 1 }],
    });
    simulation.pin("stranger", { x: 900, y: 900 });
    for (let i = 0; i < 5; i += 1) simulation.tick();
    expect(placesOf(simulation)).toEqual(homes);
  });
});
