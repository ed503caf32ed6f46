import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/model/date.ts";
import { nameOfTie } from "../../src/relationships/nameOfTie.ts";
import { composeScene } from "../../src/scene/compose.ts";
import type { GroupMark, Handle, Mark, Scene } from "../../src/scene/mark.ts";
import { createSceneMemory } from "../../src/scene/memory.ts";
import type { PictureInput } from "../../src/scene/picture.ts";
import { darkTheme, lightTheme } from "../../src/scene/theme.ts";
import { settledPlaces } from "../../src/layout/force.ts";
import { layoutInputOf } from "../../src/layout/layoutInput.ts";
import { cardSize } from "../../src/scene/cardShape.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { anyPicture, builtInPicture, groupsIn, marksIn } from "./samples.ts";

const document = builtInDocument();
const sizes = new Map(document.entities.map((entity) => [entity.id, cardSize(entity, interWidth)]));
const places = settledPlaces(layoutInputOf(document, "core", (id) => sizes.get(id) ?? { width: 0, height: 0 }));

function handlesIn(scene: Scene): readonly Handle[] {
  return groupsIn(scene).flatMap(({ handle }) => handle ?? []);
}

/** Groups in which two marks have one id. */
function ambiguous(marks: readonly Mark[]): readonly string[] {
  const ids = marks.map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  return [...twice, ...marks.flatMap((mark) => (mark.type === "group" ? ambiguous(mark.marks) : []))];
}

describe("composeScene", () => {
  test("gives one handle to each entity that is placed, by its short name", () => {
    check(
      fc.property(anyPicture, (input) => {
        const expected = input.network.entities.filter(({ id }) => input.places.has(id));
        const found = handlesIn(composeScene(input)).filter(({ type }) => type === "entity");
        expect(found.map(({ id, name, isSelected }) => [id, name, isSelected])).toEqual(
          expected.map(({ id, name }) => [id, name, input.select.includes(id)]),
        );
      }),
    );
  });

  test("gives one handle to each tie between placed entities, however many lines it draws, by its name", () => {
    check(
      fc.property(anyPicture, (input) => {
        const entities = new Map(input.document.entities.map((entity) => [entity.id, entity]));
        const expected = input.network.ties
          .filter(({ relationship: { source, target } }) => input.places.has(source) && input.places.has(target))
          .map(
            (tie) =>
              [tie.relationship.id, nameOfTie(tie, entities), input.select.includes(tie.relationship.id)] as const,
          );
        const found = handlesIn(composeScene(input)).filter(({ type }) => type === "relationship");
        expect(inOrder(found.map(({ id, name, isSelected }) => [id, name, isSelected] as const))).toEqual(
          inOrder(expected),
        );
      }),
    );
  });

  test("draws the level in effect and the plan of a tie, both inside its one handle", () => {
    check(
      fc.property(anyPicture, (input) => {
        const groups = new Map(groupsIn(composeScene(input)).map((group) => [group.id, group]));
        for (const { relationship, inEffect, planned } of input.network.ties) {
          const group = groups.get(`tie:${relationship.id}`);
          const lines = group?.marks.flatMap(({ id, className }) => (className === "line" ? [id] : []));
          const expected = [
            ...(inEffect.length > 0 ? ["effect-line"] : []),
            ...(planned.length > 0 ? ["plan-line"] : []),
          ];
          const isPlaced = input.places.has(relationship.source) && input.places.has(relationship.target);
          expect(lines?.toSorted()).toEqual(isPlaced ? expected : undefined);
        }
      }),
    );
  });

  test("keys every mark among its siblings", () => {
    check(
      fc.property(anyPicture, (input) => {
        expect(ambiguous(composeScene(input).marks)).toEqual([]);
      }),
    );
    expect(ambiguous(composeScene(builtInPicture(places, "2023-01-26", "core")).marks)).toEqual([]);
  });

  test("gives the same picture twice, and leaves what it is given alone", () => {
    check(
      fc.property(anyPicture, (input) => {
        const before = [...input.places];
        const first = composeScene(input);
        expect(composeScene({ ...input, places: new Map(input.places) })).toEqual(first);
        expect([...input.places]).toEqual(before);
      }),
    );
  });

  test("draws larger holdings over smaller ones", () => {
    const input = builtInPicture(places, "2023-01-26", "core");
    const stakes = new Map(input.network.ties.map((tie) => [`tie:${tie.relationship.id}`, tie.inEffect[0]?.stake]));
    const drawn = layerOf(composeScene(input), "links").marks.flatMap(({ id }) => stakes.get(id) ?? []);
    expect(drawn).toContain(0.434);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
  });

  test("hides hulls and labels from the accessibility tree, and nothing that has a handle", () => {
    const { marks } = composeScene(builtInPicture(places, "2023-01-26", "core"));
    const isDecoration = marks.map((mark) => (mark.type === "group" ? [mark.id, mark.isDecoration === true] : []));
    expect(isDecoration).toEqual([
      ["hulls", true],
      ["links", false],
      ["cards", false],
      ["labels", true],
    ]);
  });
});

describe("the memory of a scene", () => {
  const anyStep = fc.record({
    days: fc.oneof(fc.constantFrom(0, 0, 286, 300), fc.integer({ min: -9000, max: 1200 })),
    isPinned: fc.boolean(),
    isDark: fc.boolean(),
    isMoved: fc.boolean(),
    select: fc.subarray(["renault", "renault--nissan--stake"]),
    leader: fc.option(fc.constantFrom("Jean-Dominique Senard", "Luca de Meo"), { nil: undefined }),
  });

  test("changes no picture, whatever was drawn before", () => {
    check(
      fc.property(fc.array(anyStep, { minLength: 2, maxLength: 6 }), (steps) => {
        const memory = createSceneMemory();
        for (const { days, isPinned, isDark, isMoved, select, leader } of steps) {
          const at = isMoved ? new Map([...places, ["renault", { x: -40, y: -60 }] as const]) : places;
          const input: PictureInput = {
            ...builtInPicture(at, addDays("2023-01-26", days), "core"),
            pinned: new Set(isPinned ? ["renault"] : []),
            theme: isDark ? darkTheme : lightTheme,
            select,
            leaders: new Map(leader === undefined ? [] : [["renault", leader]]),
          };
          expect(composeScene(input, memory)).toEqual(composeScene(input));
        }
      }),
      15,
    );
    check(
      fc.property(fc.array(anyPicture, { minLength: 2, maxLength: 5 }), (inputs) => {
        const memory = createSceneMemory();
        for (const input of inputs) expect(composeScene(input, memory)).toEqual(composeScene(input));
      }),
      25,
    );
  });

  test("gives what has not changed as the very same marks", () => {
    const memory = createSceneMemory();
    const input = builtInPicture(places, "2023-01-26", "core");
    const before = composeScene(input, memory);
    const after = composeScene({ ...input, select: ["google"] }, memory);
    const known = new Set(marksIn(before).filter((mark) => mark.type === "group" && mark.handle !== undefined));
    const fresh = groupsIn(after).filter((group) => group.handle !== undefined && !known.has(group));
    expect(fresh.map(({ handle }) => handle?.id)).toEqual(["google"]);
  });
});

function inOrder(rows: readonly (readonly [string, string, boolean])[]): readonly unknown[] {
  return rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function layerOf(scene: Scene, id: string): GroupMark {
  const layer = scene.marks.find((mark) => mark.id === id);
  if (layer?.type !== "group") throw new Error(`no layer: ${id}`);
  return layer;
}
