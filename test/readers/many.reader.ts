import { beforeAll, describe, expect, test } from "vitest";
import type { ExportInput } from "../../src/exporters/exporter.ts";
import { exporters } from "../../src/exporters/index.ts";
import { generatedInput, tools } from "../exporters/samples.ts";
import { wrongWith } from "../exporters/validFile.ts";

// No program of others opens as much in a reasonable time: only strict parsers of ours do.
describe("10,000 entities", () => {
  let many: ExportInput;
  beforeAll(async () => {
    many = await generatedInput(10_000);
  }, 600_000);

  test.each(exporters.filter(({ needsPage }) => needsPage !== true))(
    "are written as $id, and the file is valid",
    async ({ id, write }) => {
      const { content } = await write(many, tools);
      expect(wrongWith(id, content)).toEqual([]);
    },
    600_000,
  );
});
