import type { LayoutInput, Place } from "./place.ts";

/** What the page tells the layout worker. What moves is numbered, so that late news of an earlier run is known as such. */
export type ToWorker =
  /** Lay the union out anew; for documents without shipped homes. */
  | { readonly type: "settle"; readonly run: number; readonly input: LayoutInput }
  /** Cards as they stand now, and their homes; from here a drag begins. */
  | {
      readonly type: "load";
      readonly run: number;
      readonly ids: readonly string[];
      readonly places: readonly Place[];
      readonly homes: readonly Place[];
      readonly links: LayoutInput["links"];
    }
  /** The card is held here; its neighbours follow. */
  | { readonly type: "pin"; readonly id: string; readonly at: Place }
  /** Nothing is held any more: everyone glides back home. */
  | { readonly type: "reheat" }
  | { readonly type: "stop" };

/** What the worker tells the page: x and y of every id in the order of the ids it was given. */
export interface FromWorker {
  readonly type: "moving" | "settled";
  readonly run: number;
  readonly positions: Float32Array<ArrayBuffer>;
}
