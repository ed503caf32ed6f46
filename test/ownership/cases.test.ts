import { describe, expect, it } from "vitest";
import { testsOf } from "./caseTests.ts";
import { casesIn } from "./readCases.ts";

/** `CASES=folder npx vitest run test/ownership/cases.test.ts` runs further cases. */
const folder = process.env["CASES"] ?? "test/ownership/cases";
const cases = casesIn(folder).map((given) => [`${given.id} (${given.source?.title ?? "no source"})`, given] as const);

describe.each(cases)("%s", (_, given) => {
  it.each(testsOf(given).map(({ name, wrong }) => [name, wrong] as const))("%s", (__, wrong) => {
    expect(wrong()).toEqual([]);
  });
});
