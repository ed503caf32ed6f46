import { nameOfTie } from "../relationships/nameOfTie.ts";
import type { Connection } from "./connection.ts";
import { drawnWidth } from "./lineMarks.ts";
import type { PictureInput, Plan } from "./picture.ts";
import type { RoutedLine } from "./routedLine.ts";
import { toneColour } from "./theme.ts";

/** The lines of a planned picture as what they connect, in the order in which they are drawn. */
export function connectionsOf(
  { routed }: Plan,
  { document, network, theme, lens }: PictureInput,
): readonly Connection[] {
  const entities = new Map([...document.entities, ...network.entities].map((entity) => [entity.id, entity]));
  const names = new Map(
    network.ties.map((tie) => {
      const name = nameOfTie(tie, entities);
      return [tie.relationship.id, lens?.drawing.nameInLens(name, tie, lens) ?? name];
    }),
  );
  return routed.map((line): Connection => {
    const { id, relationship, source, target, isPlan, stroke } = line.line;
    return {
      id,
      relationship,
      source,
      target,
      isPlan,
      name: names.get(relationship) ?? relationship,
      points: pointsOf(line),
      colour: toneColour(theme, stroke.tone),
      width: drawnWidth(line.line),
      dash: stroke.dash,
      isDouble: stroke.isDouble,
      end: stroke.end,
    };
  });
}

function pointsOf({ way, head: [tip] }: RoutedLine): Connection["points"] {
  const own = way.type === "steps" ? way.points : [way.curve.start, way.curve.end];
  // The head's tip lies beyond the way's end, in the same direction.
  return tip === undefined ? own : [...own.slice(0, -1), tip];
}
