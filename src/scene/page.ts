import type { IsoDate } from "../model/date.ts";
import type { Connection } from "./connection.ts";
import type { Mark } from "./mark.ts";
import type { SourceNote } from "./sourceNotes.ts";
import type { Theme } from "./theme.ts";

/** One page, slide or image of a file: the picture with all that stands around it. Lengths in px, 96 to the inch. */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** What the file calls the page, shown on it or not. */
  readonly title: string;
  /** What the page shows, in words: for whoever does not see it. */
  readonly description: string;
  readonly date: IsoDate;
  /** What of it is only imagined, in sentences: then its title and its description say so too. */
  readonly imagined: readonly string[];
  /** The colour behind everything; undefined = transparent. */
  readonly paper: string | undefined;
  readonly theme: Theme;
  /**
   * In page coordinates and paint order, each a group with one of these ids as far as it is on the page: `picture`
   * (its `x`, `y` and `scale` say where the scene stands; inside are the scene's layers `hulls`, `links`, `cards`,
   * `labels`), `title`, `hypothetical`, `subtitle`, `as-of`, `filters`, `legend`, `notes`, `remarks`.
   */
  readonly marks: readonly Mark[];
  /** The lines of the picture, in the coordinates of the group `picture`. */
  readonly connections: readonly Connection[];
  /** All numbered sources, shown on the page or not. */
  readonly notes: readonly SourceNote[];
  /** What is not known, not sourced or had no room: sentences, shown on the page or not. */
  readonly remarks: readonly string[];
}
