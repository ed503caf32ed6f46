import type { Entity } from "../model/entity.ts";
import type { Tail } from "./lensLook.ts";
import type { LineLook } from "./lineLook.ts";

/** What a row of the legend shows before its words. */
export type Sign =
  | { readonly type: "line"; readonly look: LineLook; readonly isPlan: boolean }
  | { readonly type: "card"; readonly entity: Entity; readonly isPlanned: boolean }
  | { readonly type: "hull" }
  /** How full a card is: up to a figure, or from a lower one to a higher one. */
  | { readonly type: "gauge"; readonly low: number; readonly high: number }
  | { readonly type: "tail"; readonly tail: Tail["type"] };

export interface LegendRow {
  readonly label: string;
  readonly sign: Sign;
}

export interface LegendSection {
  readonly heading: string;
  readonly rows: readonly LegendRow[];
}
