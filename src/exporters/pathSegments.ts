import type { Point } from "../scene/curve.ts";
import { arcCurves } from "./arcCurves.ts";

/** One step of a path: all points are absolute. */
export type PathSegment =
  | { readonly type: "move" | "line"; readonly to: Point }
  /** A cubic Bézier curve. */
  | { readonly type: "curve"; readonly first: Point; readonly second: Point; readonly to: Point }
  /** Back to the last `move`, in a straight line. */
  | { readonly type: "close" };

/** The arguments of each command: `n` is a number, `f` a flag, which needs no space after it. */
const commandArguments: ReadonlyMap<string, string> = new Map([
  ...([
    ["M", "nn"],
    ["L", "nn"],
    ["H", "n"],
    ["V", "n"],
    ["C", "nnnnnn"],
    ["S", "nnnn"],
  ] as const),
  ...([
    ["Q", "nnnn"],
    ["T", "nn"],
    ["A", "nnnffnn"],
    ["Z", ""],
  ] as const),
]);
const letterAhead = /[\s,]*([A-Za-z])/y;
const readers = { n: /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y, f: /[\s,]*([01])/y };
const rest = /[\s,]*$/y;

interface Command {
  /** A capital letter. */
  readonly letter: string;
  readonly isRelative: boolean;
  readonly values: readonly number[];
}

interface Pen {
  readonly at: Point;
  /** Where the current outline began. */
  readonly start: Point;
  /** The last control point, and the letter of the command that had it: `S` and `T` mirror it. */
  readonly control: Point;
  readonly before: string;
}

/**
 * SVG path data as absolute moves, lines and cubic curves: all commands of SVG 1.1, chapter 8. Throws where the data
 * cannot be read.
 */
export function pathSegments(d: string): readonly PathSegment[] {
  const origin = { x: 0, y: 0 };
  let pen: Pen = { at: origin, start: origin, control: origin, before: "" };
  const segments: PathSegment[] = [];
  for (const command of readCommands(d)) {
    const drawn = draw(command, pen);
    segments.push(...drawn.segments);
    pen = { at: drawn.at, start: drawn.start ?? pen.start, control: drawn.control ?? drawn.at, before: command.letter };
  }
  return segments;
}

interface Drawn {
  readonly segments: readonly PathSegment[];
  readonly at: Point;
  readonly start?: Point;
  readonly control?: Point;
}

function draw({ letter, isRelative, values }: Command, { at, start, control, before }: Pen): Drawn {
  const base = isRelative ? at : { x: 0, y: 0 };
  const value = (i: number): number => values[i] ?? 0;
  const point = (i: number): Point => ({ x: base.x + value(i), y: base.y + value(i + 1) });
  const mirrored = (letters: string): Point =>
    before !== "" && letters.includes(before) ? { x: 2 * at.x - control.x, y: 2 * at.y - control.y } : at;
  switch (letter) {
    case "M":
      return { segments: [{ type: "move", to: point(0) }], at: point(0), start: point(0) };
    case "H":
      return line({ x: base.x + value(0), y: at.y });
    case "V":
      return line({ x: at.x, y: base.y + value(0) });
    case "C":
      return curve(point(0), point(2), point(4));
    case "S":
      return curve(mirrored("CS"), point(0), point(2));
    case "Q":
      return quadratic(at, point(0), point(2));
    case "T":
      return quadratic(at, mirrored("QT"), point(0));
    case "A":
      return arc(at, values, point(5));
    case "Z":
      return { segments: [{ type: "close" }], at: start };
    default:
      return line(point(0));
  }
}

function line(to: Point): Drawn {
  return { segments: [{ type: "line", to }], at: to };
}

function curve(first: Point, second: Point, to: Point): Drawn {
  return { segments: [{ type: "curve", first, second, to }], at: to, control: second };
}

/** A quadratic curve is the cubic one whose control points lie two thirds of the way to its own. */
function quadratic(at: Point, control: Point, to: Point): Drawn {
  const near = (end: Point): Point => ({ x: (end.x + 2 * control.x) / 3, y: (end.y + 2 * control.y) / 3 });
  return { ...curve(near(at), near(to), to), control };
}

function arc(at: Point, values: readonly number[], to: Point): Drawn {
  const [radiusX = 0, radiusY = 0, turn = 0, isLarge = 0, isClockwise = 0] = values;
  const ellipse = { radiusX, radiusY, turn, isLarge: isLarge === 1, isClockwise: isClockwise === 1 };
  if (radiusX === 0 || radiusY === 0) return line(to);
  return { segments: arcCurves(at, to, ellipse).map((part) => ({ type: "curve", ...part })), at: to };
}

function readCommands(d: string): readonly Command[] {
  let at = 0;
  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(d);
    if (found !== null) at = pattern.lastIndex;
    return found?.[1];
  };
  const commands: Command[] = [];
  let written = "";
  while (!isAtEnd(d, at)) {
    written = read(letterAhead) ?? repeatOf(written);
    const letter = written.toUpperCase();
    const kinds = commandArguments.get(letter);
    const values = Array.from(kinds ?? "", (kind) => Number(read(kind === "f" ? readers.f : readers.n) ?? Number.NaN));
    const isMisplaced = commands.length === 0 && letter !== "M";
    if (kinds === undefined || isMisplaced || values.some(Number.isNaN)) throw new Error(`unreadable path: ${d}`);
    commands.push({ letter, isRelative: written !== letter, values });
  }
  return commands;
}

/** What arguments without a letter mean: the command once more, lines after a move, and nothing after a close. */
function repeatOf(written: string): string {
  return (
    new Map([
      ["M", "L"],
      ["m", "l"],
      ["Z", ""],
      ["z", ""],
    ]).get(written) ?? written
  );
}

function isAtEnd(d: string, at: number): boolean {
  rest.lastIndex = at;
  return rest.test(d);
}
