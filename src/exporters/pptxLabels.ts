import { slideTexts } from "../text/slides.ts";
import type { Tied } from "./pptxConnectors.ts";
import type { SlideContext } from "./pptxContext.ts";
import type { Drawn, Figure, Words } from "./pptxDrawn.ts";
import { figureShape, groupOf, saidBy, textBox } from "./pptxPieces.ts";
import { isNote } from "./pptxType.ts";

/** A label of a line: its words, the ground that they stand on, or what leads from them to the line. */
interface Label {
  readonly key: string;
  readonly words: Words[];
  readonly figures: Figure[];
}

/** The labels of the picture: each a text box that is called like its line, with its leader where it has one. */
export function* labelShapes(drawn: Iterable<Drawn>, ties: readonly Tied[], context: SlideContext): Iterable<string> {
  const tieOf = new Map(ties.map((tied) => [tied.connection.id, tied]));
  for (const label of labelsIn(drawn)) {
    if (label.words.length > 0) yield labelShape(label, lineOf(label, tieOf), context);
  }
}

function labelShape({ key, words, figures }: Label, tied: Tied | undefined, context: SlideContext): string {
  const said = saidBy(words.filter((word) => !isNote(word)));
  const name = context.deck.nameOf(`label ${tied?.connection.id ?? key}`, slideTexts.label(tied?.words ?? said));
  const description = tied === undefined ? said : slideTexts.labelSays(said, tied.connection.name);
  const ground = figures.find(({ id }) => id.startsWith("ground:"));
  if (ground !== undefined) return figureShape(ground, context.piece(name, description), context, { words });
  const named = context.piece(name, description);
  if (figures.length === 0) return textBox(words, named, context);
  const rest = figures.map((figure) => figureShape(figure, context.piece(slideTexts.line), context));
  const box = textBox(words, context.piece(slideTexts.text, description), context);
  return groupOf([...figures, ...words], named, [...rest, box]);
}

/** Marks of one label follow each other, and have ids that end with the same key. */
function* labelsIn(drawn: Iterable<Drawn>): Iterable<Label> {
  let label: Label | undefined;
  for (const each of drawn) {
    if (each.type === "cluster") continue;
    const key = each.id.replace(/^(?:ground|leader|dot|note):/, "");
    if (label?.key !== key) {
      if (label !== undefined) yield label;
      label = { key, words: [], figures: [] };
    }
    if (each.type === "words") label.words.push(each);
    else label.figures.push(each);
  }
  if (label !== undefined) yield label;
}

function lineOf({ key, words: [word] }: Label, ties: ReadonlyMap<string, Tied>): Tied | undefined {
  const line = [`${word?.of}:effect`, `${word?.of}:plan`].find((id) => key.startsWith(`${id}:`));
  return line === undefined ? undefined : ties.get(line);
}
