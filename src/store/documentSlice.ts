import type { AllianceDocument } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import type { View } from "../model/view.ts";
import type { FocusSlice } from "./focusSlice.ts";
import type { Homes } from "./homes.ts";
import { noPins, type LayoutSlice } from "./layoutSlice.ts";
import type { PathSlice } from "./pathSlice.ts";
import type { PlaySlice } from "./playSlice.ts";
import type { Put } from "./put.ts";
import type { SelectionSlice } from "./selectionSlice.ts";
import type { ViewSlice } from "./viewSlice.ts";

/** What the person brought, and what is wrong with it. */
export interface DocumentSlice {
  readonly status: "loading" | "ready" | "failed";
  readonly document: AllianceDocument | undefined;
  /** The name of the file that the person opened; undefined = the built-in document is open. */
  readonly file: string | undefined;
  /** How many documents have been opened: another number is another document. */
  readonly opened: number;
  readonly issues: readonly Issue[];
  /** Where the entities stand; undefined = nothing came with the document, or it is not readable. */
  readonly homes: Homes | undefined;
  /** What went wrong with the last document, in a sentence. What was open before stays open. */
  readonly failure: string | undefined;
  readonly startLoading: () => void;
  readonly receive: (received: Received) => void;
  readonly fail: (failure: string, issues: readonly Issue[]) => void;
}

export interface Received {
  readonly document: AllianceDocument;
  readonly issues: readonly Issue[];
  readonly homes: Homes | undefined;
  readonly view: View;
  /** The name of the file, and where its cards were put: not for the built-in document. */
  readonly file?: string;
  readonly pins?: LayoutSlice["pins"];
}

/** What was asked of the document before means nothing in the next one. */
const blankAsking = { calledFor: new Set<string>(), trail: [], litPath: undefined, isPassing: false, isPlaying: false };

type Opening = DocumentSlice & ViewSlice & SelectionSlice & LayoutSlice & FocusSlice & PathSlice & PlaySlice;

export function documentSlice(put: Put<Opening>): DocumentSlice {
  return {
    status: "loading",
    document: undefined,
    file: undefined,
    opened: 0,
    issues: [],
    homes: undefined,
    failure: undefined,
    startLoading: () => put(() => ({ status: "loading", failure: undefined })),
    receive: ({ file, pins = noPins, ...received }) =>
      put(({ opened }) => ({
        ...received,
        ...blankAsking,
        file,
        pins,
        opened: opened + 1,
        status: "ready",
        failure: undefined,
      })),
    fail: (failure, issues) => put(() => ({ status: "failed", failure, issues })),
  };
}
