import { plus } from "./curve.ts";
import { placeAside, type PlaceAside } from "./labelAside.ts";
import type { LabelGround, Manner } from "./labelGround.ts";
import { middleAt, spotsOn, type Spot } from "./labelSpots.ts";
import { boxAround, labelAt, labelText, type LabelText, type PlacedLabel } from "./placedLabel.ts";
import type { RoutedLine } from "./routedLine.ts";
import { isFigure, shortLabel } from "./shortLabel.ts";
import type { TextWidth } from "./textWidth.ts";
import { onWay } from "./way.ts";
import type { Zoom } from "./zoom.ts";

/** How labels are set. */
export interface LabelLook {
  readonly zoom: Zoom;
  readonly measure: TextWidth;
}

/** Where a label stands in relation to its line, so that it can follow. */
export interface Stand {
  readonly text: string;
  readonly spot: Pick<Spot, "t" | "side">;
  /** From the line to the label's edge and to its middle, where it stands aside. */
  readonly aside: Omit<PlaceAside, "t"> | undefined;
}

/** The best stand for a line's label: the ladder of `placeLabels`. Undefined = there is no room. */
export function findStand(routed: RoutedLine, look: LabelLook, ground: LabelGround): Stand | undefined {
  const { label, note } = routed.line;
  const atLine = (text: string): Stand | undefined => standAtLine(routed, text, look, ground, mannerAt);
  const wherever = (text: string): Stand | undefined =>
    standAside(routed, text, look, ground) ?? standAtLine(routed, text, look, ground, squeezedAt);
  const alone = (): Stand | undefined => (note === undefined ? undefined : (atLine("") ?? wherever("")));
  if (label === undefined) return alone();
  const short = shortLabel(label) ?? label;
  return (
    atLine(label) ??
    (short === label ? undefined : atLine(short)) ??
    (isFigure(label) ? wherever(short) : undefined) ??
    alone()
  );
}

/** The label of a line at a stand, wherever the line runs now. */
export function labelOfStand(routed: RoutedLine, { text, spot, aside }: Stand, look: LabelLook): PlacedLabel {
  const set = setText(routed, text, look);
  if (aside === undefined) return labelAt(routed, set, middleAt(routed, spot, set.room));
  const to = onWay(routed.way, spot.t);
  return labelAt(routed, set, plus(to, aside.middle), { from: plus(to, aside.edge), to });
}

/** Where a label stands of which nothing is known yet. */
export function usualStand(routed: RoutedLine, text: string, look: LabelLook): Stand {
  const [spot = { t: 0.5, side: 0 } as const] = spotsOn(routed.way, setText(routed, text, look).room);
  return { text, spot, aside: undefined };
}

function standAtLine(
  routed: RoutedLine,
  text: string,
  look: LabelLook,
  ground: LabelGround,
  mannerOf: (spot: Spot) => Manner | undefined,
): Stand | undefined {
  const { room } = setText(routed, text, look);
  let best: Spot | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const spot of spotsOn(routed.way, room)) {
    if (spot.cost >= lowest) break;
    const manner = mannerOf(spot);
    if (manner === undefined) continue;
    const cost = spot.cost + ground.costAt(boxAround(middleAt(routed, spot, room), room), routed.line, manner);
    if (cost < lowest) [best, lowest] = [spot, cost];
  }
  return best === undefined ? undefined : { text, spot: best, aside: undefined };
}

function mannerAt({ side }: Spot): Manner {
  return side === 0 ? "onLine" : "beside";
}

function squeezedAt({ side }: Spot): Manner | undefined {
  return side === 0 ? "squeezed" : undefined;
}

function standAside(routed: RoutedLine, text: string, look: LabelLook, ground: LabelGround): Stand | undefined {
  const { room } = setText(routed, text, look);
  const place = placeAside(routed, spotsOn(routed.way, room), room, look.zoom.growth, ground);
  if (place === undefined) return undefined;
  const { t, ...aside } = place;
  return { text, spot: { t, side: 0 }, aside };
}

function setText({ line }: RoutedLine, text: string, { zoom, measure }: LabelLook): LabelText {
  return labelText(text, line, zoom, measure);
}
