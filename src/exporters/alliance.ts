import { viewTexts } from "../filters/viewTexts.ts";
import type { Places } from "../layout/place.ts";
import type { AllianceDocument } from "../model/document.ts";
import { percentOf } from "../model/percent.ts";
import type { Phase } from "../model/relationship.ts";
import { blankView, type View } from "../model/view.ts";
import { importerLabels } from "../text/issues.ts";
import type { Exporter, ExportInput } from "./exporter.ts";
import { writeRows } from "./writeRows.ts";

/**
 * The document as a file of the format `alliance-1` that opens with the present view, and with everyone where they stand
 * now. What the document has beside the format's own keys is written as it was read.
 */
export const alliance: Exporter = {
  id: "alliance",
  label: importerLabels.alliance,
  mediaType: "application/json",
  fileExtension: "json",
  holds: "none",
  write: async (input, { pause }) => {
    const pieces: string[] = [];
    for (const piece of writeRows(allianceFile(input))) {
      pieces.push(piece);
      await pause(Math.min(1, pieces.length / fileKeys));
    }
    return { content: new TextEncoder().encode(pieces.join("")), remarks: [] };
  },
};

/** About how many pieces a file has. */
const fileKeys = 18;

/** The file's fields, in the order in which they stand in it. */
function allianceFile({ document, view, places, pins }: ExportInput): object {
  const relationships = document.relationships.map((relationship) => ({
    ...relationship,
    phases: relationship.phases.map(inPercent),
  }));
  const opening = openingOf(view, document);
  const file = { ...document, opening, relationships, places: setsOf(places), pins: setsOf(pins) };
  return { format: "alliance-1", ...file };
}

/** Shares in percent, as published. */
function inPercent({ status, stake, stakeMin, stakeMax, votes, votesCap, ...rest }: Phase): object {
  const shares = { percent: stake, percentMin: stakeMin, percentMax: stakeMax, votingPercent: votes, votesCap };
  const given = Object.entries(shares).flatMap(([key, share]) =>
    share === undefined ? [] : [[key, percentOf(share)] as const],
  );
  return { status, ...Object.fromEntries(given), ...rest };
}

/** The keys that the document opened with, and those in which the view differs from one without any. */
function openingOf(view: View, { opening }: AllianceDocument): AllianceDocument["opening"] {
  const blank = new Map(viewTexts(blankView));
  const named = new Set(Object.keys(opening));
  const texts = viewTexts(view).filter(([key, text]) => named.has(key) || text !== blank.get(key));
  return { ...opening, ...Object.fromEntries(texts) };
}

/** `{ "force core": { "renault": [-19, -11] } }`; undefined where nobody has a place. */
function setsOf(sets: ReadonlyMap<string, Places>): object | undefined {
  const filled = [...sets].filter(([, places]) => places.size > 0);
  if (filled.length === 0) return undefined;
  return Object.fromEntries(
    filled.map(([name, places]) => [name, Object.fromEntries([...places].map(([id, { x, y }]) => [id, [x, y]]))]),
  );
}
