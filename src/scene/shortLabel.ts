import { formatPercent } from "../text/format.ts";
import { lineFigures } from "../text/picture.ts";
import { relationshipText } from "../text/relationships.ts";

const { line, planStatus, size } = relationshipText;
const figure = /\d[\d,]*(?:\.\d+)?%/g;

/**
 * The least that still tells the figure of a line: "15% · no votes" → "15%", "73.57%" → "74%", "5%–10%" → "5–10%".
 * Undefined = there is nothing shorter, as of most words without a figure.
 */
export function shortLabel(label: string): string | undefined {
  const short = shorten(label);
  return short === undefined || short.length >= label.length ? undefined : short;
}

/** Whether the label tells how much: a percentage, "?" or a count. Words come last. */
export function isFigure(label: string): boolean {
  return /%|^\d/.test(label) || label.startsWith(line.unknown);
}

function shorten(label: string): string | undefined {
  const [first, second] = [...label.matchAll(figure)].map(([found]) => found);
  if (first === undefined && !isFigure(label)) return withoutStatus(label);
  if (first === undefined) return label.startsWith(line.unknown) ? line.unknown : undefined;
  if (second !== undefined && label.includes(line.range(first, second))) {
    return lineFigures.range(rounded(first, Math.floor), rounded(second, Math.ceil));
  }
  if (label.includes(size.atLeast(first)) || label.includes(line.andMore(first, "")))
    return lineFigures.atLeast(rounded(first, Math.floor));
  if (label.includes(size.upTo(first))) return lineFigures.atMost(rounded(first, Math.ceil));
  // An assumption is never taken for a fact.
  if (label.includes(lineFigures.assumed(first))) return lineFigures.assumed(rounded(first, Math.round));
  return rounded(first, Math.round);
}

/** The word for a plan without how far it is: "pledge proposed" → "pledge". */
function withoutStatus(label: string): string | undefined {
  const endings = Object.values(planStatus).map((status) => line.plan("", status));
  const ending = endings.find((each) => label.endsWith(each));
  return ending === undefined ? undefined : label.slice(0, -ending.length);
}

/** Whole percents; but nothing becomes none, half or all by rounding, and a bound stays true. */
function rounded(text: string, round: (value: number) => number): string {
  const value = Number.parseFloat(text.replaceAll(",", ""));
  const whole = round(value);
  return whole === 0 || whole === 50 || whole === 100 ? text : formatPercent(whole / 100);
}
