import type { FontFace } from "./fonts.ts";

/** First the fonts that the file brings along. */
export const fontFamilies = "Inter, 'Noto Sans JP', sans-serif";

/** The fonts as a style sheet that holds them: nothing is loaded. */
export function styleOf(faces: readonly FontFace[]): string {
  const rules = faces.map(
    ({ family, weight, file }) =>
      `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/ttf;base64,${base64(file)})format('truetype')}`,
  );
  return rules.length === 0 ? "" : `<style>\n${rules.join("\n")}\n</style>\n`;
}

/**
 * A text above the frame for each font. An image counts as loaded once the first choice of every text is there; a second
 * choice, as Japanese letters have it, comes a moment later, and what is drawn until then lacks the whole text.
 */
export function firstChoices(faces: readonly FontFace[]): string {
  return faces
    .map(({ family, weight }) => `<text y="-99" font-family="${family}" font-weight="${weight}">x</text>\n`)
    .join("");
}

function base64(bytes: Uint8Array): string {
  const size = 0x8000;
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * size, (i + 1) * size)),
  );
  return btoa(pieces.join(""));
}
