import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { details } from "../../src/model/view.ts";
import { entityRows, relationshipRows, sortedRows } from "../../src/panels/tableRows.ts";
import { derive } from "../../src/pipeline.ts";
import { openingView } from "../../src/store/permalink.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";

const document = builtInDocument();
const view = openingView(document);
const rowsOn = (date: string, detail: (typeof details)[number], fold: readonly string[] = []) => {
  const { network } = derive(document, { ...view, date, detail, fold }, new Set());
  return { network, entities: entityRows(network, document, date), relationships: relationshipRows(network, document) };
};
const leaderOfRenault = (date: string) =>
  rowsOn(date, "core").entities.find(({ id }) => id === "renault")?.cells[4]?.text;
const anyFold = fc.subarray(["geely-family", "renault-five-businesses", "renault"]);
const anyDay = fc.constantFrom("1999-01-01", "1999-05-28", "2010-04-30", "2023-01-26", "2023-11-08", "2026-03-13");

describe("the tables", () => {
  it("have one row for each entity and each relationship of the network", () => {
    check(
      fc.property(anyDay, fc.constantFrom(...details), anyFold, (date, detail, fold) => {
        const { network, entities, relationships } = rowsOn(date, detail, fold);
        expect(entities.map(({ id }) => id)).toEqual(network.entities.map(({ id }) => id));
        expect(relationships.map(({ id }) => id)).toEqual(network.ties.map(({ relationship }) => relationship.id));
        for (const { cells } of relationships) expect(`${cells[3]?.text}${cells[4]?.text}`).not.toBe("");
      }),
      18,
    );
  });

  it("say of a relationship what is in effect beside what is planned", () => {
    const row = rowsOn("2023-01-26", "core").relationships.find(({ id }) => id === "renault--nissan--stake");
    expect(row?.cells.map(({ text }) => text)).toEqual([
      "Renault",
      "Nissan",
      "Stake",
      "43.4%",
      "15% reported",
      "April 2010",
      "Renault holds 43.4% of Nissan; planned: 15% (reported)",
    ]);
  });

  it("call a folded group by its name, and what is drawn as one by what each part says", () => {
    const { entities, relationships } = rowsOn("2026-03-01", "equity", ["geely-family"]);
    expect(entities.find(({ id }) => id === "geely-family")?.cells[0]?.text).toBe("Geely family");
    const row = relationships.find(({ id }) => id === "fold:geely-family--horse-powertrain--stake");
    expect(row?.cells.slice(0, 4).map(({ text }) => text)).toEqual([
      "Geely family",
      "Horse Powertrain",
      "Stake",
      "45%",
    ]);
    expect(row?.cells.at(-1)?.text).toContain("Geely Holding holds 15.3% of Horse Powertrain");
    expect(row?.cells.at(-1)?.text).toContain("Geely Auto holds 29.7% of Horse Powertrain");
  });

  it("name who leads on the day", () => {
    expect(leaderOfRenault("2023-01-26")).toBe("Luca de Meo");
    expect(leaderOfRenault("2025-12-01")).toBe("François Provost");
  });
});

describe("sortedRows", () => {
  it("keeps every row, sorts figures as figures, and puts empty cells last both ways", () => {
    const { relationships } = rowsOn("2023-11-08", "all");
    check(
      fc.property(fc.nat({ max: 6 }), fc.boolean(), (column, isDescending) => {
        const sorted = sortedRows(relationships, column, isDescending);
        expect(new Set(sorted)).toEqual(new Set(relationships));
        const texts = sorted.map(({ cells }) => cells[column]?.text === "");
        expect(texts).toEqual(texts.toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
    const ranks = sortedRows(relationships, 3, true).map(({ cells }) => cells[3]?.rank ?? -1);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });
});
