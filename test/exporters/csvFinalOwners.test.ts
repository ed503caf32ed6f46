import { describe, expect, test } from "vitest";
import { csvFile } from "../../src/exporters/csvFile.ts";
import { finalOwnerRows } from "../../src/exporters/csvFinalOwners.ts";
import { allOwners } from "../../src/ownership/allOwners.ts";
import { ownershipNetwork } from "../../src/ownership/network.ts";
import { allOwnersWords } from "../../src/text/ownership.ts";
import { documentOf } from "../timeline/samples.ts";
import { stake } from "../ownership/samples.ts";

const pause = (): Promise<void> => Promise.resolve();

async function rowsOf(hypothetical = "", name = "Company A"): Promise<ReturnType<typeof finalOwnerRows>> {
  const stakes = [stake("state", "a", 0.4), stake("a", "b", 0.5), stake("b", "a", 0.1)];
  const document = documentOf({
    entities: ["a", "b", "state"].map((id) => ({
      id,
      name: id === "a" ? name : id.toUpperCase(),
      kind: "company",
      tier: 1,
      sources: [],
    })),
  });
  const owners = await allOwners(ownershipNetwork(stakes), { pause });
  return finalOwnerRows({ owners, document, date: "2023-01-26", hypothetical });
}

describe("the table of final owners", () => {
  test("has for every company rows that add up to 100 %", async () => {
    const [, ...rows] = await rowsOf();
    const companies = new Set(rows.map(([company]) => company));
    expect(companies).toEqual(new Set(["a", "b"]));
    for (const company of companies) {
      const percents = rows.filter(([id]) => id === company).map((row) => Number(row[5]));
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBeCloseTo(100, 6);
    }
  });

  test("names the unnamed by the company in which they hold, and gives them no id", async () => {
    const rests = (await rowsOf()).filter((row) => row[4] === allOwnersWords.no);
    expect(rests.map((row) => row[3])).toContain("Others in Company A, not disclosed");
    expect(new Set(rests.map((row) => row[2]))).toEqual(new Set([""]));
  });

  test("says in every row what is hypothetical, and has no such column where nothing is", async () => {
    const [head, ...rows] = await rowsOf("What if: A holds all of B");
    expect(head?.at(-1)).toBe(allOwnersWords.columns.hypothetical);
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(["What if: A holds all of B"]));
    expect((await rowsOf())[0]).not.toContain(allOwnersWords.columns.hypothetical);
  });

  test("is written without a name that a spreadsheet program takes for a formula", async () => {
    const text = new TextDecoder().decode(await csvFile(await rowsOf("", "=HYPERLINK(1)"), pause));
    expect(text).toContain("HYPERLINK");
    expect(text).not.toMatch(/"=HYPERLINK/);
  });
});
