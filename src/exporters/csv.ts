import { csvWords } from "../text/csv.ts";
import { entityRows } from "./csvEntities.ts";
import { csvFile } from "./csvFile.ts";
import { relationshipRows } from "./csvRelationships.ts";
import type { Exporter } from "./exporter.ts";

/** What the picture shows as a table for spreadsheet programs. */
export const csv: Exporter = {
  id: "csv",
  label: csvWords.label,
  mediaType: "text/csv",
  fileExtension: "csv",
  holds: "none",
  write: async (input, { pause }) => {
    const rows = { entities: entityRows, relationships: relationshipRows }[input.rows](input);
    return { content: await csvFile(rows, pause), remarks: [] };
  },
};
