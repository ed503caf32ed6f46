import type { CardContent } from "./cardDrawing.ts";
import { dashOf } from "./cardParts.ts";
import { shapeOf, type CardShape, type CardState, type Size } from "./cardShape.ts";
import { widestPoint, type Footprint } from "./footprint.ts";
import type { Mark } from "./mark.ts";
import type { Theme } from "./theme.ts";

const corner = 6;
const point = 12;

/** A card's ground: its shape tells the kind, its edge the partner type, its dashes what is only planned. */
export function outlineMarks({ entity, size, state, theme }: CardContent): readonly Mark[] {
  const shape = shapeOf(entity);
  const box = { x: -size.width / 2, y: -size.height / 2, width: size.width, height: size.height };
  const look = {
    fill: shape === "member" ? theme.ink : theme.panel,
    stroke: state.isSelected ? theme.accent : restingEdge(shape, state, theme),
    strokeWidth: state.isSelected ? 2.5 : state.standing === "agreed" ? 0.8 : 1.4,
    className: "card",
    ...dashOf(entity, state),
  };
  switch (shape) {
    case "member":
      return [
        { type: "rect", id: "shadow", ...box, y: box.y + 3, corner: 8, fill: theme.shadow, opacity: 0.16 },
        { type: "rect", id: "card", ...box, corner, ...look },
      ];
    case "venture":
      return [{ type: "path", id: "card", d: pointedBox(size, Math.min(point, size.width * widestPoint)), ...look }];
    case "pill":
      return [{ type: "rect", id: "card", ...box, corner: size.height / 2, ...look }];
    case "card": {
      const card: Mark = { type: "rect", id: "card", ...box, corner, ...look };
      if (entity.partnerType === undefined) return [card];
      return [card, { type: "path", id: "edge", d: leftEdge(size, 5), fill: theme.partner[entity.partnerType] }];
    }
  }
}

/** What the outline of a shape fills of its box, where it lies on a card that looks out from under it so far. */
export function edgeOf(shape: CardShape, stack: number): Footprint {
  switch (shape) {
    case "member":
    case "card":
      return { corner, stack };
    case "pill":
      return { corner: Number.POSITIVE_INFINITY, stack };
    case "venture":
      return { point, stack };
  }
}

function restingEdge(shape: CardShape, { standing }: CardState, theme: Theme): string {
  if (shape === "member") return theme.ink;
  if (shape === "venture" || standing === "planned") return theme.soft;
  return shape === "pill" ? theme.hullEdge : theme.cardEdge;
}

function pointedBox(size: Size, depth: number): string {
  const [x, y] = [size.width / 2, size.height / 2];
  return `M${-x} 0L${-x + depth} ${-y}H${x - depth}L${x} 0L${x - depth} ${y}H${-x + depth}Z`;
}

function leftEdge(size: Size, width: number): string {
  const [x, y] = [-size.width / 2, size.height / 2];
  const arc = (toX: number, toY: number): string => `A${corner} ${corner} 0 0 0 ${toX} ${toY}`;
  return `M${x + width} ${-y}H${x + corner}${arc(x, -y + corner)}V${y - corner}${arc(x + corner, y)}H${x + width}Z`;
}
