import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAllianceMember } from "../../src/model/entity.ts";
import { details, notations } from "../../src/model/view.ts";
import type { CardBox } from "../../src/scene/cardBox.ts";
import { cardBoxesOf } from "../../src/scene/cardBoxes.ts";
import { cardSize } from "../../src/scene/cardShape.ts";
import { composeScene } from "../../src/scene/compose.ts";
import { boxesMeet } from "../../src/scene/curve.ts";
import type { Box } from "../../src/scene/mark.ts";
import { createSceneMemory } from "../../src/scene/memory.ts";
import type { PictureInput } from "../../src/scene/picture.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { readHomes } from "../../src/store/homes.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { anyPicture, builtInPicture, groupsIn } from "./samples.ts";

const homes = readHomes(readFileSync("public/data/renault-nissan.homes.json", "utf8"));
const scales = [0.25, 0.4, 0.55, 0.65, 1, 2];
const anyScale = fc.double({ min: 0.1, max: 3, noNaN: true });

const bare = builtInPicture(new Map(), "2023-01-26", "core");

/** Cards of the built-in document thrown on a small table: those that lie on another are taken away. */
const anyCrowd: fc.Arbitrary<PictureInput> = fc
  .record({
    spots: fc.array(
      fc.record({
        entity: fc.nat(builtInDocument().entities.length - 1),
        x: fc.integer({ min: 0, max: 900 }),
        y: fc.integer({ min: 0, max: 500 }),
      }),
      { maxLength: 40 },
    ),
    notation: fc.constantFrom(...notations),
    scale: anyScale,
  })
  .map(({ spots, notation, scale }) => {
    const taken: Box[] = [];
    const places = new Map<string, { x: number; y: number }>();
    for (const { entity: index, x, y } of spots) {
      const entity = builtInDocument().entities[index];
      if (entity === undefined || places.has(entity.id)) continue;
      const { width, height } = cardSize(entity, interWidth);
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      if (taken.some((other) => boxesMeet(box, other))) continue;
      taken.push(box);
      places.set(entity.id, { x, y });
    }
    const entities = builtInDocument().entities.filter(({ id }) => places.has(id));
    return { ...bare, places, network: { ...bare.network, entities, ties: [] }, notation, zoom: zoomAt(scale) };
  });

function boxesOf(input: PictureInput): ReadonlyMap<string, CardBox> {
  return cardBoxesOf(input, createSceneMemory());
}

/** The accessible names of everyone and everything, by id. */
function namesIn(input: PictureInput): ReadonlyMap<string, string> {
  const handles = groupsIn(composeScene(input)).flatMap(({ handle }) => handle ?? []);
  return new Map(handles.map(({ id, name }) => [id, name]));
}

function overlaps(boxes: ReadonlyMap<string, Box>): readonly string[] {
  const all = [...boxes];
  return all.flatMap(([id, box], i) =>
    all
      .slice(i + 1)
      .filter(([, other]) => boxesMeet(box, other))
      .map(([other]) => `${id} on ${other}`),
  );
}

describe("cardBoxesOf", () => {
  test("keep their size whoever comes or goes, where room is kept for all who do", () => {
    check(
      fc.property(anyCrowd, fc.infiniteStream(fc.boolean()), (input, isHere) => {
        const everyone = input.network.entities;
        const some = everyone.filter(() => isHere.next().value);
        const all = boxesOf(input);
        const left = boxesOf({ ...input, reserved: everyone, network: { ...input.network, entities: some } });
        expect([...left]).toEqual(some.map(({ id }) => [id, all.get(id)]));
      }),
    );
  });

  test("puts no card on a card at any zoom in any notation, where none lies on another at its usual size", () => {
    check(
      fc.property(anyCrowd, (input) => {
        expect(overlaps(boxesOf(input))).toEqual([]);
      }),
      150,
    );
  });

  test.each(details)("puts no card on a card at the shipped homes: %s", (detail) => {
    for (const notation of notations) {
      for (const scale of scales) {
        const input = builtInPicture(homes?.[detail] ?? new Map(), "2026-03-13", detail);
        const boxes = boxesOf({ ...input, notation, zoom: zoomAt(scale) });
        expect(boxes.size).toBeGreaterThan(10);
        expect([notation, scale, overlaps(boxes)]).toEqual([notation, scale, []]);
      }
    }
  });

  test("lets no card grow beyond the zoom's growth, and none at all unless it is far", () => {
    check(
      fc.property(anyCrowd, (input) => {
        for (const { growth } of boxesOf(input).values()) expect(growth).toBeLessThanOrEqual(input.zoom.growth);
      }),
    );
    expect(zoomAt(0.3).growth).toBeGreaterThan(1.5);
    expect([zoomAt(1).growth, zoomAt(2).growth]).toEqual([1, 1]);
  });

  test("gives a card that stands alone all the growth there is", () => {
    const input = builtInPicture(new Map([["google", { x: 0, y: 0 }]]), "2023-01-26", "core");
    for (const notation of notations) {
      const box = boxesOf({ ...input, notation, zoom: zoomAt(0.3) }).get("google");
      expect([notation, box?.growth, box?.face.type]).toEqual([notation, zoomAt(0.3).growth, "name"]);
    }
  });

  test("leaves of a wider partner seen from afar a chip, unless it is selected or stands for a family", () => {
    const input = builtInPicture(homes?.all ?? new Map(), "2026-03-13", "all");
    const far = { ...input, zoom: zoomAt(0.4) };
    const wider = input.network.entities.filter((entity) => entity.tier === 3 && !isAllianceMember(entity));
    const [first, second] = wider.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error("no wider partners");
    const family = { id: second, label: "Family", head: second, members: [second, "x"] };
    const faces = boxesOf({ ...far, select: [first], standIns: new Map([[second, family]]) });
    const named = wider.filter(({ id }) => faces.get(id)?.face.type === "name").map(({ id }) => id);
    expect(named).toEqual([first, second]);
    const chips = wider.flatMap(({ id }) => (named.includes(id) ? [] : (faces.get(id) ?? [])));
    expect(chips.length).toBeGreaterThan(10);
    expect(new Set(chips.map(({ face, width, height }) => `${face.type} ${width} ${height}`))).toEqual(
      new Set(["chip 26 26"]),
    );
  });

  test("gives the very same boxes again for cards that did not change", () => {
    const memory = createSceneMemory();
    const input = { ...builtInPicture(homes?.core ?? new Map(), "2023-01-26", "core"), zoom: zoomAt(0.5) };
    const before = cardBoxesOf(input, memory);
    const after = cardBoxesOf({ ...input, places: new Map(input.places), select: ["renault"] }, memory);
    for (const [id, box] of before) expect(after.get(id)).toBe(box);
  });
});

describe("a picture in any notation, from any distance", () => {
  const anySigns = fc.record({ notation: fc.constantFrom(...notations), scale: anyScale });

  test("names everyone and everything alike", () => {
    check(
      fc.property(anyPicture, anySigns, (input, { notation, scale }) => {
        const drawn = namesIn({ ...input, notation, zoom: zoomAt(scale) });
        expect(drawn).toEqual(namesIn(input));
      }),
      60,
    );
  });

  test("is the same, whatever was drawn before", () => {
    check(
      fc.property(anyPicture, fc.array(anySigns, { minLength: 2, maxLength: 4 }), (input, signs) => {
        const memory = createSceneMemory();
        for (const { notation, scale } of signs) {
          const shown = { ...input, notation, zoom: zoomAt(scale) };
          expect(composeScene(shown, memory)).toEqual(composeScene(shown));
        }
      }),
      25,
    );
  });

  test("says how many a folded family's card stands for", () => {
    const input = builtInPicture(homes?.core ?? new Map(), "2023-01-26", "core");
    const family = {
      id: "nissan",
      label: "Nissan family",
      head: "nissan",
      members: ["nissan", "a", "b", "c", "d", "e"],
    };
    const scene = composeScene({ ...input, standIns: new Map([["nissan", family]]) });
    const card = groupsIn(scene).find(({ handle }) => handle?.id === "nissan");
    expect(card?.handle?.description).toContain("stands for 6 entities");
  });
});
