import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { layoutInputOf } from "../../src/layout/layoutInput.ts";
import { boxesMeetAt, type CardSize, type Places } from "../../src/layout/place.ts";
import type { Detail } from "../../src/model/view.ts";
import { cardSize, nameSize, shapeOf } from "../../src/scene/cardShape.ts";
import { boxesMeet, grow, isInside, type Point } from "../../src/scene/curve.ts";
import type { Box } from "../../src/scene/mark.ts";
import type { Plan } from "../../src/scene/picture.ts";
import { planPicture } from "../../src/scene/plan.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { extentOf } from "../../src/stage/extent.ts";
import { readHomes } from "../../src/store/homes.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { overlapsAmong } from "../layout/samples.ts";
import { builtInPicture, walk } from "./samples.ts";

const document = builtInDocument();
const sizes = new Map(document.entities.map((entity) => [entity.id, cardSize(entity, interWidth)]));
const homes = readHomes(readFileSync("public/data/renault-nissan.homes.json", "utf8"));

const openingDay = document.opening["date"] ?? "";
const levels: readonly (readonly [string, Detail, Places | undefined])[] = [
  ["core", "core", homes?.core],
  ["equity", "equity", homes?.equity],
  ["all", "all", homes?.all],
  ["core in a high window", "core", homes?.tall ?? homes?.core],
];

const wideLevels = levels.filter(([, detail]) => detail !== "core");

function sizeOf(id: string): CardSize {
  const size = sizes.get(id);
  if (size === undefined) throw new Error(`unknown entity: ${id}`);
  return size;
}

function planOf(places: Places | undefined, detail: Detail): Plan {
  return planPicture(builtInPicture(places ?? new Map(), openingDay, detail));
}

/** Everyone who is ever shown at a level, as seen at the scale at which all homes fit a window of 1440×900. */
function fromFar(places: Places, detail: Detail) {
  const { ids } = layoutInputOf(document, detail, sizeOf);
  const entities = document.entities.filter(({ id }) => ids.includes(id));
  const { width, height } = extentOf(
    { rest: places, chart: undefined, sizes },
    { shown: [], isOnly: false, drawn: undefined },
  ).box;
  // Lines may bow out of the cards a little, so that the whole is drawn smaller than the cards alone would be.
  const scale = Math.min(816 / width, 690 / height) * 0.98;
  const input = builtInPicture(places, openingDay, detail);
  const network = { ...input.network, entities, ties: [] };
  const { cards } = planPicture({ ...input, network, ties: [], families: [], zoom: zoomAt(scale) });
  return { scale, cards, entities };
}

/** Points along the edges of an arrowhead. */
function edgeOf(head: readonly Point[]): readonly Point[] {
  return head.flatMap((from, i) => {
    const to = head[(i + 1) % head.length] ?? from;
    return Array.from({ length: 12 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 12,
      y: from.y + ((to.y - from.y) * step) / 12,
    }));
  });
}

function holds(outer: Box, { x, y, width, height }: Box): boolean {
  return isInside(outer, { x, y }) && isInside(outer, { x: x + width, y: y + height });
}

describe("the shipped homes", () => {
  test.each(levels)("give everyone who is ever shown one place: %s", (_, detail, places) => {
    const { ids } = layoutInputOf(document, detail, sizeOf);
    expect([...(places ?? new Map<string, Point>()).keys()].toSorted()).toEqual(ids);
  });

  test.each(levels)("put no card on another: %s", (_, __, places) => {
    expect(places?.size).toBeGreaterThan(0);
    expect(overlapsAmong(places ?? new Map(), sizeOf)).toEqual([]);
  });

  test.each(wideLevels)("let every weighty name be read where the whole level is seen: %s", (_, detail, places) => {
    const { scale, cards, entities } = fromFar(places ?? new Map(), detail);
    const weighty = entities.filter(({ tier }) => tier < 3);
    const names = weighty.map((entity) => {
      const { growth } = cards.get(entity.id) ?? { growth: Number.NaN };
      return { id: entity.id, px: nameSize[shapeOf(entity)] * growth * scale };
    });
    expect(names.filter(({ px }) => !(px >= 9))).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });

  test.each(wideLevels)("put no card on another where the whole level is seen: %s", (_, detail, places) => {
    const { cards, entities } = fromFar(places ?? new Map(), detail);
    const boxes = [...cards];
    const overlaps = boxes.flatMap(([id, box], i) =>
      boxes
        .slice(i + 1)
        .flatMap(([other, otherBox]) => (boxesMeet(grow(box, 4), otherBox) ? [`${id} on ${other}`] : [])),
    );
    expect(overlaps).toEqual([]);
    expect(boxes.length).toBe(entities.length);
  });

  test.each(levels)(
    "put the five businesses in a column, in the order of the document, and nobody on its hull: %s",
    (_, detail, places) => {
      const { columns } = layoutInputOf(document, detail, sizeOf);
      expect(columns).toHaveLength(1);
      for (const column of columns) {
        const stand = column.map((id) => places?.get(id) ?? { x: Number.NaN, y: Number.NaN });
        expect(new Set(stand.map(({ x }) => x)).size).toBe(1);
        expect(stand.map(({ y }) => y)).toEqual(stand.map(({ y }) => y).toSorted((a, b) => a - b));
      }
      const { cards, hulls } = planOf(places, detail);
      const hull = hulls.find(({ family }) => family.id === "renault-five-businesses");
      if (hull === undefined) throw new Error("no hull around the five businesses");
      expect(hull.patches).toEqual([hull.box]);
      for (const id of hull.members) expect(holds(hull.box, cards.get(id) ?? hull.box)).toBe(true);
    },
  );

  test("let the three members of the alliance stand clear of each other, Renault left of Nissan", () => {
    const [renault, nissan, mitsubishi] = ["renault", "nissan", "mitsubishi-motors"].map((id) => ({
      at: homes?.core.get(id) ?? { x: Number.NaN, y: Number.NaN },
      size: sizeOf(id),
    }));
    if (renault === undefined || nissan === undefined || mitsubishi === undefined) throw new Error("no members");
    expect(renault.at.x).toBeLessThan(nissan.at.x);
    expect(boxesMeetAt(renault.at, renault.size, nissan.at, nissan.size, 80)).toBe(false);
    expect(boxesMeetAt(nissan.at, nissan.size, mitsubishi.at, mitsubishi.size, 20)).toBe(false);
  });
});

describe("the opening picture", () => {
  const places = homes?.core;
  const detail = "core";
  const { cards, hulls, routed, labels } = planOf(places, detail);
  const boxes = [...cards];

  test("draws every tie of the day", () => {
    const { network } = builtInPicture(places ?? new Map(), openingDay, detail);
    const drawn = new Set(routed.map(({ line }) => line.relationship));
    expect([...drawn].toSorted()).toEqual(network.ties.map(({ relationship }) => relationship.id).toSorted());
    expect(routed.length).toBeGreaterThan(15);
  });

  test("leads no line and no arrowhead through a foreign card", () => {
    const found = routed.flatMap(({ line, way, head }) =>
      boxes
        .filter(([id]) => id !== line.source && id !== line.target)
        .filter(([, box]) => [...walk(way), ...edgeOf(head)].some((point) => isInside(box, point)))
        .map(([id]) => `${line.id} through ${id}`),
    );
    expect(found).toEqual([]);
  });

  test("puts no label on a card, a hull's name, another label or an arrowhead", () => {
    const solid = [
      ...boxes,
      ...hulls.flatMap(({ family, nameBox }) => (nameBox === undefined ? [] : [[family.label, nameBox] as const])),
    ];
    const found = labels.flatMap(({ text, box, routed: { line } }, i) => [
      ...solid.filter(([, other]) => boxesMeet(box, other)).map(([id]) => `${text} of ${line.id} on ${id}`),
      ...labels
        .slice(i + 1)
        .filter((other) => boxesMeet(box, other.box))
        .map((other) => `${text} of ${line.id} on ${other.text}`),
      ...routed
        .filter(({ head }) => edgeOf(head).some((point) => isInside(grow(box, -1), point)))
        .map((other) => `${text} of ${line.id} on the head of ${other.line.id}`),
    ]);
    expect(found).toEqual([]);
    expect(labels.length).toBe(routed.filter(({ line }) => line.label !== undefined).length);
  });
});
