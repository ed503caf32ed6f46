import type { Network } from "../filters/filter.ts";
import type { Chart } from "../layout/chart.ts";
import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { Family } from "../model/family.ts";
import type { RelationshipId } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import type { Notation } from "../model/view.ts";
import type { CardBox } from "./cardBox.ts";
import type { Point } from "./curve.ts";
import type { Hull } from "./hulls.ts";
import type { CardSign, LensLook } from "./lensLook.ts";
import type { Line } from "./lines.ts";
import type { Box, Mark } from "./mark.ts";
import type { PlacedLabel } from "./placedLabel.ts";
import type { Fan, RoutedLine } from "./routedLine.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Theme } from "./theme.ts";
import type { Zoom } from "./zoom.ts";

/** All that decides what the picture looks like. */
export interface PictureInput {
  readonly document: AllianceDocument;
  readonly date: IsoDate;
  readonly network: Network;
  /** All that is so or planned on the date, shown or not: whether a unit exists yet is no matter of filters. */
  readonly ties: readonly Tie[];
  /** Who has a place in the picture on other dates; undefined = nobody that matters. */
  readonly reserved?: readonly Entity[] | undefined;
  readonly places: ReadonlyMap<EntityId, Point>;
  /** Who leads whom on the date, for those whose card says it. */
  readonly leaders: ReadonlyMap<EntityId, string>;
  /** Ids of what is selected. */
  readonly select: readonly string[];
  readonly pinned: Pick<ReadonlySet<EntityId>, "has">;
  /** The families whose hulls are drawn. */
  readonly families: readonly Family[];
  /** Who has a card that stands for a whole folded family. */
  readonly standIns: ReadonlyMap<EntityId, Family>;
  readonly notation: Notation;
  readonly zoom: Zoom;
  /** The org chart whose ways the lines take where both their cards stand in it; undefined = bows everywhere. */
  readonly chart: Chart | undefined;
  /** What the window shows when it is fitted; undefined where lines may run anywhere. */
  readonly frame?: Box | undefined;
  /** Cards are on their way: lines follow as well as they can in the time of a frame. */
  readonly isMoving: boolean;
  readonly theme: Theme;
  readonly measure: TextWidth;
  /** What a picture in a file has beyond one on the screen, where nothing can be pressed; undefined on the screen. */
  readonly file?: FileLook | undefined;
  /** What an ownership lens, the stake range and "what if" add; undefined where they add nothing. */
  readonly lens?: LensLook | undefined;
}

/** What a picture in a file has beyond one on the screen. In a file there is nothing to press: no folding, no pins. */
export interface FileLook {
  /** The numbers of the source notes behind each relationship's lines, as they stand there: "3", "3, 5". */
  readonly notes: ReadonlyMap<RelationshipId, string>;
  /** Whether lines run straight from card to card, as the connectors of a slide do. Steps of an org chart stay. */
  readonly areStraight: boolean;
  /** Whether a word marks cards and lines that are only planned. */
  readonly marksPlans: boolean;
  /** How all that is drawn. The screen never needs it, so that it is handed in. */
  readonly drawing: FileDrawing;
}

/** What only pictures in files are drawn with. */
export interface FileDrawing {
  /** The lines of a tie, with the numbers of their notes and words on plans. */
  readonly linesInFile: (lines: readonly Line[], tie: Tie, look: FileLook) => readonly Line[];
  /** A way to run lines straight, which knows those that it has run already. */
  readonly straightFan: () => Fan;
  /** Where the word stands that marks cards as planned. */
  readonly planTags: (
    input: Pick<PictureInput, "file" | "network" | "notation" | "ties" | "measure">,
    cards: ReadonlyMap<EntityId, CardBox>,
    routed: readonly RoutedLine[],
  ) => ReadonlyMap<EntityId, Box>;
  readonly tagMarks: (tag: Box, middle: Point, theme: Theme) => readonly Mark[];
}

/** The drawing without its colours: what stands where. */
export interface Plan {
  readonly cards: ReadonlyMap<EntityId, CardBox>;
  readonly hulls: readonly Hull[];
  readonly routed: readonly RoutedLine[];
  /** Where a word marks cards as planned, in a file. */
  readonly tags: ReadonlyMap<EntityId, Box>;
  /** What an ownership lens writes at the edges of cards. */
  readonly signs: ReadonlyMap<EntityId, readonly CardSign[]>;
  readonly labels: readonly PlacedLabel[];
  /** How many labels found no room. */
  readonly hiddenLabels: number;
}
