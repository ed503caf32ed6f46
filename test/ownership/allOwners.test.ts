import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coreStakes } from "../../scripts/bench/generatedOwnership.ts";
import { allOwners, type AllOwners } from "../../src/ownership/allOwners.ts";
import { allOwnersRun, type FromAllOwners } from "../../src/ownership/allOwnersRun.ts";
import { ownersOf } from "../../src/ownership/integrated.ts";
import { ownershipNetwork } from "../../src/ownership/network.ts";
import { checkInTime } from "../property.ts";
import { networks } from "./networks.ts";

describe("allOwners", () => {
  test("gives every company the owners that it has by itself, the largest first, from 0.0001% on", async () => {
    await checkInTime(
      fc.asyncProperty(networks({ nodes: 6 }), async (stakes) => {
        const network = ownershipNetwork(stakes);
        const all = await allOwners(network, { pause: async () => undefined });
        const companies = network.ids.filter((id) => ownersOf(network, id) !== undefined);
        expect([...listed(all).keys()]).toEqual(companies);
        for (const [company, owners] of listed(all)) {
          const one = ownersOf(network, company);
          const shares = [...(one?.holders ?? []), ...(one?.rests ?? [])].map(({ share }) => share);
          const expected = shares.filter((share) => share >= 1e-6).toSorted((a, b) => b - a);
          expect(owners.map(({ share }) => share)).toEqual(expected);
        }
      }),
    );
  });

  test("tells named holders from those not named", async () => {
    const network = ownershipNetwork([{ holder: "O", company: "A", low: 0.3, high: 0.3 }]);
    const all = await allOwners(network, { pause: async () => undefined });
    expect(listed(all).get("A")).toEqual([
      { id: "A", isRest: true, share: 0.7 },
      { id: "O", isRest: false, share: 0.3 },
    ]);
  });

  test("tells how far it is, from nothing to all, and ends where the pause throws", async () => {
    const network = ownershipNetwork(coreStakes(20, 1));
    const told: number[] = [];
    await allOwners(network, { pause: async (share) => void told.push(share) });
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    await expect(allOwners(network, { pause: stopHalfway })).rejects.toThrow("enough");
  });
});

describe("allOwnersRun", () => {
  test("answers with all owners", async () => {
    const [message] = await answersOf((answer) => answer({ type: "start", stakes: coreStakes(20, 1) }));
    expect(message?.type === "done" ? message.owners.companies : []).toHaveLength(20);
  });

  test("says why it fails", async () => {
    const stakes = [{ holder: "A", company: "B", low: 2, high: 2 }];
    expect(await answersOf((answer) => answer({ type: "start", stakes }))).toEqual([
      { type: "failed", message: "a share is no fraction: 2" },
    ]);
  });

  test("answers the last start alone", async () => {
    const stakes = coreStakes(300, 1);
    const messages = await answersOf((answer) => {
      answer({ type: "start", stakes });
      answer({ type: "cancel" });
      answer({ type: "start", stakes: stakes.slice(0, 5) });
    });
    const found = messages.flatMap((message) => (message.type === "done" ? message.owners.companies.length : []));
    expect(found).toEqual([1]);
  });
});

async function stopHalfway(share: number): Promise<void> {
  if (share >= 0.5) throw new Error("enough");
}

/** What is said until it is over. */
function answersOf(act: (answer: ReturnType<typeof allOwnersRun>) => void): Promise<readonly FromAllOwners[]> {
  return new Promise((resolve) => {
    const messages: FromAllOwners[] = [];
    const answer = allOwnersRun((message) => {
      messages.push(message);
      if (message.type !== "progress") resolve(messages);
    });
    act(answer);
  });
}

interface Owner {
  readonly id: string | undefined;
  readonly isRest: boolean;
  readonly share: number | undefined;
}

function listed({ ids, companies, starts, owners, isRest, shares }: AllOwners): ReadonlyMap<string, readonly Owner[]> {
  const ownerAt = (place: number): Owner => ({
    id: ids[owners[place] ?? -1],
    isRest: isRest[place] === 1,
    share: shares[place],
  });
  return new Map(
    [...companies].map((company, n) => {
      const [from, to] = [starts[n] ?? 0, starts[n + 1] ?? 0];
      return [ids[company] ?? "", Array.from({ length: to - from }, (_, i) => ownerAt(from + i))];
    }),
  );
}
