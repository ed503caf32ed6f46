import interRanges from "@fontsource/inter/unicode.json";
import type { FontWeight } from "../scene/textWidth.ts";

/** One file of a font that comes in slices. */
export interface FontSlice {
  readonly address: string;
  readonly mayHave: (codePoint: number) => boolean;
}

const interFiles = import.meta.glob<string>(
  "/node_modules/@fontsource/inter/files/inter-{latin,latin-ext,greek,greek-ext,cyrillic,cyrillic-ext,vietnamese}-{400,600,700}-normal.woff",
  { query: "?url", import: "default", eager: true },
);

/** Inter, the common letters first. */
export function interSlices(weight: FontWeight): readonly FontSlice[] {
  return slicesOf(interRanges, interFiles, (name) => `/inter-${name}-${weight}-`).toReversed();
}

/** Noto Sans JP. Its list of 240 files is long, so it loads only when one of its characters is used. */
export async function japaneseSlices(weight: 400 | 700): Promise<readonly FontSlice[]> {
  const [{ default: ranges }, { japaneseFiles }] = await Promise.all([
    import("@fontsource/noto-sans-jp/unicode.json"),
    import("./fontFilesJapanese.ts"),
  ]);
  return slicesOf(ranges, japaneseFiles, (name) => `/noto-sans-jp-${name.replaceAll(/[[\]]/g, "")}-${weight}-`);
}

/** The slices whose file there is. */
function slicesOf(
  ranges: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
  partOfPath: (name: string) => string,
): readonly FontSlice[] {
  const addresses = Object.entries(files);
  return Object.entries(ranges).flatMap(([name, range]) => {
    const address = addresses.find(([path]) => path.includes(partOfPath(name)))?.[1];
    return address === undefined ? [] : [{ address, mayHave: isWithin(range) }];
  });
}

/** Reads what CSS writes as a `unicode-range`: `U+0100-02BA,U+2020`. */
function isWithin(range: string): (codePoint: number) => boolean {
  const spans = range.split(",").map((part) => part.slice("U+".length).split("-"));
  const bounds = spans.map(([first = "", last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)]);
  return (codePoint) => bounds.some(([first = 0, last = 0]) => first <= codePoint && codePoint <= last);
}
