import { describe, expect, test } from "vitest";
import { entityKinds, partnerTypes } from "../../src/model/entity.ts";
import { iconOf, kindIcons, partnerIcon } from "../../src/scene/icons.ts";
import { builtInDocument } from "../data/builtInDocument.ts";

/** The drawing without the ways in which its figures can be written. */
function shapeOf(d: string): string {
  return d.replaceAll(/(\.\d*?)0+(?=\D|$)/g, "$1").replaceAll(/\s/g, "");
}

describe("icons", () => {
  const ofKinds = entityKinds.map((kind) => shapeOf(kindIcons[kind]));
  const ofTypes = partnerTypes.map((type) => shapeOf(partnerIcon(type)));

  test("differ from kind to kind and from partner type to partner type: colour is never alone", () => {
    expect(new Set(ofKinds).size).toBe(entityKinds.length);
    expect(new Set(ofTypes).size).toBe(partnerTypes.length);
  });

  test("tell kinds and partner types apart, except governments, which are both", () => {
    expect(ofTypes.flatMap((icon, i) => (ofKinds.includes(icon) ? [partnerTypes[i]] : []))).toEqual(["government"]);
  });

  test("show the partner type on an outside company, and the kind on everyone else", () => {
    for (const { kind, partnerType, ...entity } of builtInDocument().entities) {
      const isOutside = kind === "company" && partnerType !== undefined;
      const icon = iconOf({ ...entity, kind, ...(partnerType === undefined ? {} : { partnerType }) });
      expect([entity.id, shapeOf(icon)]).toEqual([
        entity.id,
        isOutside ? shapeOf(partnerIcon(partnerType)) : shapeOf(kindIcons[kind]),
      ]);
    }
  });
});
