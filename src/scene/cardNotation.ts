import type { Notation } from "../model/view.ts";
import { atlasCards } from "./cardAtlas.ts";
import { bovsCards } from "./cardBovs.ts";
import type { CardDrawing } from "./cardDrawing.ts";
import { legalCards } from "./cardLegal.ts";

/** How cards look in each notation. */
export const cardDrawings: Readonly<Record<Notation, CardDrawing>> = {
  atlas: atlasCards,
  legal: legalCards,
  bovs: bovsCards,
};
