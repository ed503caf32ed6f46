import type { Entity, EntityId } from "../model/entity.ts";
import type { Notation } from "../model/view.ts";
import type { CardBox, CardFit } from "./cardBox.ts";
import { faceOf } from "./cardFace.ts";
import { cardDrawings } from "./cardNotation.ts";
import type { Size } from "./cardShape.ts";
import { boxesMeet, grow, type Point } from "./curve.ts";
import type { FileLook } from "./picture.ts";
import { scaleFootprint } from "./footprint.ts";
import type { Box } from "./mark.ts";
import type { Remember } from "./remember.ts";
import { sizedFacesOf, type SizedFaces } from "./sizedFaces.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Zoom } from "./zoom.ts";

/** What decides how much room each card takes. */
interface CardsInput {
  readonly network: { readonly entities: readonly Entity[] };
  /** Who has a place on other dates: room is kept for them, so that no card changes its size when they come. */
  readonly reserved?: readonly Entity[] | undefined;
  readonly places: ReadonlyMap<EntityId, Point>;
  readonly notation: Notation;
  readonly zoom: Zoom;
  readonly select: readonly string[];
  readonly standIns: Pick<ReadonlyMap<EntityId, unknown>, "has">;
  readonly measure: TextWidth;
  readonly file?: Pick<FileLook, "areStraight"> | undefined;
}

/** What is remembered of the cards of the picture before. */
interface CardsMemory {
  readonly fits: Remember<ReadonlyMap<EntityId, CardFit>>;
  readonly boxes: Remember<CardBox>;
}

/**
 * The boxes of all placed cards. Each card gets the largest growth, up to that of the zoom, at which it comes near no
 * other; the weightiest first, step by step, so that all grow alike where room is short. At worst a card stays in the
 * room for which the layouts are made, so that cards that stand apart there stand apart at every zoom.
 */
export function cardBoxesOf(input: CardsInput, memory: CardsMemory): ReadonlyMap<EntityId, CardBox> {
  const { network, places, notation, zoom, select, standIns, measure } = input;
  const everyone = [...new Set([...network.entities, ...(input.reserved ?? [])])].toSorted(byWeight);
  const fits = memory.fits("", [places, notation, zoom, standIns, measure, ...select, ...everyone], () =>
    fitCards(everyone, input),
  );
  const boxes = new Map<EntityId, CardBox>();
  for (const entity of network.entities) {
    const [fit, place] = [fits.get(entity.id), places.get(entity.id)];
    if (fit === undefined || place === undefined) continue;
    const { face, growth } = fit;
    const isStandIn = standIns.has(entity.id);
    const drawn = [face.type, growth, notation, isStandIn, input.file?.areStraight === true, ...face.name];
    const box = memory.boxes(entity.id, [entity, place.x, place.y, measure, ...drawn], () =>
      boxOf(entity, place, fit, input),
    );
    boxes.set(entity.id, box);
  }
  return boxes;
}

/** A card that still looks for its size. `box` is the room that it has for certain. */
interface Candidate {
  readonly entity: Entity;
  readonly place: Point;
  readonly faces: SizedFaces["faces"];
  /** The largest that it could become. */
  readonly most: Size;
  fit: CardFit;
  box: Box;
}

/** What comes no nearer to a card that grows. */
const gap = 4;
const growthStep = 0.05;

function byWeight(a: Entity, b: Entity): number {
  return a.tier - b.tier || (a.id < b.id ? -1 : 1);
}

function fitCards(everyone: readonly Entity[], input: CardsInput): ReadonlyMap<EntityId, CardFit> {
  const candidates = everyone.flatMap((entity) => candidateOf(entity, input) ?? []);
  let growing: readonly Candidate[] = candidates.filter(({ faces: [first] }) => first?.face.type !== "chip");
  const near = new Map(growing.map((card) => [card, neighboursOf(card, candidates)]));
  for (const growth of growthSteps(input.zoom)) {
    growing = growing.filter((card) => card.fit.growth >= growth || growTo(growth, card, near.get(card) ?? []));
  }
  return new Map(candidates.map(({ entity, fit }) => [entity.id, fit]));
}

/** The card as large as it can be in the room for which the layouts are made. */
function candidateOf(entity: Entity, input: CardsInput): Candidate | undefined {
  const { places, zoom } = input;
  const place = places.get(entity.id);
  if (place === undefined) return undefined;
  const { faces, room } = facesOf(entity, input);
  const steps = growthSteps(zoom);
  const [best] = faces
    .map(({ face, size }) => {
      const most = Math.min(room.width / size.width, room.height / size.height);
      const growth = face.type === "chip" ? 1 : (steps.findLast((step) => step <= most) ?? most);
      return { face, growth, size };
    })
    .toSorted((a, b) => b.growth - a.growth);
  if (best === undefined) return undefined;
  const most = {
    width: Math.max(...faces.map(({ size }) => size.width)) * zoom.growth,
    height: Math.max(...faces.map(({ size }) => size.height)) * zoom.growth,
  };
  return { entity, place, faces, most, fit: best, box: boxAt(place, best.size, best.growth) };
}

/** Who could ever meet the card. */
function neighboursOf({ entity, place, most }: Candidate, all: readonly Candidate[]): readonly Candidate[] {
  return all.filter(
    (other) =>
      other.entity !== entity &&
      Math.abs(other.place.x - place.x) < (most.width + other.most.width) / 2 + gap &&
      Math.abs(other.place.y - place.y) < (most.height + other.most.height) / 2 + gap,
  );
}

function growTo(growth: number, card: Candidate, near: readonly Candidate[]): boolean {
  for (const { face, size } of card.faces) {
    const box = boxAt(card.place, size, growth);
    const reach = grow(box, gap);
    if (near.some((other) => boxesMeet(other.box, reach))) continue;
    card.fit = { face, growth, size };
    card.box = box;
    return true;
  }
  return false;
}

function facesOf(entity: Entity, { notation, zoom, select, standIns, measure }: CardsInput): SizedFaces {
  const isStandIn = standIns.has(entity.id);
  const face = faceOf(entity, zoom, { isSelected: select.includes(entity.id), isStandIn });
  return sizedFacesOf(entity, face, { notation, isStandIn, measure });
}

function boxOf(entity: Entity, place: Point, { face, growth, size }: CardFit, input: CardsInput): CardBox {
  const { footprintOf, edgeOf } = cardDrawings[input.notation];
  const areTouched = input.file?.areStraight === true;
  const edge = areTouched ? edgeOf?.(entity, input.standIns.has(entity.id)) : undefined;
  const footprint = edge ?? footprintOf?.(entity, face);
  const box = boxAt(place, size, growth);
  return { ...box, face, growth, footprint: footprint === undefined ? undefined : scaleFootprint(footprint, growth) };
}

/** How large a card may be drawn as the picture is seen from so far, the smallest growth first. */
function growthSteps({ growth }: Zoom): readonly number[] {
  const steps = Math.round((growth - 1) / growthStep);
  return Array.from({ length: steps + 1 }, (_, i) => Math.min(growth, 1 + i * growthStep));
}

function boxAt({ x, y }: Point, size: Size, growth: number): Box {
  const [width, height] = [size.width * growth, size.height * growth];
  return { x: x - width / 2, y: y - height / 2, width, height };
}
