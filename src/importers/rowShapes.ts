import * as schemas from "./rowSchemas.ts";

/** A phase without its figure or its dates would say something else. */
const phaseCore = [
  "percent",
  "percentMin",
  "percentMax",
  "votingPercent",
  "votesCap",
  "from",
  "sinceAtLeast",
  "to",
  "fromStatus",
  "toStatus",
  "announcedOn",
  "supersededOn",
  "inferred",
  "includedIn",
];

/** How each list of an alliance document is read: what stands in for what is missing, and what may not be lost. */
export const rowShapes = {
  header: {
    name: "header",
    schema: schemas.header,
    defaults: { title: "", description: "", license: "", opening: {} },
    strict: [],
  },
  partnerTypes: { name: "partnerTypes", schema: schemas.partnerType, defaults: {}, strict: [] },
  groups: { name: "groups", schema: schemas.group, defaults: { members: [] }, strict: [] },
  /** An outsider of unreadable type stays an outsider. */
  entities: {
    name: "entities",
    schema: schemas.entity,
    defaults: { partnerType: "other", tier: 3, sources: [] },
    strict: [],
  },
  relationships: { name: "relationships", schema: schemas.relationship, defaults: {}, strict: [] },
  phases: {
    name: "phases",
    schema: schemas.phase,
    defaults: { summary: "", verified: false, sources: [] },
    strict: phaseCore,
  },
  events: {
    name: "events",
    schema: schemas.event,
    defaults: { description: "", entities: [], kind: "", weight: 1, verified: false, sources: [] },
    strict: [],
  },
  people: {
    name: "people",
    schema: schemas.term,
    defaults: { role: "", verified: false, sources: [] },
    strict: ["from", "to", "openConfirmed"],
  },
  projects: {
    name: "projects",
    schema: schemas.project,
    defaults: { region: "", partners: [], status: "", verified: false, sources: [] },
    strict: [],
  },
  sources: { name: "sources", schema: schemas.source, defaults: { publisher: "" }, strict: [] },
} as const;
