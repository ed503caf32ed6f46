import { describe, expect, it } from "vitest";
import { findEntities, foundBy } from "../../src/store/search.ts";
import { builtInDocument } from "../data/builtInDocument.ts";

const document = builtInDocument();
const idsFor = (words: string): readonly string[] => findEntities(document, words).map(({ id }) => id);

describe("findEntities", () => {
  it("finds every entity by its name, whatever the case and the accents", () => {
    for (const entity of document.entities) {
      const asked = entity.name.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase();
      expect(findEntities(document, ` ${asked} `, Infinity)).toContain(entity);
    }
  });

  it("finds every entity by each of its other names and by its ticker", () => {
    for (const entity of document.entities) {
      for (const name of [...(entity.otherNames ?? []), ...(entity.ticker === undefined ? [] : [entity.ticker])]) {
        expect(findEntities(document, name, Infinity)).toContain(entity);
      }
    }
  });

  it("puts the cast of the story first among equals", () => {
    expect(idsFor("nissan")[0]).toBe("nissan");
    expect(idsFor("7201")).toEqual(["nissan"]);
    expect(idsFor("日産")[0]).toBe("nissan");
  });

  it("finds nothing for nothing, and nothing for what is not there", () => {
    expect(idsFor("   ")).toEqual([]);
    expect(idsFor("zzzz")).toEqual([]);
  });
});

describe("foundBy", () => {
  it("names the other name by which an entity was found, and is silent where its own name shows it", () => {
    const [nissan] = findEntities(document, "nissan");
    if (nissan === undefined) throw new Error("not found: nissan");
    expect(foundBy(nissan, "日産")).toBe("日産自動車");
    expect(foundBy(nissan, "NISS")).toBeUndefined();
  });
});
