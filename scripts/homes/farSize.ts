import type { CardSize } from "../../src/layout/place.ts";
import type { Entity } from "../../src/model/entity.ts";
import { faceOf } from "../../src/scene/cardFace.ts";
import { cardDrawings } from "../../src/scene/cardNotation.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { zoomAt } from "../../src/scene/zoom.ts";

/** The room that a card takes when its whole level is seen at a scale, its name in one line and as large as it gets. */
export function farSize(entity: Entity, scale: number): CardSize {
  const zoom = zoomAt(scale);
  const face = faceOf(entity, zoom, { isSelected: false, isStandIn: false });
  const { width, height } = cardDrawings.atlas.sizeOf(entity, face, interWidth);
  const growth = face.type === "chip" ? 1 : zoom.growth;
  return { width: width * growth, height: height * growth };
}
