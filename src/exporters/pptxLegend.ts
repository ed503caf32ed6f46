import { middleOf } from "../scene/curve.ts";
import { slideTexts } from "../text/slides.ts";
import { endsOf, looseConnector } from "./pptxConnectors.ts";
import type { SlideContext } from "./pptxContext.ts";
import type { Cluster, Figure } from "./pptxDrawn.ts";
import { groupOf, pieces, saidBy, textBox } from "./pptxPieces.ts";

/** The legend as a group of rows, each a group of its own; lines in it are lines as connectors draw them. */
export function legendShapes({ drawn }: Cluster, name: string, context: SlideContext): string {
  const named = context.piece(name, slideTexts.parts.legend);
  return groupOf(
    drawn,
    named,
    drawn.flatMap((each) => (each.type === "cluster" ? [rowShapes(each, context)] : pieces([each], context))),
  );
}

function rowShapes({ drawn }: Cluster, context: SlideContext): string {
  const words = drawn.filter((each) => each.type === "words");
  const signs = drawn.filter((each) => each.type === "cluster");
  const said = saidBy(words);
  return groupOf(drawn, context.piece(said, said), [
    ...signs.flatMap((sign) => signShapes(sign, said, context)),
    ...(words.length === 0 ? [] : [textBox(words, context.piece(slideTexts.text, said), context)]),
  ]);
}

function signShapes(sign: Cluster, said: string, context: SlideContext): readonly string[] {
  const figures = sign.drawn.filter((each) => each.type === "figure");
  const partOf = (part: string): Figure | undefined =>
    figures.find(({ id }) => id === `effect-${part}` || id === `plan-${part}`);
  const [line, head, bar] = [partOf("line"), partOf("head"), partOf("bar")];
  // A line of two halves has no native likeness.
  if (line?.stroke === undefined || partOf("control") !== undefined) return pieces(sign.drawn, context);
  const end = bar !== undefined ? "bar" : head === undefined ? "none" : head.stroke === undefined ? "arrow" : "diamond";
  const dot = dotShare * (bar?.box.height ?? 0);
  const { width: length, height: breadth } = head?.box ?? { width: dot, height: dot };
  const y = middleOf(line.box).y;
  const right = head === undefined ? line.box.x + line.box.width : head.box.x + head.box.width;
  const look = {
    colour: line.stroke,
    width: line.strokeWidth,
    dash: line.dash,
    isDouble: partOf("gap") !== undefined,
    ends: endsOf(end, { length, breadth, width: line.strokeWidth }),
  };
  return [
    looseConnector(
      context.piece(slideTexts.line, said),
      [
        { x: line.box.x, y },
        { x: right, y },
      ],
      look,
      context,
    ),
  ];
}

/** How large the dot is that stands for a bar, as a share of its length. */
const dotShare = 0.7;
