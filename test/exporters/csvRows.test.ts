import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entityRows } from "../../src/exporters/csvEntities.ts";
import { relationshipRows } from "../../src/exporters/csvRelationships.ts";
import type { Cell, CsvRows } from "../../src/exporters/csvTable.ts";
import { addDays } from "../../src/model/date.ts";
import { csvWords } from "../../src/text/csv.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { otherwiseAfter } from "../timeline/knownForgetting.ts";
import { anyDay, anyDocument } from "../timeline/samples.ts";
import { dataInput } from "./dataInput.ts";
import { imaginedInput } from "./samples.ts";

const words = csvWords.relationship;

type Row = ReadonlyMap<Cell, Cell>;

/** The rows by the names of their columns. */
function named([header = [], ...rows]: CsvRows): readonly Row[] {
  return rows.map((row) => new Map(row.map((cell, i) => [header[i], cell])));
}

function renaultLedBy(date: string): Cell {
  const rows = named(entityRows(dataInput(builtInDocument(), { date })));
  return rows.find((row) => row.get(csvWords.entity.id) === "renault")?.get(csvWords.entity.leader);
}

const builtInDay = fc.integer({ min: 0, max: 9_900 }).map((days) => addDays("1999-01-01", days));
const detail = "all";

describe("the rows of relationships", () => {
  test("are in effect and planned as the picture says, and tell the rest as past", () => {
    check(
      fc.property(anyDocument, anyDay, (document, date) => {
        const holders = ["holder", "held"].map((id) => ({
          id,
          name: id,
          kind: "company" as const,
          tier: 1 as const,
          sources: [],
        }));
        const input = dataInput({ ...document, entities: holders }, { date });
        const rows = named(relationshipRows(input));
        for (const { relationship, inEffect, planned } of input.network.ties) {
          const own = rows.filter((row) => row.get(words.id) === relationship.id);
          const count = (word: string) => own.filter((row) => row.get(words.onDate) === word).length;
          expect([count("in effect"), count("planned")]).toEqual([inEffect.length, planned.length]);
        }
        expect(new Set(rows.map((row) => row.get(words.id)))).toEqual(
          new Set(input.network.ties.map(({ relationship }) => relationship.id)),
        );
      }),
      300,
    );
  });

  test("know nothing of what came after", () => {
    check(
      fc.property(builtInDay, (date) => {
        const document = builtInDocument();
        const other = otherwiseAfter(document, date);
        expect(relationshipRows(dataInput(other, { date, detail }))).toEqual(
          relationshipRows(dataInput(document, { date, detail })),
        );
      }),
      12,
    );
  });

  test("name no date after the day, but of plans", () => {
    check(
      fc.property(builtInDay, (date) => {
        for (const row of named(relationshipRows(dataInput(builtInDocument(), { date, detail })))) {
          const said = [words.announced, words.confirmed, words.sinceAtLeast].map((name) => row.get(name));
          const begun = row.get(words.onDate) === "planned" ? [] : [row.get(words.from)];
          const ended = row.get(words.onDate) === "past" ? [row.get(words.to)] : [];
          const dates = [...said, ...begun, ...ended].filter((cell) => cell !== undefined);
          expect(dates.filter((cell) => String(cell) > date)).toEqual([]);
        }
      }),
      12,
    );
  });

  test("write what a folded group's lines bundle one by one", () => {
    const view = { detail, date: "2023-01-26" } as const;
    const open = dataInput(builtInDocument(), view);
    const folded = dataInput(builtInDocument(), { ...view, fold: ["renault", "geely-family"] });
    const { hiddenIn } = folded.network;
    expect(hiddenIn.size).toBeGreaterThan(5);
    const card = (id: Cell): Cell => hiddenIn.get(String(id)) ?? id;
    const across = named(relationshipRows(open)).filter(
      (row) => card(row.get(words.sourceId)) !== card(row.get(words.targetId)),
    );
    expect(new Set(named(relationshipRows(folded)))).toEqual(new Set(across));
    expect(across.length).toBeGreaterThan(100);
  });

  test("have what is imagined beside what is published, and no column for it elsewhere", async () => {
    const input = await imaginedInput();
    const plain = { ...input, ...dataInput(input.document, { date: input.view.date, detail: "core" }) };
    const rows = named(relationshipRows(input));
    const imagined = rows.filter((row) => row.get(csvWords.hypothetical) !== undefined);
    const facts = [words.id, words.percent, words.onDate, words.hypotheticalPercent, csvWords.hypothetical];
    expect(imagined.map((row) => facts.map((name) => row.get(name)))).toEqual([
      ["renault--nissan--stake", 43.4, "in effect", 15, "What if: Renault holds 15% of Nissan (in truth 43.4%)"],
    ]);
    const published = rows.map(
      (row) => new Map([...row].filter(([name]) => !String(name).startsWith(csvWords.hypothetical))),
    );
    expect(published).toEqual(named(relationshipRows(plain)));
    const entities = named(entityRows(input)).filter((row) => row.get(csvWords.hypothetical) !== "");
    expect(new Set(entities.map((row) => row.get(csvWords.entity.id)))).toEqual(new Set(["renault", "nissan"]));
  });

  test("leave out every plan where plans are hidden", () => {
    const rows = named(relationshipRows(dataInput(builtInDocument(), { planned: false })));
    expect(new Set(rows.map((row) => row.get(words.status)))).toEqual(new Set(["agreed", "ended", "in effect"]));
  });

  test("say what is known of a stake, with its sources", () => {
    const rows = named(relationshipRows(dataInput(builtInDocument(), { date: "2023-01-26" })));
    const own = rows.filter((row) => row.get(words.id) === "renault--nissan--stake");
    const facts = [words.onDate, words.status, words.stake, words.percent, words.from, words.to];
    expect(own.map((row) => facts.map((name) => row.get(name)))).toEqual([
      ["past", "ended", "36.8%", 36.8, "1999-05-28", "2002-03-01"],
      ["past", "ended", "44.4%", 44.4, "2002-03-01", "2010-04"],
      ["in effect", "in effect", "43.4%", 43.4, "2010-04", undefined],
      ["planned", "reported", "15%", 15, undefined, undefined],
    ]);
    expect(own[3]?.get(csvWords.sources)).toBe(
      "Bloomberg / Reuters (syndicated report), Renault and Nissan plan to rejuvenate their alliance, 2023-01-26",
    );
  });
});

describe("the rows of entities", () => {
  test("describe every party of the rows of relationships, folded or not", () => {
    check(
      fc.property(builtInDay, fc.subarray(["renault", "nissan", "geely-family"]), (date, fold) => {
        const input = dataInput(builtInDocument(), { date, detail, fold });
        const described = new Set(named(entityRows(input)).map((row) => row.get(csvWords.entity.id)));
        const parties = named(relationshipRows(input)).flatMap((row) => [
          row.get(words.sourceId),
          row.get(words.targetId),
        ]);
        expect(parties.filter((id) => !described.has(id))).toEqual([]);
      }),
      10,
    );
  });

  test("say why each is in the picture", () => {
    const input = dataInput(builtInDocument(), {
      detail: "core",
      focus: "google",
      select: ["aesc"],
      fold: ["renault"],
    });
    const rows = new Map(
      named(entityRows(input)).map((row) => [row.get(csvWords.entity.id), row.get(csvWords.entity.reason)]),
    );
    expect(rows.get("google")).toMatch(/^it is in focus \| \d+ relationships? shown$/);
    const folded = dataInput(builtInDocument(), { fold: ["renault"] });
    const reasons = named(entityRows(folded)).map((row) => String(row.get(csvWords.entity.reason)));
    expect(reasons.filter((reason) => reason.startsWith("it is folded into the card Renault Group")).length).toBe(
      folded.network.hiddenIn.size,
    );
    expect(reasons.filter((reason) => reason === "")).toEqual([]);
  });

  test("name who led the company on the date", () => {
    expect(renaultLedBy("2023-01-26")).toBe("Luca de Meo");
    expect(renaultLedBy("2025-12-01")).toBe("François Provost");
  });
});
