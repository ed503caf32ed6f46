import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exporters } from "../../src/exporters/index.ts";
import { svg } from "../../src/exporters/svg.ts";
import { shortNameOf } from "../../src/model/entity.ts";
import { composeScene } from "../../src/scene/compose.ts";
import { grow } from "../../src/scene/curve.ts";
import type { Box, Scene } from "../../src/scene/mark.ts";
import { planPicture } from "../../src/scene/plan.ts";
import { readHomes } from "../../src/store/homes.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { documentWith, entityOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { anyPicture, builtInPicture, marksIn, walk } from "../scene/samples.ts";
import { phaseOf, relationshipOf } from "../timeline/samples.ts";
import { elementsIn, readXml, type Element } from "./xml.ts";

const document = builtInDocument();
// The shipped homes leave room for every figure: nowhere is one shortened.
const places = readHomes(readFileSync("public/data/renault-nissan.homes.json", "utf8"))?.core ?? new Map();
const opening = composeScene(builtInPicture(places, "2023-01-26", "core"));
const empty: Scene = { marks: [], bounds: { x: 0, y: 0, width: 0, height: 0 }, paper: "#FAF8F4", hiddenLabels: 0 };

/** Names that files have been broken with. */
const hostileNames = [
  `A&B <i>"C"</i> 'D' ]]> --> &amp; &#0;`,
  "<script>alert(1)</script>",
  "🚗👩‍🔬 日産自動車",
  "شركة رينو \u202Eesrever",
  "x".repeat(200),
  "bell \u0007, null \u0000, form feed \u000C, not a character \uFFFE, half a pair \uD83D",
];

/** A picture in which everything is called so, entities and relationships by their ids too. */
function sceneNamed(name: string): Scene {
  const [source, target] = [`${name} one`, `${name} two`];
  const entities = [source, target].map((id) => entityOf({ id, name }));
  const relationship = relationshipOf({ id: `${name} tie`, source, target });
  const ties = [{ relationship, inEffect: [phaseOf({ stake: 0.434 })], planned: [] }];
  const at = new Map([
    [source, { x: 0, y: 0 }],
    [target, { x: 600, y: 100 }],
  ]);
  const network = { entities, ties, shownAnyway: new Set<string>() };
  return composeScene({ ...builtInPicture(at, "2023-01-26", "core"), document: documentWith(entities), network });
}

function written(scene: Scene, title: string): Element {
  const file = svg.write({ scene, title });
  if (typeof file !== "string") throw new Error("an SVG file is written at once");
  return readXml(file);
}

/** Whether XML 1.0 has the character at all (production 2, Char). */
function isWritable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return [
    [9, 10],
    [13, 13],
    [0x20, 0xd7ff],
    [0xe000, 0xfffd],
    [0x10000, 0x10ffff],
  ].some(([from = 0, to = 0]) => code >= from && code <= to);
}

function isWithin(outer: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

describe.each(exporters)("the exporter $id", ({ id, label, mediaType, fileExtension, write }) => {
  test("says what it is", () => {
    expect(id).toMatch(/^[a-z][a-z\d-]*$/);
    expect(label.trim()).not.toBe("");
    expect(mediaType).toMatch(/^[a-z]+\/[a-z\d.+-]+$/);
    expect(fileExtension).toMatch(/^[a-z\d]+$/);
  });

  test.each([
    ["an empty picture", empty],
    ["the opening picture", opening],
  ])("writes %s, the same twice", async (_, scene) => {
    const first = await write({ scene, title: "The alliance" });
    expect(first.length).toBeGreaterThan(0);
    expect(await write({ scene: structuredClone(scene), title: "The alliance" })).toBe(first);
  });

  test.each(hostileNames)("writes whatever things are called: %j", async (name) => {
    const scene = sceneNamed(name);
    const before = structuredClone(scene);
    expect(await write({ scene, title: name })).toBe(await write({ scene, title: name }));
    expect(scene).toEqual(before);
  });
});

describe("the exporters", () => {
  test("differ in id and in label", () => {
    expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
    expect(new Set(exporters.map(({ label }) => label)).size).toBe(exporters.length);
  });
});

describe("an SVG file", () => {
  test.each(hostileNames)("is well-formed and keeps to the words: %j", (name) => {
    const root = written(sceneNamed(name), name);
    const says = elementsIn(root).map(({ text }) => text);
    const kept = Array.from(name, (character) => (isWritable(character) ? character : "\uFFFD")).join("");
    expect(says.filter((text) => text === kept).length).toBeGreaterThanOrEqual(3);
    expect(elementsIn(root).map((element) => element.name)).not.toContain("script");
  });

  test("is well-formed for any picture and any title", () => {
    check(
      fc.property(anyPicture, fc.string({ unit: "binary" }), (input, title) => {
        expect(written(composeScene(input), title).name).toBe("svg");
      }),
      20,
    );
  });

  test("has one element for each mark, beside the ground and the titles", () => {
    const root = written(opening, "The alliance");
    const drawn = elementsIn(root).filter(({ name }) => name !== "title");
    expect(drawn.length).toBe(2 + marksIn(opening).length);
  });

  test("gives no two elements one id", () => {
    const root = written(opening, "The alliance");
    const ids = elementsIn(root).flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test("says every short name, and every figure on a line", () => {
    const root = written(opening, "The alliance");
    const says = new Set(elementsIn(root).map(({ text }) => text));
    const shown = document.entities.filter(({ id, tier }) => tier === 1 && opening.marks.length > 0 && places.has(id));
    const onDay = shown.filter((entity) => marksIn(opening).some(({ id }) => id === `entity:${entity.id}`));
    expect(onDay.length).toBeGreaterThan(10);
    for (const entity of onDay) expect(says).toContain(shortNameOf(entity));
    expect(says).toContain("43.4%");
    expect(says).toContain("15% · no votes");
  });

  test("shows all that is drawn: every card, label and line lies within its frame", () => {
    check(
      fc.property(anyPicture, (input) => {
        const { bounds } = composeScene(input);
        const { cards, hulls, routed, labels } = planPicture(input);
        const boxes = [...cards.values(), ...[...hulls, ...labels].map(({ box }) => box)];
        const corners = boxes.flatMap(({ x, y, width, height }) => [
          { x, y },
          { x: x + width, y: y + height },
        ]);
        const drawn = [...corners, ...routed.flatMap(({ way, head }) => [...walk(way), ...head])];
        expect(drawn.every((point) => isWithin(grow(bounds, 8), point))).toBe(true);
      }),
    );
  });
});
