/** How each way to read a file is called. */
export const importerLabels = { alliance: "Alliance document (JSON)" };

/** What is wrong with one value; it follows the value itself: `120 is not a figure from 0 to 100`. */
export const problems = {
  row: "is not an object with named fields",
  text: "is not text",
  empty: "is empty",
  list: "is not a list",
  flag: "is neither true nor false",
  number: "is not a figure of zero or more",
  percent: "is not a figure from 0 to 100",
  date: "is not a date of the calendar; write 2023, 2023-01 or 2023-01-26",
  day: "is not a day of the calendar; write it like 2023-01-26",
  fraction: "has no place in a file; write the share in percent, under percent or votingPercent",
  setting: "is neither text nor a figure",
  place: "is not a place: two figures, like [120, -40]",
  oneOf: (allowed: readonly (string | number)[]) => `is not one of: ${allowed.join(", ")}`,
};

/** What became of a bad value, and what to do. */
export const consequences = {
  rowLeftOut: (row: string) => `This ${row} is left out; correct it and open the file again.`,
  valueLeftOut: "This value is left out; correct it and open the file again.",
  readAs: (value: string) => `Read as ${value}; correct it and open the file again.`,
};

/** Names of one row of each list, as the messages call it. */
export const rowNames = {
  partnerTypes: "partner type",
  groups: "group",
  entities: "entity",
  relationships: "relationship",
  phases: "phase",
  events: "event",
  people: "term of office",
  projects: "project",
  sources: "source",
  header: "heading",
};

/** The messages of what can be wrong with a file: what, and what to do. Where is in the issue's path. */
export const issueTexts = {
  empty: "The file is empty. Choose an alliance document.",
  notJson: (reason: string, line: number | undefined, column: number | undefined) =>
    `The file is not readable JSON${line === undefined ? "" : `: look at line ${line}, column ${column}`}. It may be cut off or damaged. (${reason})`,
  notAnObject:
    "The file is JSON, but not an alliance document: it must be one object with a format, entities and relationships.",
  format: (found: string) =>
    `The format is ${found}; this app reads "alliance-1". Set "format" to "alliance-1" if the file is one.`,
  rowsMissing: (list: string) => `The list "${list}" is missing or not a list. Nothing of it can be shown; add it.`,
  missing: (field: string) => `"${field}" is missing.`,
  wrong: (field: string, value: string, problem: string) => `"${field}": ${value} ${problem}.`,
  wrongRow: (value: string, problem: string) => `${value} ${problem}.`,
  duplicate: (row: string, id: string) =>
    `There is already one ${row} with the id "${id}". The later one is left out; give it an id of its own.`,
  unknownParty: (field: string, id: string) =>
    `"${field}" names "${id}", which is not among the entities. The relationship is left out; describe the entity or correct the id.`,
  unknownId: (id: string, list: string) =>
    `"${id}" is not among the ${list}. The mention is left out; add it there or correct the id.`,
  selfHolding: (id: string) =>
    `"${id}" is both source and target. A tie to itself is left out; name two different entities.`,
  reversed: (from: string, to: string, lost: string) =>
    `It ends (${to}) before it begins (${from}). ${lost} is left out; correct the dates.`,
  reversedRange: (low: number, high: number) =>
    `percentMin ${low} is more than percentMax ${high}. The phase is left out; correct the range.`,
  noPhase: "The relationship has no phase that can be read. It is left out; give it at least one.",
  dayDerived: (field: string, day: string) =>
    `"${field}" is missing or not a day like 2023-01-26. ${day} is used, from the dates in the file; add the right day.`,
  dayMissing: (field: string) =>
    `"${field}" is missing or not a day like 2023-01-26, and no date in the file says what it could be. Add it.`,
  wrongSetting: (key: string, value: string) =>
    `The document is to open with ${key}=${value}, which is not known or not valid. It opens without; correct it.`,
  startAfterEnd: (start: string, asOf: string) =>
    `"start" (${start}) is later than "asOf" (${asOf}). Correct one of the two.`,
};
