import type { Scene } from "../scene/mark.ts";

/** What an exporter is given: the same scene as the screen, and what the file should say of itself. */
export interface ExportInput {
  readonly scene: Scene;
  readonly title: string;
}

/** One file format: the contract of this registry. */
export interface Exporter {
  readonly id: string;
  readonly label: string;
  readonly mediaType: string;
  readonly fileExtension: string;
  /** The file's content; the same input gives the same bytes. */
  readonly write: (input: ExportInput) => string | Promise<string>;
}
