import { describe, expect, it } from "vitest";
import { sourceNotesOf } from "../../src/scene/sourceNotes.ts";
import { entityOf, tieOf } from "../filters/samples.ts";
import { documentOf, phaseOf } from "../timeline/samples.ts";

const document = documentOf({
  entities: [
    entityOf({ id: "a" }),
    entityOf({ id: "b" }),
    entityOf({ id: "outside", partnerType: "energy" }),
    entityOf({ id: "state", kind: "government" }),
  ],
  sources: [
    { id: "report", publisher: "Reuters", date: "2023-02", url: "https://example.org/report" },
    { id: "filing", publisher: "Renault Group", date: "2023-02-06" },
    { id: "bad", publisher: "Somebody", url: "javascript:alert(1)" },
  ],
});
const from = (...sources: readonly string[]) => phaseOf({ sources });

describe("sourceNotesOf", () => {
  it("gives the ties among the members the first numbers, then goes by the document", () => {
    const [numbered] = sourceNotesOf(document, [
      [
        tieOf("outside--a", { inEffect: [from("report")] }),
        tieOf("a--b", { inEffect: [from("filing")] }),
        tieOf("state--a", { inEffect: [from("bad")] }),
      ],
    ]);
    expect([...(numbered?.numbers ?? [])]).toEqual([
      ["a--b--stake", 1],
      ["outside--a--stake", 2],
      ["state--a--stake", 3],
    ]);
  });

  it("gives the same sources in any order one number", () => {
    const [numbered] = sourceNotesOf(document, [
      [
        tieOf("outside--a", { inEffect: [from("report", "filing")] }),
        tieOf("outside--b", { inEffect: [from("filing")], planned: [from("report")] }),
      ],
    ]);
    expect([...(numbered?.numbers.values() ?? [])]).toEqual([1, 1]);
    expect(numbered?.notes).toHaveLength(1);
  });

  it("names publisher and date, with an address that may be opened", () => {
    const [numbered] = sourceNotesOf(document, [[tieOf("a--b", { inEffect: [from("report", "filing", "bad")] })]]);
    expect(numbered?.notes).toEqual([
      {
        number: 1,
        sources: [
          { text: "Reuters, February 2023", url: "https://example.org/report" },
          { text: "Renault Group, 6 February 2023" },
          { text: "Somebody" },
        ],
      },
    ]);
  });

  it("leaves out levels that are not drawn, sources that nobody describes, and ties without any", () => {
    const [numbered] = sourceNotesOf(document, [
      [tieOf("a--b", { inEffect: [from("report"), from("filing")] }), tieOf("b--a", { inEffect: [from("nowhere")] })],
    ]);
    expect(numbered?.notes.flatMap(({ sources }) => sources)).toHaveLength(1);
    expect([...(numbered?.numbers.keys() ?? [])]).toEqual(["a--b--stake"]);
  });

  it("keeps the number of the same sources from picture to picture", () => {
    const shared = tieOf("outside--a", { inEffect: [from("report")] });
    const [, second] = sourceNotesOf(document, [[shared], [tieOf("a--b", { inEffect: [from("filing")] }), shared]]);
    expect(second?.numbers.get("outside--a--stake")).toBe(1);
    expect(second?.numbers.get("a--b--stake")).toBe(2);
    expect(second?.notes.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("gathers the sources of all ties that a bundle stands for", () => {
    const parts = [
      tieOf("a--outside", { inEffect: [from("report")] }),
      tieOf("b--outside", { inEffect: [from("filing")] }),
    ];
    const [numbered] = sourceNotesOf(document, [[tieOf("a--outside", { inEffect: [from()], parts })]]);
    expect(numbered?.notes[0]?.sources).toHaveLength(2);
  });
});
