/** How near the picture is seen: far away only what weighs has a name, near there is room for more on a card. */
export interface Zoom {
  readonly level: "far" | "middle" | "near";
  /** How much larger than usual text and cards are drawn, to stay readable from afar; 1 unless far. */
  readonly growth: number;
}

const farBelow = 0.66;
/** From afar, growth and scale together come to this at least: the smallest names are then 9 px high on the screen. */
const readable = 0.725;
const nearFrom = 1.7;
const step = 0.15;
const mostGrowth = 2.2;
const zooms = new Map<string, Zoom>();

/** How a picture is seen at a scale (px of the screen for one of its own). In steps: the same object for nearby scales. */
export function zoomAt(scale: number): Zoom {
  const level = scale < farBelow ? "far" : scale < nearFrom ? "middle" : "near";
  const steps = level === "far" ? Math.ceil((readable / scale - 1) / step) : 0;
  const growth = Math.min(mostGrowth, 1 + steps * step);
  const key = `${level} ${growth}`;
  const zoom = zooms.get(key) ?? { level, growth };
  zooms.set(key, zoom);
  return zoom;
}
