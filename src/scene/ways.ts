import type { EntityId } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";
import { bowedFan } from "./bowedFan.ts";
import { coreOf, gapAtCard, type CardBox } from "./cardBox.ts";
import { linesOfTie, type Line } from "./lines.ts";
import type { SceneMemory } from "./memory.ts";
import type { PictureInput } from "./picture.ts";
import { reachShapes } from "./reachShape.ts";
import { routeLines, type Obstacles } from "./route.ts";
import type { RoutedLine } from "./routedLine.ts";
import { steadyLine } from "./steadyLine.ts";
import { steppedLine } from "./steppedLines.ts";

type Cards = ReadonlyMap<EntityId, CardBox>;

/** All lines of the picture with their ways, from the one card's shape to the other's. */
export function waysOf(
  input: PictureInput,
  cards: Cards,
  hulls: Obstacles["hulls"],
  memory: SceneMemory,
): readonly RoutedLine[] {
  const lines = input.network.ties.flatMap((tie) => linesToDraw(tie, input));
  const gap = gapOf(input);
  return routed(lines, cards, hulls, input, memory).map((line) =>
    steadyLine(toShapes(line, cards, gap, memory), memory.lines),
  );
}

function linesToDraw(tie: Tie, { notation, file, lens }: PictureInput): readonly Line[] {
  const own = linesOfTie(tie, notation);
  const lines = lens?.drawing.linesInLens(own, tie, lens, notation) ?? own;
  return file === undefined ? lines : file.drawing.linesInFile(lines, tie, file);
}

/** How far lines end from their cards, in px: as connectors they touch them. */
function gapOf({ file }: PictureInput): number {
  return file?.areStraight === true ? 0 : gapAtCard;
}

function toShapes(line: RoutedLine, cards: Cards, gap: number, memory: SceneMemory): RoutedLine {
  const [from, to] = [cards.get(line.line.source), cards.get(line.line.target)];
  if (from?.footprint === undefined && to?.footprint === undefined) return line;
  return memory.reached(line.line.id, [line, from, to, gap], () => reachShapes(line, from, to, gap));
}

/** With more lines than this, those of cards on their way run straight through whatever is there. */
const mostCareful = 60;

/** In an org chart the holdings run in steps; all other lines bow, or run straight. */
function routed(
  lines: readonly Line[],
  cards: Cards,
  hulls: Obstacles["hulls"],
  input: PictureInput,
  memory: SceneMemory,
): readonly RoutedLine[] {
  const { chart, isMoving, frame, file } = input;
  const obstacles = { cards, hulls, frame, areIgnored: isMoving && lines.length > mostCareful };
  const fan = file?.areStraight === true ? file.drawing.straightFan() : bowedFan;
  if (chart === undefined) return routeLines(lines, obstacles, memory.pairs, fan);
  const gap = gapOf(input);
  const cores = new Map([...cards].map(([id, card]) => [id, coreOf(card)]));
  const inEffect = new Set(lines.filter(({ isPlan }) => !isPlan).map(({ relationship }) => relationship));
  const stepped = lines.flatMap((line) =>
    memory.steps(
      line.id,
      [line, chart, cores.get(line.source), cores.get(line.target), inEffect.has(line.relationship), gap],
      () => {
        const found = steppedLine(line, inEffect.has(line.relationship), cores, chart, gap);
        return found === undefined ? [] : [found];
      },
    ),
  );
  const inSteps = new Set(stepped.map(({ line }) => line));
  const rest = lines.filter((line) => !inSteps.has(line));
  return [...stepped, ...routeLines(rest, obstacles, memory.pairs, fan)];
}
