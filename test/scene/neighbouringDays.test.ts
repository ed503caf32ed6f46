import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/model/date.ts";
import { composeScene } from "../../src/scene/compose.ts";
import type { PictureInput } from "../../src/scene/picture.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { readHomes } from "../../src/store/homes.ts";
import { changeDates } from "../../src/timeline/changeDates.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { builtInPicture, groupsIn } from "./samples.ts";

const document = builtInDocument();
const homes = readHomes(readFileSync("public/data/renault-nissan.homes.json", "utf8"));
const turns = changeDates(document).filter((date) => date > document.start);

function pictureOn(date: string, scale: number): PictureInput {
  const picture = builtInPicture(homes?.all ?? new Map(), date, "all");
  return { ...picture, reserved: document.entities, zoom: zoomAt(scale) };
}

test("on a day on which something changes, every card that is still shown stands as it stood the day before", () => {
  check(
    fc.property(fc.constantFrom(...turns), fc.constantFrom(0.45, 0.6, 1), (date, scale) => {
      const [before, after] = [pictureOn(addDays(date, -1), scale), pictureOn(date, scale)];
      const standing = new Map(
        groupsIn(composeScene(before)).flatMap((group) => (group.className === "standing" ? [[group.id, group]] : [])),
      );
      for (const group of groupsIn(composeScene(after))) {
        const known = standing.get(group.id);
        if (group.className !== "standing" || known === undefined) continue;
        expect([group.id, group.x, group.y]).toEqual([known.id, known.x, known.y]);
        expect(sizesIn(group)).toEqual(sizesIn(known));
      }
    }),
    12,
  );
});

/** The sizes of all texts of a group. */
function sizesIn(group: Parameters<typeof groupsIn>[0]): readonly number[] {
  return group.marks.flatMap((mark) =>
    mark.type === "text" && mark.id === "name" ? [mark.size] : mark.type === "group" ? sizesIn(mark) : [],
  );
}
