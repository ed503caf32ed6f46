import { readFileSync, writeFileSync } from "node:fs";
import { partnerTypes } from "../src/model/entity.ts";
import { shortNames } from "./shortNames.ts";
import { writeRows } from "../src/exporters/writeRows.ts";

type Row = Record<string, unknown>;

/** The fact base: the rows of each file of `test/data/facts`, as they stand there. */
export interface Facts {
  readonly entities: readonly Row[];
  readonly relationships: readonly Row[];
  readonly events: readonly Row[];
  readonly projects: readonly Row[];
  readonly people: readonly Row[];
  readonly claims: readonly Row[];
  readonly sources: readonly Row[];
}

const partnerTypeLabels: Record<(typeof partnerTypes)[number], string> = {
  automaker: "Automaker",
  technology: "Technology",
  energy: "Energy",
  finance: "Finance",
  "battery-materials": "Battery & materials",
  "mobility-logistics": "Mobility & logistics",
  government: "Government",
  supplier: "Supplier",
  industrial: "Industrial",
  other: "Other",
};

const groups = [
  {
    id: "renault-five-businesses",
    label: "Renault Group: five businesses",
    members: ["power", "mobilize", "alpine", "the-future-is-neutral", "ampere"],
    sources: ["247newsreel-2022-11", "l-usine-nouvelle-2022-11"],
  },
  {
    id: "geely-family",
    label: "Geely family",
    members: ["geely-holding", "geely-auto", "volvo-cars", "lotus"],
    note: "Of Volvo Cars and Lotus only the ownership is sourced, without a percentage.",
    sources: [
      "hkex-filing-by-geely-automobile-summary-on-futu-",
      "cna-reuters-2022-11-08",
      "paultan-org-2021-07-08",
      "the-courier-pa-2021-01-14",
    ],
  },
];

/** The event under which the app shows what the report of 26 January 2023 says. */
const reportEvent = "aob-video-meeting";

const factsFolder = "test/data/facts/";
const documentFile = "public/data/renault-nissan.json";

/** Writes the built-in document. */
export function main(): void {
  writeFileSync(documentFile, makeDocument(readFacts()));
}

/** The rows of the fact base, read from its files. */
export function readFacts(): Facts {
  return {
    entities: readRows("entities"),
    relationships: readRows("relationships"),
    events: readRows("events"),
    projects: readRows("projects"),
    people: readRows("people"),
    claims: readRows("report-claims"),
    sources: readRows("sources"),
  };
}

/** The text of the built-in document: every row of the facts in its order, and what a picture needs beside them. */
export function makeDocument(facts: Facts): string {
  const document = {
    format: "alliance-1",
    title: "Renault–Nissan–Mitsubishi Alliance",
    description:
      "Who owns whom, who works with whom and what was planned in the alliance of Renault, Nissan and Mitsubishi Motors, from 1999 to March 2026: entities, stakes, votes, projects, terms of office and events, each with its sources and its doubts.",
    license:
      "Facts compiled from the dated public reports listed as sources; nothing in it is a quotation. The fact base names no licence.",
    start: "1999-01-01",
    asOf: "2026-03-13",
    opening: { date: "2023-01-26", detail: "core", planned: "1" },
    partnerTypes: partnerTypes.map((id) => ({ id, label: partnerTypeLabels[id] })),
    groups,
    entities: facts.entities.map((entity) => withSources(withShortName(entity))),
    relationships: facts.relationships.map(withPhaseSources),
    events: facts.events.map((event) =>
      event["id"] === reportEvent ? { ...event, reportClaims: facts.claims } : event,
    ),
    people: facts.people,
    projects: facts.projects,
    sources: facts.sources.map(withoutNulls),
  };
  return [...writeRows(document)].join("");
}

function withShortName(entity: Row): Row {
  const short = shortNames.get(String(entity["id"]));
  if (short === undefined || entity["shortName"] !== undefined) return entity;
  const { id, name, ...rest } = entity;
  return { id, name, shortName: short, ...rest };
}

/** The format always lists sources: an empty list says that none was found. */
function withSources(row: Row): Row {
  return row["sources"] === undefined ? { ...row, sources: [] } : row;
}

function withPhaseSources(relationship: Row): Row {
  return { ...relationship, phases: rowsIn(relationship["phases"]).map(withSources) };
}

function withoutNulls(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

function readRows(name: string): readonly Row[] {
  return rowsIn(JSON.parse(readFileSync(`${factsFolder}${name}.json`, "utf8")));
}

function rowsIn(value: unknown): readonly Row[] {
  if (!Array.isArray(value)) throw new Error(`not a list of rows: ${String(value)}`);
  return value;
}
