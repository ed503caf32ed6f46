import fc from "fast-check";
import type { ExportInput } from "../../src/exporters/exporter.ts";
import { pptx } from "../../src/exporters/pptx.ts";
import { composePages } from "../../src/scene/composePages.ts";
import { anyPicture } from "../scene/samples.ts";
import { partsOf, type Parts } from "./packageRules.ts";
import { builtInInput, emptyInput, tools, wishes } from "./samples.ts";

/** Slides are composed with lines that run as connectors do. */
export const straight = { areStraight: true };
export const dates = ["2010-06-01", "2023-01-26", "2023-11-08"];

/** Pages of a random picture, in the place of those of the built-in one. */
export const anyInput: fc.Arbitrary<() => Promise<ExportInput>> = anyPicture.map((picture) => async () => ({
  ...(await emptyInput()),
  document: picture.document,
  pages: await composePages([picture], { ...wishes, ...straight }, tools.pause),
}));

/** Pictures that several tests look at. */
export const opening = once(() => builtInInput("core", ["2023-01-26"], straight));
export const all = once(() => builtInInput("all", ["2023-01-26"], straight));
export const series = once(() => builtInInput("core", dates, straight));

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= make());
}

export async function writtenBytes(input: ExportInput): Promise<Uint8Array> {
  return (await pptx.write(input, tools)).content;
}

export async function written(input: ExportInput): Promise<Parts> {
  return partsOf(await writtenBytes(input));
}
