import { isAllianceMember, shortNameOf, type Entity } from "../model/entity.ts";
import type { Zoom } from "./zoom.ts";

/**
 * What a card says: `card` the name and what belongs to it, `near` more of it in smaller type, `name` the name alone,
 * `chip` only the icon. The name may stand in two lines.
 */
export interface CardFace {
  readonly type: "card" | "near" | "name" | "chip";
  readonly name: readonly string[];
}

/** What is special about a card, as far as its room goes. */
interface Standing {
  readonly isSelected: boolean;
  readonly isStandIn: boolean;
}

/** The face of a card as it is seen from so far: with its name in one line. */
export function faceOf(entity: Entity, { level }: Zoom, { isSelected, isStandIn }: Standing): CardFace {
  const name = [shortNameOf(entity)];
  if (level !== "far") return { type: level === "near" ? "near" : "card", name };
  const hasName = entity.tier < 3 || isAllianceMember(entity) || isSelected || isStandIn;
  return { type: hasName ? "name" : "chip", name };
}

/** The ways to put the name in two lines: cut at a blank, or after a hyphen or dash between letters. */
export function inTwoLines(name: string): readonly (readonly [string, string])[] {
  return [...name.matchAll(/ |(?<=\p{L})[-–](?=\p{L})/gu)]
    .map(({ 0: cut, index }) => [name.slice(0, cut === " " ? index : index + 1), name.slice(index + 1)] as const)
    .filter(([first, second]) => first.trim() !== "" && second.trim() !== "");
}
