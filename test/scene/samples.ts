import fc from "fast-check";
import type { Network } from "../../src/filters/filter.ts";
import { networkOf } from "../../src/filters/network.ts";
import type { EntityId } from "../../src/model/entity.ts";
import type { Detail } from "../../src/model/view.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { Stroke } from "../../src/relationships/relationshipKind.ts";
import type { Point } from "../../src/scene/curve.ts";
import type { Line } from "../../src/scene/lines.ts";
import type { Box, GroupMark, Mark, Scene } from "../../src/scene/mark.ts";
import type { PictureInput } from "../../src/scene/picture.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { lightTheme } from "../../src/scene/theme.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { lengthOfWay, onWay, type Way } from "../../src/scene/way.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { anyScene, openView } from "../filters/samples.ts";

const timeline = timelineOf(builtInDocument());
const derive = createPipeline();
const nobody: ReadonlySet<string> = new Set();

/** What the built-in document shows on a date when no filter hides anything. */
export function builtInNetwork(date: string, detail: Detail): Network {
  const view = { ...openView, date, detail };
  return networkOf(snapshotAt(timeline, date), builtInDocument(), view, new Set());
}

/** A picture of the built-in document on a date, with its cards at some places. */
export function builtInPicture(places: ReadonlyMap<EntityId, Point>, date: string, detail: Detail): PictureInput {
  const view = { ...openView, date, detail };
  const { network, families } = derive(builtInDocument(), view, nobody);
  return { ...plain, document: builtInDocument(), date, network, ties: network.ties, families, places };
}

const plain = {
  date: "2023-01-26",
  leaders: new Map(),
  select: [],
  families: [],
  standIns: new Map(),
  notation: "atlas",
  zoom: zoomAt(1),
  chart: undefined,
  isMoving: false,
  pinned: new Set<string>(),
  theme: lightTheme,
  measure: interWidth,
} as const;

/** A picture of up to six entities, most of them placed, in any state. Each relationship stands in it once. */
export const anyPicture: fc.Arbitrary<PictureInput> = fc
  .record({
    scene: anyScene,
    cells: fc.shuffledSubarray(
      Array.from({ length: 12 }, (_, i) => i),
      { minLength: 6, maxLength: 6 },
    ),
    unplaced: fc.subarray(["a", "b"], { maxLength: 1 }),
    select: fc.subarray(["a", "a--b--stake"]),
    pinned: fc.subarray(["a", "b", "c"]),
  })
  .map(({ scene: { document, snapshot }, cells, unplaced, select, pinned }) => {
    const ties = new Map(snapshot.ties.map((tie) => [tie.relationship.id, tie]));
    const shown = [...ties.values()].filter(({ relationship: { source, target } }) => source !== target);
    const placed = document.entities.filter(({ id }) => !unplaced.includes(id));
    return {
      ...plain,
      document,
      network: {
        entities: document.entities,
        ties: shown,
        shownAnyway: new Set(),
      },
      ties: shown,
      places: new Map(
        placed.map(({ id }, i) => [id, { x: ((cells[i] ?? 0) % 4) * 300, y: Math.floor((cells[i] ?? 0) / 4) * 180 }]),
      ),
      leaders: new Map([["a", "Someone"]]),
      select,
      pinned: new Set(pinned),
    };
  });

export const arrow: Stroke = { tone: "ink", dash: [], end: "arrow", isDouble: false, width: 1.5 };

/** A line from `a` to `b`: a stake that weighs 40 %, unless something else is said. */
export function lineOf(fields: Partial<Line>): Line {
  const id = fields.id ?? "a--b--stake:effect";
  return {
    id,
    relationship: id,
    source: "a",
    target: "b",
    isPlan: false,
    stroke: arrow,
    width: 5,
    label: undefined,
    weight: 0.4,
    ...fields,
  };
}

export function boxAt(x: number, y: number, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Points along a curve, no further apart than a step in px. */
export function walk(way: Way, step = 2): readonly Point[] {
  const count = Math.max(8, Math.ceil((3 * lengthOfWay(way)) / step));
  return Array.from({ length: count + 1 }, (_, i) => onWay(way, i / count));
}

/** All marks of a scene, those inside groups too. */
export function marksIn({ marks }: Pick<Scene, "marks">): readonly Mark[] {
  return marks.flatMap((mark) => (mark.type === "group" ? [mark, ...marksIn(mark)] : [mark]));
}

export function groupsIn(scene: Pick<Scene, "marks">): readonly GroupMark[] {
  return marksIn(scene).filter((mark) => mark.type === "group");
}
