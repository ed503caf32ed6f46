import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitNote } from "../../src/timeline/knownProse.ts";
import { check } from "../property.ts";

describe("splitNote", () => {
  test("keeps every word, in its order", () => {
    const piece = fc.constantFrom(
      "Sold on 3 May 2004.",
      "Reported twice.",
      "In 2010 it rose.",
      "Afterwards:",
      "It fell.",
    );
    check(
      fc.property(fc.array(piece), fc.constantFrom("1999-01-01", "2004-05-02", "2010-01-01"), (pieces, date) => {
        const { known, later } = splitNote(pieces.join(" "), date);
        const marked = pieces.indexOf("Afterwards:");
        const kept = pieces.filter((word, i) => word !== "Afterwards:" || i !== marked);
        expect(wordsOf(`${known ?? ""} ${later ?? ""}`)).toEqual(wordsOf(kept.join(" ")));
      }),
    );
  });

  test("takes what stands after the marker away on any day", () => {
    expect(splitNote("Price not given. Afterwards: Sold in 2005.", "2026-01-01")).toEqual({
      known: "Price not given.",
      later: "Sold in 2005.",
    });
    expect(splitNote("Afterwards: Sold.", "2026-01-01")).toEqual({ known: undefined, later: "Sold." });
  });

  test.each([
    ["Named on 8 Oct 2019. It stayed so.", "2019-10-07", "2019-10-08"],
    ["In post Sept 2025.", "2025-08-31", "2025-09-01"],
    ["Seen in November 2023.", "2023-10-31", "2023-11-01"],
    ["Filed 2024-12-02.", "2024-12-01", "2024-12-02"],
    ["Due in 2027.", "2026-12-31", "2027-01-01"],
    ["Expected in 2025-26.", "2024-12-31", "2025-01-01"],
  ])("takes %j away until it has come", (note, before, on) => {
    expect(splitNote(note, before)).toEqual({ known: undefined, later: note });
    expect(splitNote(note, on)).toEqual({ known: note, later: undefined });
  });

  test("takes along what leans on a later sentence, and leaves what stands before it", () => {
    expect(splitNote("Price not given. In 2030 it grew. Then it was gone.", "2023-01-26")).toEqual({
      known: "Price not given.",
      later: "In 2030 it grew. Then it was gone.",
    });
  });

  test("has nothing to say of no note", () => {
    expect(splitNote(undefined, "2023-01-26")).toEqual({ known: undefined, later: undefined });
  });
});

function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll("Afterwards:", " ")
    .split(/\s+/)
    .filter((word) => word !== "");
}
