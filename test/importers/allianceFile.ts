import type { AllianceDocument } from "../../src/model/document.ts";
import type { Phase } from "../../src/model/relationship.ts";
import { builtInText } from "../data/builtInDocument.ts";

export type Json = Readonly<Record<string, unknown>>;

/** The built-in document as it stands in its file. */
export const builtInFile: Json = fileOf(JSON.parse(builtInText()));

/** The document as a file again, shares in percent. Figures may differ in the last binary digits. */
export function asFile(document: AllianceDocument): Json {
  const relationships = document.relationships.map((relationship) => ({
    ...relationship,
    phases: relationship.phases.map(inPercent),
  }));
  return { format: "alliance-1", ...document, relationships };
}

function inPercent({ stake, stakeMin, stakeMax, votes, votesCap, ...rest }: Phase): Json {
  const shares = { percent: stake, percentMin: stakeMin, percentMax: stakeMax, votingPercent: votes, votesCap };
  const given = Object.entries(shares).flatMap(([key, share]) => (share === undefined ? [] : [[key, share * 100]]));
  return { ...rest, ...Object.fromEntries(given) };
}

/** A file of three companies and one tie, to be spoilt by a test. */
export const smallFile = {
  format: "alliance-1",
  title: "Three companies",
  description: "",
  license: "",
  start: "2000-01-01",
  asOf: "2020-12-31",
  opening: { date: "2010-01-01" },
  partnerTypes: [],
  groups: [{ id: "pair", label: "Pair", members: ["a", "b"] }],
  entities: ["a", "b", "c"].map((id) => ({ id, name: id.toUpperCase(), kind: "company", tier: 1, sources: ["s"] })),
  relationships: [holding("a", "b", { percent: 20 }), holding("b", "c", { percent: 30 })],
  events: [
    {
      id: "e",
      date: "2003",
      title: "E",
      description: "",
      entities: ["a"],
      kind: "stake",
      weight: 1,
      verified: true,
      sources: [],
    },
  ],
  people: [{ id: "p", name: "P", role: "CEO", company: "a", from: "2001", to: "2004", sources: [] }],
  projects: [{ id: "j", name: "J", region: "Europe", partners: [{ entity: "a" }], status: "ended", sources: [] }],
  sources: [{ id: "s", publisher: "S", date: "2004-05-06" }],
};

/** A completed stake since 2003, with one phase of these values. */
export function holding(source: string, target: string, phase: Json): Json & { readonly phases: readonly Json[] } {
  const usual = { status: "completed", from: "2003", summary: "", verified: true, sources: ["s"] };
  return { id: `${source}--${target}`, source, target, kind: "stake", phases: [{ ...usual, ...phase }] };
}

function fileOf(value: unknown): Json {
  if (typeof value !== "object" || value === null) throw new Error(`not a document: ${String(value)}`);
  return { ...value };
}
