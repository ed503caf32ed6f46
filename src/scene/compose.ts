import { group } from "d3";
import type { Tie } from "../model/tie.ts";
import { nameOfTie } from "../relationships/nameOfTie.ts";
import { cardGroup } from "./cardGroup.ts";
import { groundAt } from "./groundAt.ts";
import { hullMarks } from "./hullMarks.ts";
import type { Hull } from "./hulls.ts";
import type { PlacedLabel } from "./placedLabel.ts";
import { lineMarks } from "./lineMarks.ts";
import type { GroupMark, Mark, Scene } from "./mark.ts";
import { createSceneMemory, type SceneMemory } from "./memory.ts";
import { boundsOfPlan, planPicture, type PictureInput, type Plan } from "./plan.ts";
import type { Segment } from "./segment.ts";
import { toneColour, type Theme } from "./theme.ts";
import { coordinates, onWay } from "./way.ts";

/**
 * The whole picture as marks in paint order: hulls, links (the weightiest last), cards, labels. With the memory of the
 * last picture, what has not changed is the same mark again.
 */
export function composeScene(input: PictureInput, memory: SceneMemory = createSceneMemory()): Scene {
  const plan = planPicture(input, memory);
  const { theme, network } = input;
  const layer = (id: string, marks: readonly Mark[], isDecoration = false): GroupMark =>
    memory.layers(id, marks, () => ({ type: "group", id, marks, isDecoration }));
  const labels = plan.labels.flatMap((label) =>
    memory.labels(label.routed.line.id, [label, theme, ...plan.hulls], () => labelMarks(label, plan.hulls, theme)),
  );
  return {
    paper: theme.paper,
    bounds: boundsOfPlan(plan),
    hiddenLabels: plan.hiddenLabels,
    marks: [
      { type: "group", id: "hulls", isDecoration: true, marks: hullMarks(plan.hulls, theme) },
      layer("links", linkMarks(input, plan, memory)),
      layer(
        "cards",
        network.entities.flatMap((entity) => cardGroup(entity, input, plan, memory) ?? []),
      ),
      layer("labels", labels, true),
    ],
  };
}

function linkMarks(input: PictureInput, { routed, hulls }: Plan, memory: SceneMemory): readonly Mark[] {
  const { document, network, select, theme } = input;
  const linesOfRelationship = group(routed, ({ line }) => line.relationship);
  const drawn = network.ties.filter(({ relationship }) => linesOfRelationship.has(relationship.id));
  const entities = new Map([...document.entities, ...network.entities].map((entity) => [entity.id, entity]));
  return drawn
    .toSorted((a, b) => weightOf(a) - weightOf(b))
    .map((tie) => {
      const { id } = tie.relationship;
      const isSelected = select.includes(id);
      const lines = linesOfRelationship.get(id) ?? [];
      return memory.ties(id, [document, tie, isSelected, theme, ...lines, ...hulls], () => {
        const name = nameOfTie(tie, entities);
        return {
          type: "group",
          id: `tie:${id}`,
          title: name,
          handle: { type: "relationship", id, name, isSelected },
          marks: lines.flatMap((line) =>
            lineMarks(line, groundAt(onWay(line.way, 0.5), hulls, theme), isSelected, theme),
          ),
        };
      });
    });
}

function weightOf(tie: Tie): number {
  return tie.inEffect[0]?.stake ?? (tie.inEffect.length > 0 ? -1 : -2);
}

/** A label on its own patch of ground, which interrupts the line below it; one that stands aside has a leader instead. */
function labelMarks(
  { routed, text, at, box, size, weight, leader }: PlacedLabel,
  hulls: readonly Hull[],
  theme: Theme,
): readonly Mark[] {
  const ground = groundAt(at, hulls, theme);
  // The text is part of the key: a figure that changes fades over into the next.
  const id = `${routed.line.id}:${text}`;
  return [
    ...(leader === undefined
      ? [{ type: "rect", id: `ground:${id}`, ...box, corner: 3, fill: ground, className: "label-ground" } as const]
      : leaderMarks(id, leader, size, theme)),
    {
      type: "text",
      id,
      of: routed.line.relationship,
      className: "label",
      x: at.x,
      y: at.y + size * 0.36,
      text,
      size,
      weight,
      anchor: "middle",
      fill: toneColour(theme, routed.line.stroke.tone),
      halo: ground,
    },
  ];
}

/** A thin line from a label that stands aside to a dot on the line it belongs to; as thin as the label is small. */
function leaderMarks(id: string, { from, to }: Segment, size: number, theme: Theme): readonly Mark[] {
  const d = `M${coordinates(from)}L${coordinates(to)}`;
  const className = "label-ground";
  return [
    { type: "path", id: `leader:${id}`, d, stroke: theme.soft, strokeWidth: size / 16, className },
    { type: "circle", id: `dot:${id}`, ...to, radius: size / 7, fill: theme.soft, stroke: theme.paper, className },
  ];
}
