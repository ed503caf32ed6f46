import type { FontFace } from "./fonts.ts";

/** Signs of a text that stand side by side in one face. */
export interface Stretch<Face> {
  readonly face: Face;
  /** What is drawn: what shows nothing by itself, joiners for one, is left out. */
  readonly text: string;
  /** The sign that a question mark stands for, where no face has it. */
  readonly meant: string | undefined;
}

/** What is drawn where no face has a sign. With its spaces it is as wide as its box, so that readers see no gap. */
export const replacement = " ? ";

const invisible = /[\p{Control}\p{Default_Ignorable_Code_Point}]/gu;
const leftward = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The text broken where the first face that has a sign is another one: the first in the list wins. Signs that none has
 * stand each alone, and from right to left where their script runs so. White space is as SVG shows it: one space, and
 * none at the ends.
 */
export function stretchesOf<Face extends Pick<FontFace, "has">>(
  text: string,
  faces: readonly Face[],
): readonly Stretch<Face>[] {
  const stretches: Stretch<Face>[] = [];
  const fallback = faces.find((face) => hasAll(face, replacement));
  for (const sign of signsOf(asShown(text))) {
    const shown = sign.replaceAll(invisible, "");
    const face = faces.find((each) => hasAll(each, shown));
    const last = stretches.at(-1);
    if (shown === "") continue;
    if (face === undefined) {
      if (fallback !== undefined) stretches.push({ face: fallback, text: replacement, meant: sign });
    } else if (last?.face === face && last.meant === undefined) {
      stretches[stretches.length - 1] = { ...last, text: last.text + shown };
    } else {
      stretches.push({ face, text: shown, meant: undefined });
    }
  }
  return inVisualOrder(stretches);
}

/** Readers of files take signs of such scripts from right to left, with the spaces among them. */
function inVisualOrder<Face>(stretches: readonly Stretch<Face>[]): readonly Stretch<Face>[] {
  const ordered: Stretch<Face>[] = [];
  let turned: readonly Stretch<Face>[] = [];
  for (const [i, stretch] of stretches.entries()) {
    const isBetween = stretch.text === " " && turned.length > 0 && runsLeft(stretches[i + 1]);
    if (runsLeft(stretch) || isBetween) {
      turned = [stretch, ...turned];
    } else {
      ordered.push(...turned, stretch);
      turned = [];
    }
  }
  return [...ordered, ...turned];
}

function runsLeft<Face>(stretch: Stretch<Face> | undefined): boolean {
  return stretch?.meant !== undefined && leftward.test(stretch.meant);
}

function asShown(text: string): string {
  // Half a pair of UTF-16 is no character at all.
  const whole = text.replaceAll(/\p{Surrogate}/gu, "\uFFFD").normalize();
  return whole.replaceAll(/[\t\n\r ]+/g, " ").trim();
}

/** What a reader sees as one sign each. Only some scripts have signs of several characters. */
function signsOf(text: string): readonly string[] {
  if (/^[\u0020-\u02FF\u2010-\u2027\u20A0-\u20BF]*$/.test(text)) return Array.from(text);
  return Array.from(new Intl.Segmenter("en").segment(text), ({ segment }) => segment);
}

function hasAll({ has }: Pick<FontFace, "has">, sign: string): boolean {
  return Array.from(sign).every((character) => has(character.codePointAt(0) ?? 0));
}
