import type { Tie } from "../model/tie.ts";
import type { Stroke } from "./relationshipKind.ts";
import { restsOnAgreement } from "./tieName.ts";

const agreedThinning = 0.65;

/** The stroke itself, or thinner where the level that began last is agreed and not yet carried out (`LOOK.md`). */
export function thinnerWhenAgreed(stroke: Stroke): (tie: Tie) => Stroke {
  const thinner = { ...stroke, width: stroke.width * agreedThinning };
  return ({ inEffect: [level] }) => (level !== undefined && restsOnAgreement(level) ? thinner : stroke);
}
