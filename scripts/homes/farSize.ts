import type { CardSize } from "../../src/layout/place.ts";
import type { Entity } from "../../src/model/entity.ts";
import { faceOf } from "../../src/scene/cardFace.ts";
import { cardDrawings } from "../../src/scene/cardNotation.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import type { Zoom } from "../../src/scene/zoom.ts";

/** The room that a card takes from afar, its name in one line and so many times as large as near. */
export function farSize(entity: Entity, most: number): CardSize {
  const zoom: Zoom = { level: "far", growth: most };
  const face = faceOf(entity, zoom, { isSelected: false, isStandIn: false });
  const { width, height } = cardDrawings.atlas.sizeOf(entity, face, interWidth);
  const growth = face.type === "chip" ? 1 : zoom.growth;
  return { width: width * growth, height: height * growth };
}
