import type { FontWeight } from "../scene/textWidth.ts";

/** A font file of ours, ready to be put into another file. */
export interface FontFace {
  readonly family: string;
  readonly weight: FontWeight;
  /** TrueType; its plain digits are the tabular ones. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly has: (codePoint: number) => boolean;
}
