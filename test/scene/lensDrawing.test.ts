import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notations } from "../../src/model/view.ts";
import { composeScene } from "../../src/scene/compose.ts";
import { boxesMeet, grow, isInside, middleOf } from "../../src/scene/curve.ts";
import type { LensLook } from "../../src/scene/lensLook.ts";
import type { GroupMark } from "../../src/scene/mark.ts";
import { createSceneMemory } from "../../src/scene/memory.ts";
import { planPicture } from "../../src/scene/plan.ts";
import { lightTheme } from "../../src/scene/theme.ts";
import { check } from "../property.ts";
import { anyPictureInLens, gaugeOf, lensWith } from "./lensSamples.ts";
import { anyPicture, groupsIn, marksIn } from "./samples.ts";

function cardOf(scene: Parameters<typeof groupsIn>[0], id: string): GroupMark | undefined {
  return groupsIn(scene).find((group) => group.id === `entity:${id}`);
}

const anyNotation = fc.constantFrom(...notations);

describe("a picture in a lens", () => {
  test("is the plain one where the lens adds nothing", () => {
    check(
      fc.property(anyPicture, anyNotation, (plain, notation) => {
        const picture = { ...plain, notation };
        expect(composeScene({ ...picture, lens: lensWith() })).toEqual(composeScene(picture));
      }),
      40,
    );
  });

  test("fills a card over its ground and below everything that is written on it", () => {
    check(
      fc.property(anyPictureInLens, anyNotation, (plain, notation) => {
        const picture = { ...plain, notation };
        const scene = composeScene(picture);
        for (const [id, { low }] of picture.lens.gauges) {
          const ids = marksIn({ marks: [cardOf(scene, id)].flatMap((card) => card ?? []) }).map((mark) => mark.id);
          if (ids.length === 0) continue;
          const [ground, gauge] = [ids.indexOf("card"), ids.indexOf("gauge")];
          expect(gauge > 0).toBe(low > 0);
          const words = ids.findIndex((each) => /^(name|sub|icon)/.test(each));
          const isBetween = ground < gauge && (words === -1 || gauge < words);
          expect(isBetween).toBe(low > 0);
        }
      }),
      40,
    );
  });

  test("has its signs at the edges of their cards, where no label touches them", () => {
    check(
      fc.property(anyPictureInLens, anyNotation, (plain, notation) => {
        const { cards, signs, labels } = planPicture({ ...plain, notation });
        for (const [id, own] of signs) {
          const card = cards.get(id);
          for (const { box } of own) {
            expect(card !== undefined && boxesMeet(grow(card, 20), box)).toBe(true);
            expect(card !== undefined && isInside(box, middleOf(card))).toBe(false);
            expect(labels.filter((label) => boxesMeet(label.box, box)).map(({ text }) => text)).toEqual([]);
          }
        }
      }),
      60,
    );
  });

  test("keeps no sign that another card would cover", () => {
    check(
      fc.property(anyPictureInLens, fc.constantFrom(0.12, 0.25), anyNotation, (plain, nearness, notation) => {
        const places = new Map([...plain.places].map(([id, { x, y }]) => [id, { x: x * nearness, y: y * nearness }]));
        const { cards, signs } = planPicture({ ...plain, places, notation });
        for (const [id, own] of signs) {
          const others = [...cards].filter(([other]) => other !== id).map(([, box]) => box);
          expect(own.filter(({ box }) => others.some((other) => isInside(other, middleOf(box))))).toEqual([]);
        }
      }),
      60,
    );
  });

  test("writes every figure and tail, or counts it with the labels that have no room", () => {
    check(
      fc.property(anyPictureInLens, fc.constantFrom(0.12, 1), anyNotation, (plain, nearness, notation) => {
        const places = new Map([...plain.places].map(([id, { x, y }]) => [id, { x: x * nearness, y: y * nearness }]));
        const network = { ...plain.network, ties: [] };
        const scene = composeScene({ ...plain, network, places, notation });
        const written = marksIn(scene).filter(
          ({ type, id }) => type === "text" && /^sub-(figure|rest|rolled)/.test(id),
        );
        const { gauges, tails } = plain.lens;
        const placed = plain.network.entities.filter(({ id }) => places.has(id));
        const all = placed.flatMap(({ id }) => [...(gauges.has(id) ? [id] : []), ...(tails.get(id) ?? [])]);
        expect(written.length + scene.hiddenLabels).toBe(all.length);
      }),
      60,
    );
  });

  test("is the very same again for another lens that says the same", () => {
    check(
      fc.property(anyPictureInLens, (picture) => {
        const memory = createSceneMemory();
        const scene = composeScene(picture, memory);
        const again = composeScene({ ...picture, lens: structuredCloneOf(picture.lens) }, memory);
        // Hulls are few, and made anew each time.
        const layers = (marks: typeof scene.marks): typeof scene.marks => marks.filter(({ id }) => id !== "hulls");
        const kept = layers(scene.marks).map((layer, i) => layers(again.marks)[i] === layer);
        expect(kept).toEqual([true, true, true]);
      }),
      40,
    );
  });

  test("says to whoever does not see it how full a card is, and who else holds it", () => {
    check(
      fc.property(anyPictureInLens, (picture) => {
        const scene = composeScene(picture);
        for (const [id, { name }] of picture.lens.gauges) {
          const card = cardOf(scene, id);
          const handles = card === undefined ? [] : groupsIn({ marks: [card] }).flatMap(({ handle }) => handle ?? []);
          for (const { description } of handles) {
            expect(description).toContain(name);
            for (const { text } of picture.lens.tails.get(id) ?? []) expect(description).toContain(text);
          }
        }
      }),
      40,
    );
  });

  test("rings the chosen one alone", () => {
    check(
      fc.property(anyPictureInLens, (picture) => {
        const scene = composeScene(picture);
        for (const { id } of picture.network.entities) {
          const card = cardOf(scene, id);
          if (card === undefined) continue;
          const isRinged = marksIn({ marks: [card] }).some((mark) => mark.id === "gauge-ring");
          expect(isRinged).toBe(picture.lens.gauges.get(id)?.isChosen ?? false);
        }
      }),
      40,
    );
  });

  test("draws a range paler from its lower to its higher end, and a little as something", () => {
    expect(gaugeIn(0.2, 0.4)).toEqual(["gauge", "gauge-band", "gauge-most", "gauge-level"]);
    expect(gaugeIn(0, 0.4)).toEqual(["gauge-band", "gauge-most"]);
    expect(gaugeIn(1e-7, 1e-7)).toEqual(["gauge", "gauge-level"]);
    expect(gaugeIn(1, 1)).toEqual(["gauge"]);
    expect(gaugeIn(0, 0)).toEqual([]);
  });
});

/** The ids of what is drawn on a card between two figures. */
function gaugeIn(low: number, high: number): readonly string[] {
  const entity = { id: "a", name: "A", kind: "company", tier: 1, sources: [] } as const;
  const box = {
    x: 0,
    y: 0,
    width: 100,
    height: 40,
    growth: 1,
    face: { type: "card", name: ["A"] },
    footprint: undefined,
  } as const;
  const lens = lensWith({ gauges: new Map([["a", gaugeOf(low, { high })]]) });
  const inLens = lens.drawing.cardInLens(entity, box, undefined, { lens, notation: "atlas", theme: lightTheme });
  const marks = inLens?.marksOn([{ type: "rect", id: "card", ...box, corner: 6 }]) ?? [];
  return marks.map(({ id }) => id).filter((id) => id.startsWith("gauge"));
}

/** A lens of new objects that say the same. */
function structuredCloneOf({ drawing, ...look }: LensLook): LensLook {
  return { ...structuredClone(look), drawing };
}
