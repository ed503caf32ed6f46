import type { RelationshipId } from "../model/relationship.ts";

/** What a picture in a file has beyond one on the screen. In a file there is nothing to press: no folding, no pins. */
export interface FileLook {
  /** The numbers of the source notes behind each relationship's lines, as they stand there: "3", "3, 5". */
  readonly notes: ReadonlyMap<RelationshipId, string>;
  /** Whether lines run straight from card to card, as the connectors of a slide do. Steps of an org chart stay. */
  readonly areStraight: boolean;
  /** Whether a word marks cards and lines that are only planned. */
  readonly marksPlans: boolean;
}
