import type { AllianceDocument } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import type { View } from "../model/view.ts";
import type { Homes } from "./homes.ts";
import type { Put } from "./put.ts";
import type { ViewSlice } from "./viewSlice.ts";

/** What the person brought, and what is wrong with it. */
export interface DocumentSlice {
  readonly status: "loading" | "ready" | "failed";
  readonly document: AllianceDocument | undefined;
  readonly issues: readonly Issue[];
  /** Where the entities stand, for each level of detail; undefined = not shipped or not readable. */
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
}

export function documentSlice(put: Put<DocumentSlice & ViewSlice>): DocumentSlice {
  return {
    status: "loading",
    document: undefined,
    issues: [],
    homes: undefined,
    failure: undefined,
    startLoading: () => put(() => ({ status: "loading", failure: undefined })),
    receive: (received) => put(() => ({ ...received, status: "ready", failure: undefined, isPassing: false })),
    fail: (failure, issues) => put(() => ({ status: "failed", failure, issues })),
  };
}
