import { imagineSnapshot } from "../ownership/imagine.ts";
import type { Reckoner } from "../pipeline/reckoning.ts";
import { lensLookOf } from "./lensLook.ts";
import { finalStakes } from "./finalStakes.ts";

/** What computes ownership for the picture: imagined stakes, final shares, gauges. Loaded when first asked for. */
export const reckoner: Reckoner = { imagine: imagineSnapshot, finalStakes, lensLookOf };
