import type { AllianceDocument } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";

/** A file as a person brings it: its name and its text. */
export interface BroughtFile {
  readonly name: string;
  readonly text: string;
}

/** What could be read. Without a document, at least one issue says why. */
export interface ImportResult {
  readonly document: AllianceDocument | undefined;
  readonly issues: readonly Issue[];
}

/** One way to read a file: the contract of this registry. Bad data never throws. */
export interface Importer {
  readonly id: string;
  readonly label: string;
  /** Whether the file looks like one of this kind; a wrong guess costs only an issue. */
  readonly accepts: (file: BroughtFile) => boolean;
  readonly read: (text: string) => ImportResult;
}
