import type { Entity } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";
import type { CardState } from "./cardShape.ts";

const founding: ReadonlySet<string> = new Set(["stake", "joint-venture", "business-unit"]);

/**
 * Whether a unit, venture, trust or proposed company exists on the date, as far as the ties shown tell: something
 * that holds it is in effect, agreed (signed or announced and begun), or only planned. Others always exist.
 */
export function standingOf(entity: Entity, ties: readonly Tie[]): CardState["standing"] {
  if (entity.kind === "company" || entity.kind === "government" || entity.kind === "investor") return "established";
  const ups = ties.filter(({ relationship }) => relationship.target === entity.id && founding.has(relationship.kind));
  const current = ups.flatMap(({ inEffect }) => inEffect);
  if (current.some(({ status }) => status === "completed" || status === "ended")) return "established";
  if (current.length > 0) return "agreed";
  return ups.some(({ planned }) => planned.length > 0) ? "planned" : "established";
}
