import type { Block } from "../../src/layout/blocks.ts";
import type { Place, Places } from "../../src/layout/place.ts";
import { onWay } from "../../src/scene/way.ts";
import type { Plan } from "../../src/scene/picture.ts";
import type { SketchedLevel } from "./levels.ts";

/** The page's buttons over the picture's upper right and lower left corners, in px. */
const corners = { width: 140, top: 44, bottom: 40 };

/** Cards within the frame, and none under the page's buttons. */
export function frameCost(blocks: readonly Block[], places: Places, { width, height }: SketchedLevel): number {
  let cost = 0;
  for (const block of blocks) {
    const { x, y } = placeOfBlock(block, places);
    const [right, bottom] = [Math.abs(x) + block.width / 2, Math.abs(y) + block.height / 2];
    const beyond = Math.max(0, right - width / 2) + Math.max(0, bottom - height / 2);
    if (beyond > 0) cost += 200 + beyond * 80;
    if (x + block.width / 2 < width / 2 - corners.width) continue;
    if (y - block.height / 2 < corners.top - height / 2 || y + block.height / 2 > height / 2 - corners.bottom)
      cost += 150;
  }
  return cost;
}

/** Lines within the frame. */
export function outsideCost({ routed }: Plan, { width, height }: SketchedLevel): number {
  let cost = 0;
  for (const { way } of routed) {
    for (const t of [0.25, 0.5, 0.75]) {
      const { x, y } = onWay(way, t);
      cost += Math.max(0, Math.abs(x) - width / 2) + Math.max(0, Math.abs(y) - height / 2);
    }
  }
  return cost * 4;
}

/** The alliance's members about the middle, Renault to the left of Nissan and about level with it. */
export function toneCost(places: Places, { apart: [least, most], name }: SketchedLevel): number {
  const at = (id: string): Place => places.get(id) ?? { x: 0, y: 0 };
  const [renault, nissan, mitsubishi] = [at("renault"), at("nissan"), at("mitsubishi-motors")];
  const middle = {
    x: (renault.x + nissan.x + mitsubishi.x) / 3,
    y: (renault.y + nissan.y + mitsubishi.y) / 3,
  };
  // The column of businesses stands to the left of Renault in the core, so its members stand right of the middle.
  const aside = name === "core" ? 180 : 50;
  return (
    Math.hypot(middle.x - aside, middle.y) * 0.8 +
    Math.abs(renault.y - nissan.y) * 12 +
    Math.max(0, least - (nissan.x - renault.x)) * 6 +
    Math.max(0, nissan.x - renault.x - most) * 3
  );
}

/** The middle of a block, from the place of its first member. */
export function placeOfBlock({ members: [first] }: Block, places: Places): Place {
  const place = (first && places.get(first.id)) ?? { x: 0, y: 0 };
  return { x: place.x - (first?.dx ?? 0), y: place.y - (first?.dy ?? 0) };
}
