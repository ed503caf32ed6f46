import type { AllianceDocument } from "../model/document.ts";
import type { Snapshot } from "../model/tie.ts";
import type { ControlInput } from "./control.ts";
import type { Holdings } from "./holdings.ts";
import type { OwnershipNetwork } from "./network.ts";

/** All that the figures of one date are computed from. */
export interface Ownership extends Holdings {
  /** Capital: what finally belongs to whom. */
  readonly capital: OwnershipNetwork;
  readonly control: ControlInput;
  /** Whether anything of it is only imagined ("what if"). */
  readonly isImagined: boolean;
}

/** The ownership on the snapshot's date; the same object for the same ties of the same document. */
export function ownershipOn(_snapshot: Snapshot, _document: AllianceDocument): Ownership {
  throw new Error("not built yet: ownershipOn");
}
