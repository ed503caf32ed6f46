import { group } from "d3";
import type { Tie } from "../model/tie.ts";
import { nameOfTie } from "../relationships/nameOfTie.ts";
import { cardGroup } from "./cardGroup.ts";
import { groundAt } from "./groundAt.ts";
import { hullMarks } from "./hullMarks.ts";
import { labelMarks } from "./labelMarks.ts";
import { lineMarks } from "./lineMarks.ts";
import type { GroupMark, Mark, Scene } from "./mark.ts";
import { createSceneMemory, type SceneMemory } from "./memory.ts";
import type { PictureInput, Plan } from "./picture.ts";
import { boundsOfPlan, planPicture } from "./plan.ts";
import { onWay } from "./way.ts";

/**
 * The whole picture as marks in paint order: hulls, links (the weightiest last), cards, labels. With the memory of the
 * last picture, what has not changed is the same mark again.
 */
export function composeScene(input: PictureInput, memory: SceneMemory = createSceneMemory()): Scene {
  return composePlan(planPicture(input, memory), input, memory);
}

/** The same, of a picture that is planned already. */
export function composePlan(plan: Plan, input: PictureInput, memory: SceneMemory = createSceneMemory()): Scene {
  const { theme, network, file } = input;
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
      { type: "group", id: "hulls", isDecoration: true, marks: hullMarks(plan.hulls, theme, file === undefined) },
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
  const { document, network, select, theme, file, lens } = input;
  const linesOfRelationship = group(routed, ({ line }) => line.relationship);
  const drawn = network.ties.filter(({ relationship }) => linesOfRelationship.has(relationship.id));
  const entities = new Map([...document.entities, ...network.entities].map((entity) => [entity.id, entity]));
  return drawn
    .toSorted((a, b) => weightOf(a) - weightOf(b))
    .map((tie) => {
      const { id } = tie.relationship;
      const isSelected = file === undefined && select.includes(id);
      const standing = file !== undefined ? "inFile" : isSelected ? "selected" : "usual";
      const lines = linesOfRelationship.get(id) ?? [];
      return memory.ties(id, [document, tie, standing, theme, lens?.linksShow, ...lines, ...hulls], () => {
        const own = nameOfTie(tie, entities);
        const name = lens?.drawing.nameInLens(own, tie, lens) ?? own;
        return {
          type: "group",
          id: `tie:${id}`,
          title: name,
          handle: { type: "relationship", id, name, isSelected },
          marks: lines.flatMap((line) =>
            lineMarks(line, groundAt(onWay(line.way, 0.5), hulls, theme), standing, theme),
          ),
        };
      });
    });
}

function weightOf(tie: Tie): number {
  return tie.inEffect[0]?.stake ?? (tie.inEffect.length > 0 ? -1 : -2);
}
