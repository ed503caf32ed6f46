import { formatCount } from "./format.ts";

/** So many characters are told one by one. */
const mostTold = 12;

/** What exporters say of the files that they write. */
export const exportingTexts = {
  /** Of a file whose readers fall back on their own fonts. */
  leftToReader: (characters: readonly string[]) =>
    `No font of ours has ${listed(characters)}: what they look like depends on the fonts of whoever opens the file.`,
  /** Of a picture that is drawn here with the fonts of this device. */
  leftToDevice: (characters: readonly string[]) =>
    `No font of ours has ${listed(characters)}: they are drawn with the fonts of this device.`,
  tooLarge: (width: number, height: number) =>
    `An image of ${formatCount(width)} × ${formatCount(height)} pixels is more than this browser can draw. Choose a lower resolution or a smaller size, or SVG, which has no pixels.`,
} as const;

function listed(characters: readonly string[]): string {
  const rest = characters.length - mostTold;
  const told = characters.slice(0, mostTold).join(", ");
  return rest > 0 ? `${told} and ${formatCount(rest)} more characters` : told;
}
