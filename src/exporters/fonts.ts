import type { FontWeight } from "../scene/textWidth.ts";
import type { ExportTools } from "./exporter.ts";
import { interSlices, japaneseSlices, type FontSlice } from "./fontSlices.ts";
import { openFont } from "./fontSource.ts";
import { subsetFont, type CharacterPair, type FontPart } from "./fontSubset.ts";

/** A font file of ours, ready to be put into another file. */
export interface FontFace {
  readonly family: string;
  readonly weight: FontWeight;
  /** TrueType; its plain digits are the tabular ones. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly has: (codePoint: number) => boolean;
}

/** A text as a file is to show it. */
export interface WrittenText {
  readonly text: string;
  readonly weight: number;
}

/** What is set in one weight: the characters, and which stand side by side, as `first * pairFactor + second`. */
interface Usage {
  readonly characters: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
}

const pairFactor = 2 ** 21;

/** The weight of ours that shows a text. */
export function faceWeight(weight: number): FontWeight {
  if (weight < 500) return 400;
  return weight < 650 ? 600 : 700;
}

/**
 * Subsets of the shipped fonts that hold just the characters of these texts: Inter in each weight used, then Noto Sans
 * JP in 400 and 700 (which shows 600 too) for what Inter lacks and it has. What neither has is in none.
 */
export async function fontsFor(texts: Iterable<WrittenText>, load: ExportTools["load"]): Promise<readonly FontFace[]> {
  const faces: FontFace[] = [];
  const others = new Map<400 | 700, Usage[]>();
  for (const [weight, usage] of usageByWeight(texts)) {
    const face = await makeFace("Inter", weight, usage, interSlices(weight), load);
    if (face !== undefined) faces.push(face);
    const characters = new Set([...usage.characters].filter((code) => face?.has(code) !== true && isVisible(code)));
    const other = weight === 400 ? 400 : 700;
    if (characters.size > 0) others.set(other, [...(others.get(other) ?? []), { ...usage, characters }]);
  }
  for (const [weight, usages] of others) {
    const characters = new Set(usages.flatMap((usage) => [...usage.characters]));
    const pairs = new Set(usages.flatMap((usage) => [...usage.pairs]));
    const slices = await japaneseSlices(weight);
    const face = await makeFace("Noto Sans JP", weight, { characters, pairs }, slices, load);
    if (face !== undefined) faces.push(face);
  }
  return faces;
}

/** What of these texts no face shows, as a reader sees it (an emoji of several signs is one), in the order of use. */
export function charactersWithout(faces: readonly FontFace[], texts: Iterable<WrittenText>): readonly string[] {
  const lacking = new Set<string>();
  const isShown = (code: number): boolean => !isVisible(code) || faces.some(({ has }) => has(code));
  for (const text of new Set(Array.from(texts, (written) => written.text))) {
    if (codesIn(text).every(isShown)) continue;
    for (const { segment } of new Intl.Segmenter("en").segment(text.normalize())) {
      if (!codesIn(segment).every(isShown)) lacking.add(segment);
    }
  }
  return [...lacking];
}

async function makeFace(
  family: string,
  weight: FontWeight,
  { characters, pairs }: Usage,
  slices: readonly FontSlice[],
  load: ExportTools["load"],
): Promise<FontFace | undefined> {
  const parts = await partsFor(characters, slices, load);
  if (parts.length === 0) return undefined;
  const had = new Set(parts.flatMap((part) => [...part.characters]));
  return { family, weight, file: subsetFont(parts, [...pairs].map(pairOf)), has: (code) => had.has(code) };
}

/** From each slice the characters that no slice before it has. */
async function partsFor(
  characters: ReadonlySet<number>,
  slices: readonly FontSlice[],
  load: ExportTools["load"],
): Promise<readonly FontPart[]> {
  const parts: FontPart[] = [];
  const wanted = new Set(characters);
  for (const { address, mayHave } of slices) {
    if (![...wanted].some(mayHave)) continue;
    const font = openFont(await load(address));
    const taken = new Set([...wanted].filter((code) => font.glyphs.has(code)));
    for (const code of taken) wanted.delete(code);
    if (taken.size > 0) parts.push({ font, characters: taken });
  }
  return parts;
}

/** By rising weight. Both as written and composed (é as one sign): who sets the text may choose the other. */
function usageByWeight(texts: Iterable<WrittenText>): readonly (readonly [FontWeight, Usage])[] {
  const found = new Map<FontWeight, { readonly characters: Set<number>; readonly pairs: Set<number> }>();
  for (const { text, weight } of texts) {
    const usage = found.get(faceWeight(weight)) ?? { characters: new Set(), pairs: new Set() };
    found.set(faceWeight(weight), usage);
    const composed = text.normalize();
    for (const form of composed === text ? [text] : [text, composed]) {
      let last: number | undefined;
      for (const character of form) {
        const code = character.codePointAt(0) ?? 0;
        usage.characters.add(code);
        if (last !== undefined) usage.pairs.add(last * pairFactor + code);
        last = code;
      }
    }
  }
  return [...found].toSorted(([a], [b]) => a - b);
}

function pairOf(pair: number): CharacterPair {
  return [Math.floor(pair / pairFactor), pair % pairFactor];
}

function codesIn(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** Controls, joiners and marks of direction show nothing by themselves. */
function isVisible(code: number): boolean {
  return !/[\p{Control}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(code));
}
