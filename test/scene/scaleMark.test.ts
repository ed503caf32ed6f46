import { describe, expect, test } from "vitest";
import { entityKinds, partnerTypes } from "../../src/model/entity.ts";
import { kindIcons, partnerIcon } from "../../src/scene/icons.ts";
import { scalePath } from "../../src/scene/scaleMark.ts";

const icons = [...entityKinds.map((kind) => kindIcons[kind]), ...partnerTypes.map(partnerIcon)];

describe("scalePath", () => {
  test("scales every length, and neither the angle nor the flags of an arc", () => {
    expect(scalePath("M1 2.5h-3v.5a1.5 2 30 1 0-4 .25z", 2)).toBe("M2 5h-6v1a3 4 30 1 0 -8 0.5z");
  });

  test("is undone by the inverse factor, for every icon", () => {
    for (const icon of icons) expect(scalePath(scalePath(icon, 4), 0.25)).toBe(scalePath(icon, 1));
  });
});
