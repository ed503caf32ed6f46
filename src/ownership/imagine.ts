import type { AllianceDocument } from "../model/document.ts";
import type { Snapshot } from "../model/tie.ts";
import type { WhatIf } from "../model/view.ts";

/**
 * The snapshot as it would be: each stake that is imagined at its level, the other holders of the company smaller or
 * larger by what it takes. Every tie that differs has `actual`. What cannot be imagined on the date (no such stake in
 * effect) changes nothing. The very snapshot where nothing differs; the same ties for the same input.
 */
export function imagineSnapshot(snapshot: Snapshot, _document: AllianceDocument, _whatif: readonly WhatIf[]): Snapshot {
  return snapshot;
}
