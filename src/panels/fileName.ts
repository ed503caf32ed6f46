import type { IsoDate } from "../model/date.ts";

const longest = 60;

/**
 * A name that any system takes: the title in small letters and figures, without accents where it is Latin, then the
 * first and the last date, "what-if" where something in it is only imagined, and the extension. A title without letters is left out; without a date, too, it is "picture".
 */
export function fileNameOf(title: string, dates: readonly IsoDate[], extension: string, isImagined = false): string {
  const plain = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  const words = Array.from(plain.replaceAll(/[^\p{L}\p{N}]+/gu, "-"))
    .slice(0, longest)
    .join("")
    .replaceAll(/^-+|-+$/g, "");
  const [first, last] = [dates[0], dates.at(-1)];
  const parts = [words, first, first === last ? undefined : last].filter((part) => part !== undefined && part !== "");
  return `${parts.length === 0 ? "picture" : parts.join("-")}${isImagined ? "-what-if" : ""}.${extension}`;
}
