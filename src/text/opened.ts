import { formatCount } from "./format.ts";
import { countInWords } from "./relationships.ts";

interface Opened {
  readonly name: string;
  readonly entities: number;
  readonly relationships: number;
  readonly leftOut: number;
}

/** What is told of a file that was to be opened. */
export const openedWords = {
  reading: (name: string) => `Reading “${name}” …`,
  done: ({ name, entities, relationships, leftOut }: Opened) =>
    [
      `Opened “${name}”: ${countInWords(entities, { one: "entity", several: "entities" })}, ${countInWords(relationships, { one: "relationship", several: "relationships" })}`,
      leftOut === 0 ? "" : `; ${countInWords(leftOut, { one: "row", several: "rows" })} left out, as the list says`,
      ". It is on this page only: reloading brings back the built-in document.",
    ].join(""),
  failed: (name: string, why: string) => `“${name}” could not be opened: ${why} What was open stays open.`,
  several: (count: number) =>
    `${formatCount(count)} files came at once, and none was opened: choose one alliance document.`,
  tooBig: (megabytes: number, most: number) =>
    `it has ${formatCount(megabytes)} MB, and the most that can be opened is ${formatCount(most)} MB.`,
  empty: "it is empty. Choose an alliance document.",
  notUtf8: "it is not written in UTF-8. Save it as UTF-8 and open it again.",
  wrongType: "it is no alliance document (a file that ends in .json).",
  notReadable: "the browser could not read it. It may be a folder, or have been moved or changed.",
  unexpected: "this app came upon something that it cannot handle, which is its own fault.",
  noDocument: "it is not an alliance document.",
} as const;
