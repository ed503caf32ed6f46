import { isAllianceMember, type Entity } from "../model/entity.ts";
import type { CardBox } from "./cardBox.ts";
import { groundOfCard, ringAround, sliceOf, type Ground } from "./gaugeShape.ts";
import type { Gauge, LensInk } from "./lensLook.ts";
import type { Mark } from "./mark.ts";
import type { Theme } from "./theme.ts";

/** In px, however large the card is drawn: the outline of a card, the line at which a gauge ends, the ring. */
const inset = 1.1;
const level = 1.4;
const ring = { distance: 4.5, width: 2.2 } as const;
/** It may run behind a name. */
const faintness = 0.75;
/** A little is never drawn as nothing. */
const least = 2.6;
/** What may be so and may not, beside what is so. */
const paleness = 0.5;

/** How full a card is, in its own shape, and a ring around the chosen one: between the ground of the card and what is written on it. */
export function gaugeMarks(
  gauge: Gauge,
  entity: Entity,
  box: CardBox,
  { notation, theme }: Omit<LensInk, "lens">,
): readonly Mark[] {
  const ground = groundOfCard(entity, box, notation);
  const isInk = notation !== "legal" && isAllianceMember(entity);
  const d = gauge.isChosen ? ringAround(ground, ring.distance) : "";
  return [
    ...fillMarks(gauge, ground, isInk, theme),
    ...pathMark("gauge-ring", d, { stroke: theme.gaugeEdge, strokeWidth: ring.width }),
  ];
}

/** The ground filled up to the lower figure, paler up to the higher one, with a line where each ends. */
export function fillMarks(
  { low, high }: Pick<Gauge, "low" | "high">,
  ground: Ground,
  isInk: boolean,
  theme: Theme,
): readonly Mark[] {
  const { width } = ground.box;
  const ends = [low, high].map((share) => (share > 0 ? Math.max(share, least / width) : 0));
  const [full = 0, most = 0] = ends;
  const fill = isInk ? theme.gaugeOnInk : theme.gauge;
  const edge = isInk ? theme.onInkSoft : theme.gaugeEdge;
  const levelAt = (id: string, share: number): readonly Mark[] =>
    share > 0 && share < 1
      ? pathMark(id, sliceOf(ground, share - level / width, share, inset), { fill: edge, opacity: faintness })
      : [];
  return [
    ...pathMark("gauge", sliceOf(ground, 0, full, inset), { fill }),
    ...(most > full
      ? [
          ...pathMark("gauge-band", sliceOf(ground, full, most, inset), { fill, opacity: paleness }),
          ...levelAt("gauge-most", most),
        ]
      : []),
    ...levelAt("gauge-level", full),
  ];
}

function pathMark(
  id: string,
  d: string,
  look: Partial<Pick<Extract<Mark, { type: "path" }>, "fill" | "stroke" | "strokeWidth" | "opacity">>,
): readonly Mark[] {
  return d === "" ? [] : [{ type: "path", id, d, ...look }];
}
