import { describe, expect, test } from "vitest";
import { factsOf, type CardFacts } from "../../src/scene/cardFacts.ts";
import { builtInDocument } from "../data/builtInDocument.ts";

const document = builtInDocument();

function factsAt(id: string, date: string): CardFacts {
  const entity = document.entities.find((each) => each.id === id);
  if (entity === undefined) throw new Error(`unknown entity: ${id}`);
  return factsOf(entity, document, date);
}

function levelAt({ history }: CardFacts, share: number): number | undefined {
  return history?.levels.findLast(({ from }) => from <= share)?.stake;
}

describe("factsOf", () => {
  test("tells who leads it on the date, where it is and its symbol alone", () => {
    expect(factsAt("renault", "2023-01-26")).toMatchObject({
      fullName: "Renault Group",
      place: "France · RNO",
      leader: "Luca de Meo",
    });
  });

  test("follows the largest stake held in it", () => {
    const opening = factsAt("nissan", "2023-01-26");
    expect(levelAt(opening, opening.history?.now ?? 0)).toBe(0.434);
    const early = factsAt("nissan", "2001-12-31");
    expect(levelAt(early, early.history?.now ?? 0)).toBe(0.368);
  });

  test("draws the same line on every date, and moves only what is past", () => {
    const [early, late] = [factsAt("nissan", "2010-01-01"), factsAt("nissan", "2026-01-01")];
    expect(early.history?.levels).toEqual(late.history?.levels);
    expect(early.history?.now).toBeLessThan(late.history?.now ?? 0);
  });

  test("has no line where nobody's stake has had a figure so far", () => {
    expect(factsAt("google", "2023-01-26").history).toBeUndefined();
    expect(factsAt("horse-powertrain", "2023-01-26").history).toBeUndefined();
  });
});
