import { isAllianceMember, type Entity, type EntityKind } from "../model/entity.ts";
import type { Size } from "./cardShape.ts";

/** The shapes of legal structure charts: corporation, joint venture or partnership, trust, persons and the public. */
export type LegalShape = "rectangle" | "triangle" | "pentagon" | "oval";

const shapes: Readonly<Record<EntityKind, LegalShape>> = {
  company: "rectangle",
  "proposed-company": "rectangle",
  "business-unit": "rectangle",
  investor: "rectangle",
  "joint-venture": "triangle",
  trust: "pentagon",
  government: "oval",
  "shareholder-group": "oval",
};

export function legalShapeOf(kind: EntityKind): LegalShape {
  return shapes[kind];
}

/** How wide the outline is, in px. A division has no legal form of its own: a thin one. */
export function legalWeightOf(entity: Entity): number {
  return isAllianceMember(entity) ? 2.4 : entity.kind === "business-unit" ? 0.7 : 1.4;
}

/** How much of a pentagon's height its roof takes. */
const roof = 0.3;

/** The outline around a middle at x, as path data. */
export function legalPath(shape: LegalShape, { width, height }: Size, middle = 0): string {
  const [left, right, y] = [middle - width / 2, middle + width / 2, height / 2];
  switch (shape) {
    case "rectangle":
      return `M${left} ${-y}H${right}V${y}H${left}Z`;
    case "triangle":
      return `M${middle} ${-y}L${right} ${y}H${left}Z`;
    case "pentagon":
      return `M${middle} ${-y}L${right} ${-y + height * roof}V${y}H${left}V${-y + height * roof}Z`;
    case "oval":
      return `M${left} 0A${width / 2} ${y} 0 1 1 ${right} 0A${width / 2} ${y} 0 1 1 ${left} 0Z`;
  }
}

/** How much of the shape's width there is at a height, as a share 0–1; `y` goes from -0.5 at its top to 0.5. */
export function legalBreadth(shape: LegalShape, y: number): number {
  switch (shape) {
    case "rectangle":
      return 1;
    case "triangle":
      return y + 0.5;
    case "pentagon":
      return Math.min(1, (y + 0.5) / roof);
    case "oval":
      return 2 * Math.sqrt(Math.max(0, 0.25 - y * y));
  }
}
