import { isAllianceMember, shortNameOf, type Entity } from "../model/entity.ts";
import { cardWords } from "../text/picture.ts";
import type { FontWeight, TextWidth } from "./textWidth.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a card says besides who it is. */
export interface CardState {
  /** Who leads the entity on the date. */
  readonly leader: string | undefined;
  /** `planned`: nothing makes it exist yet; `agreed`: signed or announced and begun. */
  readonly standing: "established" | "agreed" | "planned";
  readonly isPinned: boolean;
  readonly isSelected: boolean;
  /** How many entities the card stands for, itself one of them, where it stands for a folded family. */
  readonly standsFor?: number | undefined;
}

/** A member of the alliance, an outsider or plain company, a joint venture with pointed sides, a unit. */
export type CardShape = "member" | "card" | "venture" | "pill";

/** Text sizes in px: the name by shape, and what stands below or beside it. */
export const nameSize = { member: 16, card: 13, venture: 13, pill: 12.5 } as const;
export const subSize = 11;

/** What is left of a card that says nothing. */
export const chipSize: Size = { width: 26, height: 26 };

/** How far the card below the uppermost one of a stack looks out from under it to the right and below, in px. */
export const stackOffset = 4;

const height = { member: 54, card: 40, venture: 42, pill: 32 } as const;
const memberWidth = 150;

export function shapeOf(entity: Entity): CardShape {
  if (isAllianceMember(entity)) return "member";
  return entity.kind === "business-unit" ? "pill" : entity.kind === "joint-venture" ? "venture" : "card";
}

export function nameWeight(shape: CardShape): FontWeight {
  return shape === "member" ? 700 : 600;
}

/** The room that an entity's card takes, in px; the same on every date, so that nothing moves. */
export function cardSize(entity: Entity, measure: TextWidth): Size {
  const shape = shapeOf(entity);
  const name = measure(shortNameOf(entity), nameSize[shape], nameWeight(shape));
  const sub = measure(longestSub(entity), subSize, 400);
  switch (shape) {
    case "member":
      return { width: Math.max(memberWidth, Math.ceil(name) + 28), height: height.member };
    case "pill":
      return { width: Math.ceil(name + (entity.country === undefined ? 0 : sub + 6)) + 38, height: height.pill };
    case "venture":
      return { width: Math.ceil(Math.max(name + 20, sub)) + 40, height: height.venture };
    case "card":
      return { width: Math.ceil(Math.max(name, sub)) + 46, height: height.card };
  }
}

function longestSub({ kind, country }: Entity): string {
  return kind === "joint-venture" ? `${country ?? ""} · ${cardWords.plannedVenture}` : (country ?? "");
}
