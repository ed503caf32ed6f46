import type { FoldedNetwork } from "../filters/folding.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { View } from "../model/view.ts";
import type { Chart } from "../layout/chart.ts";
import type { Places } from "../layout/place.ts";
import type { Page } from "../scene/page.ts";

/** What an exporter is given: the same picture as the screen, and what it is a picture of. */
export interface ExportInput {
  /** At least one; several for a series. Data formats draw none of them. */
  readonly pages: readonly Page[];
  readonly title: string;
  readonly document: AllianceDocument;
  readonly view: View;
  /** What the picture shows at the view's date. */
  readonly network: FoldedNetwork;
  /** Where the entities stand in each layout and level of detail, as far as it is known: `force core`, `chart-down all`. */
  readonly places: ReadonlyMap<string, Places>;
  /** The org charts that are laid out, by level of detail and direction: `core down`. */
  readonly charts: ReadonlyMap<string, Chart>;
  /** Which cards the person put where, for each layout: `force`, `chart down`, `chart right`. */
  readonly pins: ReadonlyMap<string, Places>;
  /** How many px of an image one px of the page becomes. */
  readonly scale: number;
  /** What a table has one row for. */
  readonly rows: "entities" | "relationships";
}

/** What an exporter needs of the world. */
export interface ExportTools {
  /** The bytes of a file that ships with the page, by its address. */
  readonly load: (address: string) => Promise<Uint8Array>;
  /** Called often while writing: says how far it is (0–1), lets the page breathe, and throws when the person cancelled. */
  readonly pause: (share: number) => Promise<void>;
}

/** A finished file, and what the person should know of it. */
export interface ExportedFile {
  readonly content: Uint8Array<ArrayBuffer>;
  /** What the format could not show, in sentences: a character without a glyph, say. */
  readonly remarks: readonly string[];
}

/** One file format: the contract of this registry. */
export interface Exporter {
  readonly id: string;
  readonly label: string;
  readonly mediaType: string;
  readonly fileExtension: string;
  /** How many pages one file of the format holds; `none` = it does not draw the picture's pages. */
  readonly holds: "one" | "several" | "none";
  /** Whether it draws with the means of a page in a browser: it writes nothing elsewhere. */
  readonly needsPage?: boolean;
  /** The same input gives the same bytes. Rejects with a sentence that says why not. */
  readonly write: (input: ExportInput, tools: ExportTools) => Promise<ExportedFile>;
}
