import { Ajv2020 } from "ajv/dist/2020.js";
import { readJson } from "./facts.ts";

const schema = readJson("public/schema/alliance-1.json");
if (typeof schema !== "object" || schema === null) throw new Error("unreadable schema: alliance-1.json");
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What the published JSON Schema finds wrong with the file, as `/place message`; nothing for a valid one. */
export function schemaErrors(file: unknown): readonly string[] {
  return validate(file) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
