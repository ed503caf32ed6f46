import { describe, expect, test } from "vitest";
import { breather } from "../../src/panels/breather.ts";

describe("breather", () => {
  test("lets other work run during long work, and tells how far it is", async () => {
    const shares: number[] = [];
    const pause = breather(new AbortController().signal, (share) => shares.push(share));
    const other = new AbortController();
    setTimeout(() => other.abort());
    for (let share = 0; !other.signal.aborted; share += 1e-6) await pause(share);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test("rejects once it is cancelled, even while it waits", async () => {
    const controller = new AbortController();
    const pause = breather(controller.signal, () => controller.abort());
    const work = async (): Promise<never> => {
      for (;;) await pause(0.5);
    };
    await expect(work()).rejects.toThrow(/abort/i);
    await expect(pause(1)).rejects.toThrow(/abort/i);
  });
});
