import type { Entity } from "../model/entity.ts";
import type { Notation } from "../model/view.ts";
import { inTwoLines, type CardFace } from "./cardFace.ts";
import { cardDrawings } from "./cardNotation.ts";
import { cardSize, stackOffset, type Size } from "./cardShape.ts";
import type { TextWidth } from "./textWidth.ts";

/** The faces that a card can have, the one to be preferred first, with their sizes. */
export interface SizedFaces {
  readonly faces: readonly { readonly face: CardFace; readonly size: Size }[];
  /** The room for which the layouts are made. */
  readonly room: Size;
}

interface Circumstances {
  readonly notation: Notation;
  readonly isStandIn: boolean;
  readonly measure: TextWidth;
}

const known = new WeakMap<Entity, Map<string, SizedFaces & { readonly measure: TextWidth }>>();

/** The face of a card with its name in one line, and in two where it may be. Texts are measured once: cards that move ask every frame. */
export function sizedFacesOf(entity: Entity, face: CardFace, circumstances: Circumstances): SizedFaces {
  const { notation, isStandIn, measure } = circumstances;
  const ofEntity = known.get(entity) ?? new Map<string, SizedFaces & { readonly measure: TextWidth }>();
  known.set(entity, ofEntity);
  const key = `${notation} ${face.type} ${isStandIn}`;
  const last = ofEntity.get(key);
  if (last?.measure === measure) return last;
  const made = { ...measured(entity, face, circumstances), measure };
  ofEntity.set(key, made);
  return made;
}

function measured(entity: Entity, face: CardFace, { notation, isStandIn, measure }: Circumstances): SizedFaces {
  const { sizeOf, cutsName } = cardDrawings[notation];
  const room = cardSize(entity, measure);
  const below = isStandIn ? 2 * stackOffset : 0;
  const sized = (each: CardFace): SizedFaces["faces"][number] => {
    const { width, height } = sizeOf(entity, each, measure);
    return { face: each, size: { width: width + below, height: height + below } };
  };
  const isCut = face.type === "name" || (face.type === "card" && cutsName?.(entity) === true);
  const whole = sized(face);
  const [cut] = (isCut ? inTwoLines(face.name.join(" ")) : [])
    .map((lines) => sized({ ...face, name: lines }))
    .toSorted((a, b) => a.size.width - b.size.width);
  if (cut === undefined) return { room, faces: [whole] };
  // A name in two lines is for where it would make the card wider than it is everywhere else.
  return { room, faces: whole.size.width > room.width + below ? [cut, whole] : [whole, cut] };
}
