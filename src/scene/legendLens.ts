import { pageLegend } from "../text/page.ts";
import type { LegendRow } from "./legendRow.ts";
import { sampleLine } from "./legendStrokes.ts";
import type { PictureInput } from "./picture.ts";

/** What the signs of an ownership lens stand for, as far as they are in the picture. */
export function lensRows({
  lens,
  network,
  notation,
}: Pick<PictureInput, "lens" | "network" | "notation">): readonly LegendRow[] {
  if (lens === undefined) return [];
  const gauges = network.entities.flatMap(({ id }) => lens.gauges.get(id) ?? []);
  const tails = network.entities.flatMap(({ id }) => lens.tails.get(id) ?? []);
  const isShown = (type: "rolled" | "rest"): boolean => tails.some((tail) => tail.type === type);
  const rows: readonly (LegendRow | false | undefined)[] = [
    lens.gaugesShow !== undefined && gauges.length > 0 && { label: lens.gaugesShow, sign: exactly },
    gauges.some(({ low, high }) => high > low) && { label: pageLegend.range, sign: between },
    lens.linksShow !== undefined && {
      label: pageLegend.onLines(lens.linksShow),
      sign: { type: "line", look: sampleLine("stake", notation), isPlan: false },
    },
    isShown("rolled") && { label: pageLegend.rolled, sign: { type: "tail", tail: "rolled" } },
    isShown("rest") && { label: pageLegend.rest, sign: { type: "tail", tail: "rest" } },
  ];
  return rows.filter((row) => typeof row === "object");
}

const exactly = { type: "gauge", low: 0.45, high: 0.45 } as const;
const between = { type: "gauge", low: 0.3, high: 0.7 } as const;
