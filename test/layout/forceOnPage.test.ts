import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settledPlaces } from "../../src/layout/force.ts";
import { forceOnPage } from "../../src/layout/forceOnPage.ts";
import { liveLayout, type LiveLayout, type LiveLayoutEvents } from "../../src/layout/liveLayout.ts";
import type { LayoutInput, Places } from "../../src/layout/place.ts";
import { anyLayoutInput } from "./samples.ts";

const nothing = (): void => undefined;

/** The page's end with the layout in the same thread behind it. */
function onPage(events: Partial<LiveLayoutEvents>): LiveLayout {
  return liveLayout(forceOnPage, { onMove: nothing, onSettled: nothing, onFailure: nothing, ...events });
}

const homes: Places = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 300, y: 0 }],
]);
const links: LayoutInput["links"] = [{ source: "a", target: "b", weight: 1 }];

describe("forceOnPage", () => {
  test("settles where the layout settles at once", async () => {
    const [input] = fc.sample(anyLayoutInput(8), { numRuns: 1, seed: 7 });
    if (input === undefined) throw new Error("no input");
    const places = await new Promise<Places>((onSettled) => onPage({ onSettled }).settle(input));
    expect(places).toEqual(settledPlaces(input));
  });

  test("lets neighbours follow a card, and brings everyone home once it is let go", async () => {
    let furthest = 0;
    const home = await new Promise<Places>((onSettled) => {
      const live = onPage({
        onMove: (places) => {
          const { x } = places.get("b") ?? { x: 0 };
          if (x > 320 && furthest <= 320) live.reheat();
          furthest = Math.max(furthest, x);
        },
        onSettled,
      });
      live.load(homes, homes, links);
      live.pin("a", { x: 200, y: 0 });
    });
    expect(furthest).toBeGreaterThan(320);
    expect(home).toEqual(homes);
  });

  test("answers later, never before whoever asks is done", async () => {
    let isDone = false;
    const wasDone = new Promise<boolean>((resolve) => {
      const live = onPage({ onMove: () => resolve(isDone) });
      live.load(homes, homes, links);
      live.pin("a", { x: 200, y: 0 });
    });
    isDone = true;
    expect(await wasDone).toBe(true);
  });

  test("says nothing more once it is ended", async () => {
    let count = 0;
    const live = onPage({ onMove: () => (count += 1) });
    live.load(homes, homes, links);
    live.destroy();
    // Another layout that begins later has ended by then.
    await new Promise<Places>((onSettled) => {
      const other = onPage({ onSettled });
      other.load(homes, homes, links);
      other.reheat();
    });
    expect(count).toBe(0);
  });
});
