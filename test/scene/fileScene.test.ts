import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileDrawing } from "../../src/scene/fileDrawing.ts";
import { notations } from "../../src/model/view.ts";
import { composePlan, composeScene } from "../../src/scene/compose.ts";
import { boxesMeet } from "../../src/scene/curve.ts";
import type { FileLook } from "../../src/scene/picture.ts";
import type { Box, Mark, Scene, TextMark } from "../../src/scene/mark.ts";
import { createSceneMemory } from "../../src/scene/memory.ts";
import type { PictureInput } from "../../src/scene/picture.ts";
import { planPicture } from "../../src/scene/plan.ts";
import { standingOf } from "../../src/scene/standing.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { cardWords } from "../../src/text/picture.ts";
import { relationshipText } from "../../src/text/relationships.ts";
import { check } from "../property.ts";
import { reachOf } from "./cards.ts";
import { anyPicture, groupsIn, marksIn } from "./samples.ts";

/** A picture as a file shows it, with notes on some of its relationships. */
const anyFilePicture = fc
  .record({
    picture: anyPicture,
    noted: fc.array(fc.constantFrom("", "1", "12", "3, 5"), { minLength: 10, maxLength: 10 }),
    areStraight: fc.boolean(),
    marksPlans: fc.boolean(),
    notation: fc.constantFrom(...notations),
    scale: fc.constantFrom(0.4, 1, 2),
  })
  .map(({ picture, noted, areStraight, marksPlans, notation, scale }) => {
    const notes = new Map(picture.network.ties.map(({ relationship }, i) => [relationship.id, noted[i] ?? ""]));
    for (const [id, note] of notes) if (note === "") notes.delete(id);
    const file: FileLook = { notes, areStraight, marksPlans, drawing: fileDrawing };
    return { ...picture, notation, zoom: zoomAt(scale), file };
  });

function drawnTies({ network, places }: PictureInput): PictureInput["network"]["ties"] {
  return network.ties.filter(({ relationship: { source, target } }) => places.has(source) && places.has(target));
}

function notesIn(scene: Scene): readonly TextMark[] {
  return marksIn(scene).filter((mark): mark is TextMark => mark.type === "text" && mark.id.startsWith("note:"));
}

function coloursOf(mark: Mark): readonly unknown[] {
  return [
    "fill" in mark ? mark.fill : undefined,
    "stroke" in mark ? mark.stroke : undefined,
    "halo" in mark ? mark.halo : undefined,
  ];
}

describe("a picture in a file", () => {
  test("shows the number of each noted relationship, or counts it among the labels without room", () => {
    check(
      fc.property(anyFilePicture, (input) => {
        const scene = composeScene(input);
        const shown = notesIn(scene);
        for (const { of = "", text } of shown) expect(text).toBe(input.file.notes.get(of));
        const withNote = new Set(shown.map(({ of }) => of));
        const missing = drawnTies(input).filter(
          ({ relationship: { id } }) => input.file.notes.has(id) && !withNote.has(id),
        );
        expect(missing.length).toBeLessThanOrEqual(scene.hiddenLabels);
      }),
    );
  });

  test("puts each number right after the text of its label, without a gap, or alone", () => {
    let [beside, alone] = [0, 0];
    check(
      fc.property(anyFilePicture, (input) => {
        for (const marks of groupsIn(composeScene(input)).map((group) => group.marks)) {
          for (const [i, note] of marks.entries()) {
            if (note.type !== "text" || !note.id.startsWith("note:")) continue;
            const label = marks[i - 1];
            if (label?.type !== "text") {
              alone += 1;
              continue;
            }
            beside += 1;
            expect([note.id, note.of]).toEqual([`note:${label.id}`, label.of]);
            const start = note.x - (reachOf({ ...note, x: 0, anchor: "start" })[1] ?? 0);
            const [, end] = reachOf(label);
            expect(start - end).toBeGreaterThanOrEqual(0);
            expect(start - end).toBeLessThan(2);
            expect(note.y).toBeLessThan(label.y);
            expect(note.size).toBeLessThan(label.size);
          }
        }
      }),
    );
    expect(Math.min(beside, alone)).toBeGreaterThan(0);
  });

  test("has nothing to press: no folding, no pins, no wide unseen strokes, nothing selected", () => {
    check(
      fc.property(anyFilePicture, (input) => {
        const ids = input.network.entities.map(({ id }) => id);
        const families = [{ id: "family", label: "Family", head: undefined, members: ids }];
        const scene = composeScene({ ...input, families, pinned: new Set(ids), select: ids });
        for (const mark of marksIn(scene)) {
          expect(coloursOf(mark)).not.toContain("transparent");
          expect(["hit", "glow", "pin"]).not.toContain(mark.className);
          if (mark.type !== "group") continue;
          expect(mark.fold).toBeUndefined();
          expect(mark.handle?.isSelected ?? false).toBe(false);
        }
      }),
    );
  });

  test("is on the screen as it was, whatever files were drawn before", () => {
    check(
      fc.property(anyFilePicture, ({ file, ...input }) => {
        const memory = createSceneMemory();
        const before = composeScene(input, memory);
        expect(composeScene({ ...input, file }, memory)).toEqual(composeScene({ ...input, file }));
        expect(composeScene(input, memory)).toEqual(before);
      }),
      40,
    );
  });

  test("can be composed of a plan that is made already", () => {
    check(
      fc.property(anyFilePicture, (input) => {
        expect(composePlan(planPicture(input), input)).toEqual(composeScene(input));
      }),
      20,
    );
  });
});

describe("a file that marks plans", () => {
  const statuses = Object.values(relationshipText.planStatus);

  test("says of every planned line how far the plan is, or that it is one, as far as there is room", () => {
    check(
      fc.property(anyFilePicture, (input) => {
        const { routed } = planPicture({ ...input, file: { ...input.file, marksPlans: true } });
        for (const { line } of routed.filter(({ line: { isPlan } }) => isPlan)) {
          const words = [...statuses, relationshipText.line.planned];
          expect(words.filter((word) => line.label?.includes(word))).not.toEqual([]);
        }
      }),
    );
  });

  test("has a word on every planned card that shows its name, on its edge, over none of its text", () => {
    let tags = 0;
    check(
      fc.property(anyFilePicture, (input) => {
        const scene = composeScene({ ...input, file: { ...input.file, marksPlans: true } });
        const { cards } = planPicture(input);
        const groups = new Map(groupsIn(scene).map((group) => [group.id, group]));
        for (const entity of input.network.entities) {
          const card = groups.get(`entity:${entity.id}`);
          if (card === undefined || cards.get(entity.id)?.face.type === "chip") continue;
          const texts = marksIn(card).filter((mark): mark is TextMark => mark.type === "text");
          const word = texts.find(({ id }) => id === "sub-planned");
          const others = texts.filter((text) => text !== word);
          const isSaid = word !== undefined || others.some(({ text }) => text.includes(cardWords.plannedVenture));
          expect(isSaid).toBe(standingOf(entity, input.ties) === "planned");
          const tag = marksIn(card).find(({ id }) => id === "plan-tag");
          if (tag?.type !== "rect") continue;
          tags += 1;
          for (const text of others) expect(boxesMeet(tag, inkOf(text))).toBe(false);
        }
      }),
      200,
    );
    expect(tags).toBeGreaterThan(0);
  });
});

/** From the baseline to the height of a capital. */
function inkOf(text: TextMark): Box {
  const [left, right] = reachOf(text);
  return { x: left, y: text.y - text.size * 0.73, width: right - left, height: text.size * 0.73 };
}
