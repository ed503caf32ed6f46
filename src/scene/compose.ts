import { group } from "d3";
import type { Network } from "../filters/filter.ts";
import type { AllianceDocument } from "../model/document.ts";
import { shortNameOf, type Entity, type EntityId } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";
import { nameOfTie } from "../relationships/nameOfTie.ts";
import { formatCountry } from "../text/format.ts";
import { cardDescription, cardStates, entityKindWords } from "../text/picture.ts";
import { cardMarks, cardTitle, type CardState } from "./card.ts";
import { cardSize } from "./cardShape.ts";
import { isInside, type Point } from "./curve.ts";
import { hullMarks, hullsOf, type Hull } from "./groups.ts";
import { placeLabels, type PlacedLabel } from "./labels.ts";
import { lineMarks } from "./lineMarks.ts";
import { linesOfTie } from "./lines.ts";
import type { Box, GroupMark, Mark, Scene } from "./mark.ts";
import { routeLines, type RoutedLine } from "./route.ts";
import { standingOf } from "./standing.ts";
import type { TextWidth } from "./textWidth.ts";
import { toneColour, type Theme } from "./theme.ts";

/** All that decides what the picture looks like. */
export interface PictureInput {
  readonly document: AllianceDocument;
  readonly network: Network;
  readonly places: ReadonlyMap<EntityId, Point>;
  /** Who leads whom on the date, for those whose card says it. */
  readonly leaders: ReadonlyMap<EntityId, string>;
  readonly select: string | undefined;
  readonly pinned: Pick<ReadonlySet<EntityId>, "has">;
  readonly theme: Theme;
  readonly measure: TextWidth;
}

/** The drawing without its colours: what stands where. */
export interface Plan {
  readonly cards: ReadonlyMap<EntityId, Box>;
  readonly hulls: readonly Hull[];
  readonly routed: readonly RoutedLine[];
  readonly labels: readonly PlacedLabel[];
}

/** Where everything of the picture stands: cards, hulls, ways and labels, in this order of precedence. */
export function planPicture({ document, network, places, measure }: PictureInput): Plan {
  const cards = boxesOf(network.entities, places, measure);
  const hulls = hullsOf(document, cards, measure);
  const routed = routeLines(network.ties.flatMap(linesOfTie), { cards, hulls });
  const labels = placeLabels(routed, [...cards.values(), ...hulls.map(({ nameBox }) => nameBox)], measure);
  return { cards, hulls, routed, labels };
}

/** The whole picture as marks in paint order: hulls, links (the weightiest last), cards, labels. */
export function composeScene(input: PictureInput): Scene {
  const plan = planPicture(input);
  const { theme } = input;
  return {
    paper: theme.paper,
    bounds: boundsOfPlan(plan),
    marks: [
      layer(
        "hulls",
        plan.hulls.flatMap((hull) => hullMarks(hull, theme)),
        true,
      ),
      layer("links", linkMarks(input, plan)),
      layer(
        "cards",
        input.network.entities.flatMap((entity) => cardGroup(entity, input, plan) ?? []),
      ),
      layer(
        "labels",
        plan.labels.flatMap((label) => labelMarks(label, plan.hulls, theme)),
        true,
      ),
    ],
  };
}

function layer(id: string, marks: readonly Mark[], isDecoration = false): GroupMark {
  return { type: "group", id, marks, isDecoration };
}

function boxesOf(
  entities: readonly Entity[],
  places: ReadonlyMap<EntityId, Point>,
  measure: TextWidth,
): ReadonlyMap<EntityId, Box> {
  const boxes = new Map<EntityId, Box>();
  for (const entity of entities) {
    const place = places.get(entity.id);
    if (place === undefined) continue;
    const { width, height } = cardSize(entity, measure);
    boxes.set(entity.id, { x: place.x - width / 2, y: place.y - height / 2, width, height });
  }
  return boxes;
}

function linkMarks(input: PictureInput, { routed, hulls }: Plan): readonly Mark[] {
  const linesOfRelationship = group(routed, ({ line }) => line.relationship);
  const drawn = input.network.ties.filter(({ relationship }) => linesOfRelationship.has(relationship.id));
  const entities = new Map(input.document.entities.map((entity) => [entity.id, entity]));
  return drawn
    .toSorted((a, b) => weightOf(a) - weightOf(b))
    .map((tie): GroupMark => {
      const { id } = tie.relationship;
      const isSelected = input.select === id;
      const lines = linesOfRelationship.get(id) ?? [];
      const name = nameOfTie(tie, entities);
      return {
        type: "group",
        id: `tie:${id}`,
        title: name,
        handle: { type: "relationship", id, name, isSelected },
        marks: lines.flatMap((line) =>
          lineMarks(line, groundAt(line.curve.control, hulls, input.theme), isSelected, input.theme),
        ),
      };
    });
}

function weightOf(tie: Tie): number {
  return tie.inEffect[0]?.stake ?? (tie.inEffect.length > 0 ? -1 : -2);
}

function cardGroup(entity: Entity, input: PictureInput, plan: Plan): GroupMark | undefined {
  const place = input.places.get(entity.id);
  if (place === undefined || !plan.cards.has(entity.id)) return undefined;
  const state: CardState = {
    leader: input.leaders.get(entity.id),
    standing: standingOf(entity, input.network.ties),
    isPinned: input.pinned.has(entity.id),
    isSelected: input.select === entity.id,
  };
  const description = cardDescription([
    entityKindWords[entity.kind],
    entity.country === undefined ? undefined : formatCountry(entity.country),
    state.leader,
    state.standing === "planned" ? cardStates.planned : undefined,
    state.isPinned ? cardStates.pinned : undefined,
    input.network.shownAnyway.has(entity.id) ? cardStates.shownAnyway : undefined,
  ]);
  return {
    type: "group",
    id: `entity:${entity.id}`,
    x: place.x,
    y: place.y,
    title: cardTitle(entity),
    handle: { type: "entity", id: entity.id, name: shortNameOf(entity), description, isSelected: state.isSelected },
    marks: cardMarks(entity, state, input.theme, input.measure),
  };
}

/** A label on its own patch of ground, which interrupts the line below it. */
function labelMarks(
  { routed, text, at, box, size, weight }: PlacedLabel,
  hulls: readonly Hull[],
  theme: Theme,
): readonly Mark[] {
  const ground = groundAt(at, hulls, theme);
  // The text is part of the key: a figure that changes fades over into the next.
  const id = `${routed.line.id}:${text}`;
  return [
    { type: "rect", id: `ground:${id}`, ...box, corner: 3, fill: ground, opacity: 0.92, className: "label-ground" },
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

function groundAt(point: Point, hulls: readonly Hull[], theme: Theme): string {
  return hulls.some(({ box }) => isInside(box, point)) ? theme.hull : theme.paper;
}

function boundsOfPlan({ cards, hulls }: Plan): Box {
  const boxes = [...cards.values(), ...hulls.map(({ box }) => box)];
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
