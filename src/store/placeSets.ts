import type { PlaceSets } from "../importers/readPlaces.ts";
import type { Places } from "../layout/place.ts";
import { details } from "../model/view.ts";
import type { Homes } from "./homes.ts";
import { noPins, type LayoutSlice } from "./layoutSlice.ts";

const levels = [...details, "tall"] as const;

/** The homes under the names that they have in a file: `force core`. */
export function setsOfHomes(homes: Homes): ReadonlyMap<string, Places> {
  return new Map(
    levels.flatMap((level) => {
      const places = homes[level];
      return places === undefined ? [] : [[`force ${level}`, places] as const];
    }),
  );
}

/** The homes among the sets of places in a file; undefined where there are none. Nobody's homes are none. */
export function homesIn(sets: PlaceSets): Homes | undefined {
  const found = levels.flatMap((level) => {
    const places = sets.get(`force ${level}`);
    return places === undefined || places.size === 0 ? [] : [[level, places] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The pins among the sets of places in a file. */
export function pinsIn(sets: PlaceSets): LayoutSlice["pins"] {
  const pinsOf = (ground: keyof LayoutSlice["pins"]): Places => sets.get(ground) ?? noPins[ground];
  return { force: pinsOf("force"), "chart down": pinsOf("chart down"), "chart right": pinsOf("chart right") };
}
