import { describe, expect, it } from "vitest";
import { entityKinds } from "../../src/model/entity.ts";
import { signRows } from "../../src/scene/signRows.ts";

describe("signRows", () => {
  it("names every kind that is there once, and no other", () => {
    for (const notation of ["legal", "bovs"] as const) {
      const words = signRows(notation, ["trust", "company"]).map(({ label }) => label);
      expect([notation, words]).toEqual([notation, ["Company", "Trust"]]);
      const all = signRows(notation, entityKinds).flatMap(({ label }) => label.split(", "));
      expect([notation, all.length]).toEqual([notation, entityKinds.length]);
    }
  });

  it("puts kinds of one shape in one row of the legal notation", () => {
    const rows = signRows("legal", entityKinds);
    expect(rows.map(({ label }) => label)).toContain("Government, shareholder group");
  });

  it("has nothing to say of the app's own notation", () => {
    expect(signRows("atlas", entityKinds)).toEqual([]);
  });
});
