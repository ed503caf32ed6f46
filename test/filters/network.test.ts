import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsOf } from "../../src/filters/counts.ts";
import { keepsEntity, narrowTie, withoutFilter } from "../../src/filters/criteria.ts";
import type { Network } from "../../src/filters/filter.ts";
import { stakeHistogram } from "../../src/filters/histogram.ts";
import { networkOf } from "../../src/filters/network.ts";
import { details } from "../../src/model/view.ts";
import { check } from "../property.ts";
import { phaseOf } from "../timeline/samples.ts";
import { anyScene, anyView, documentWith, held, openView, snapshotOf, tieOf } from "./samples.ts";

const nobody: ReadonlySet<string> = new Set();
const anyCalled = fc.subarray(["a", "b", "c", "d", "e", "f"]).map((ids): ReadonlySet<string> => new Set(ids));

function idsOf(network: Network): readonly string[] {
  return network.entities.map(({ id }) => id);
}

describe("networkOf", () => {
  test("shows both ends of every tie, and nobody without a tie who is not asked for", () => {
    check(
      fc.property(anyScene, anyView, anyCalled, ({ document, snapshot }, view, called) => {
        const network = networkOf(snapshot, document, view, called);
        const ids = new Set(idsOf(network));
        const ends = new Set(network.ties.flatMap(({ relationship: { source, target } }) => [source, target]));
        for (const id of ends) expect(ids.has(id)).toBe(true);
        for (const id of ids) expect(ends.has(id) || called.has(id)).toBe(true);
      }),
    );
  });

  test("shows without anyone asked for just what every filter keeps", () => {
    check(
      fc.property(anyScene, anyView, ({ document, snapshot }, view) => {
        const network = networkOf(snapshot, document, view, nobody);
        const kept = new Map(document.entities.map((entity) => [entity.id, keepsEntity(entity, view)]));
        const ties = snapshot.ties.filter(
          ({ relationship: { source, target } }) => kept.get(source) && kept.get(target),
        );
        expect(network.ties).toEqual(ties.map((tie) => narrowTie(tie, view)).filter((tie) => tie !== undefined));
        expect(network.shownAnyway.size).toBe(0);
      }),
    );
  });

  test("shows whoever is asked for, and says so of just those whom it would not show otherwise", () => {
    check(
      fc.property(anyScene, anyView, anyCalled, ({ document, snapshot }, view, called) => {
        const network = networkOf(snapshot, document, view, called);
        const otherwise = new Set(idsOf(networkOf(snapshot, document, view, nobody)));
        expect(idsOf(network)).toEqual(expect.arrayContaining([...called]));
        expect(network.shownAnyway).toEqual(new Set([...called].filter((id) => !otherwise.has(id))));
        for (const id of otherwise) expect(idsOf(network)).toContain(id);
      }),
    );
  });

  test("keeps the order of document and snapshot", () => {
    check(
      fc.property(anyScene, anyView, anyCalled, ({ document, snapshot }, view, called) => {
        const { entities, ties } = networkOf(snapshot, document, view, called);
        const shown = new Set(entities);
        expect(entities).toEqual(document.entities.filter((entity) => shown.has(entity)));
        const places = ties.map(({ relationship }) =>
          snapshot.ties.findIndex((tie) => tie.relationship === relationship),
        );
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  const document = documentWith([
    { id: "renault" },
    { id: "nissan" },
    { id: "google", partnerType: "technology", tier: 2 },
    { id: "alone" },
  ]);
  const works = tieOf("google--nissan", { inEffect: [phaseOf({})] }, "technology");
  const snapshot = snapshotOf([held("renault--nissan", 0.434), works]);

  test("hides an entity that the filters leave without a tie", () => {
    expect(idsOf(networkOf(snapshot, document, openView, nobody))).toEqual(["renault", "nissan", "google"]);
    expect(idsOf(networkOf(snapshot, document, { ...openView, kind: ["technology"] }, nobody))).toEqual([
      "nissan",
      "google",
    ]);
    expect(networkOf(snapshot, document, { ...openView, stake: [0.5, 1], partner: [] }, nobody)).toEqual({
      entities: [],
      ties: [],
      shownAnyway: new Set(),
    });
  });

  test("shows a selected entity past detail and partner type, with its ties to whom is shown", () => {
    const narrow = { ...openView, detail: "core", partner: [], select: ["google"] } as const;
    expect(networkOf(snapshot, document, narrow, nobody)).toEqual({
      entities: document.entities.slice(0, 3),
      ties: snapshot.ties,
      shownAnyway: new Set(["google"]),
    });
  });

  test("lets no tie of a selected entity past the filters of ties", () => {
    const stakesOnly = { ...openView, kind: ["stake"], select: ["google"] } as const;
    const network = networkOf(snapshot, document, stakesOnly, nobody);
    expect(network.ties).toEqual([snapshot.ties[0]]);
    expect(idsOf(network)).toEqual(["renault", "nissan", "google"]);
    expect(network.shownAnyway).toEqual(new Set(["google"]));
  });

  test("does not call a selected entity an exception where no filter hides it", () => {
    expect(networkOf(snapshot, document, { ...openView, select: ["google"] }, nobody).shownAnyway).toEqual(new Set());
  });

  test("shows an entity found by search that has no tie on the date", () => {
    const network = networkOf(snapshot, document, openView, new Set(["alone"]));
    expect(idsOf(network)).toContain("alone");
    expect(network.shownAnyway).toEqual(new Set(["alone"]));
  });

  test("takes no notice of a selected relationship or of an id that nobody has", () => {
    const everything = networkOf(snapshot, document, openView, nobody);
    expect(networkOf(snapshot, document, { ...openView, select: ["renault--nissan--stake"] }, nobody)).toEqual(
      everything,
    );
    expect(networkOf(snapshot, document, openView, new Set(["no one"]))).toEqual(everything);
  });
});

describe("countsOf", () => {
  test("counts of each filter what the others leave, however it is set itself", () => {
    check(
      fc.property(anyScene, anyView, anyView, ({ document, snapshot }, view, other) => {
        const counts = countsOf(snapshot, document, view);
        const { partner, kind, detail, planned } = other;
        expect(countsOf(snapshot, document, { ...view, partner }).partner).toEqual(counts.partner);
        expect(countsOf(snapshot, document, { ...view, kind }).kind).toEqual(counts.kind);
        expect(countsOf(snapshot, document, { ...view, detail }).detail).toEqual(counts.detail);
        expect(countsOf(snapshot, document, { ...view, planned }).planned).toEqual(counts.planned);
      }),
    );
  });

  test("counts what is shown once the filter is open", () => {
    check(
      fc.property(anyScene, anyView, ({ document, snapshot }, view) => {
        const counts = countsOf(snapshot, document, view);
        const shown = (id: "partner" | "kind" | "planned"): Network =>
          networkOf(snapshot, document, { ...view, ...withoutFilter(view, id) }, nobody);
        const ofPartners = shown("partner").entities.filter(({ partnerType }) => partnerType !== undefined);
        expect(sum(counts.partner)).toBe(ofPartners.length);
        expect(counts.partner.get("technology") ?? 0).toBe(
          ofPartners.filter(({ partnerType }) => partnerType === "technology").length,
        );
        expect(sum(counts.kind)).toBe(shown("kind").ties.length);
        expect(counts.planned).toBe(shown("planned").ties.filter((tie) => tie.planned.length > 0).length);
        for (const detail of details) {
          const { entities } = networkOf(snapshot, document, { ...view, detail }, nobody);
          expect(counts.detail.get(detail)).toBe(entities.length);
        }
      }),
    );
  });

  test("grow with the level of detail", () => {
    check(
      fc.property(anyScene, anyView, ({ document, snapshot }, view) => {
        const { detail } = countsOf(snapshot, document, view);
        const [core = 0, equity = 0, all = 0] = details.map((each) => detail.get(each));
        expect(core <= equity && equity <= all).toBe(true);
      }),
    );
  });

  test("tells how many stakes shown have no figure", () => {
    const document = documentWith([{ id: "a" }, { id: "b" }, { id: "c" }]);
    const supply = tieOf("a--b", { inEffect: [phaseOf({})] }, "supply");
    const snapshot = snapshotOf([held("a--b"), held("b--c", 0.1), held("c--a"), supply]);
    expect(countsOf(snapshot, document, openView).unsizedStakes).toBe(2);
    expect(countsOf(snapshot, document, { ...openView, kind: ["supply"] }).unsizedStakes).toBe(0);
  });
});

describe("stakeHistogram", () => {
  const document = documentWith([{ id: "a" }, { id: "b" }, { id: "c", partnerType: "energy" }]);

  test("holds each stake with a figure in one bin, whatever the range is set to", () => {
    check(
      fc.property(anyScene, anyView, ({ document: any, snapshot }, view) => {
        const { ties } = networkOf(snapshot, any, { ...view, stake: [0, 1] }, nobody);
        const { unsizedStakes } = countsOf(snapshot, any, { ...view, stake: [0, 1] });
        const stakes = ties.filter(({ relationship }) => relationship.kind === "stake").length;
        const { bins } = stakeHistogram(snapshot, any, view);
        expect(bins).toHaveLength(20);
        expect(bins.reduce((total, count) => total + count, 0)).toBe(stakes - unsizedStakes);
      }),
    );
  });

  test("puts a stake into the bin that begins with it, and all of a company into the last", () => {
    const stakes = [0, 0.05, 0.15, 0.1499, 0.55, 1].map((stake) => held("a--b", stake));
    const { bins } = stakeHistogram(snapshotOf([...stakes, held("a--b")]), document, openView);
    expect(bins.flatMap((count, i) => (count === 0 ? [] : [[i, count]]))).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
      [11, 1],
      [19, 1],
    ]);
  });

  test("leaves out what another filter hides", () => {
    const snapshot = snapshotOf([held("c--a", 0.5), held("a--b", 0.1)]);
    expect(stakeHistogram(snapshot, document, { ...openView, partner: [] }, 2).bins).toEqual([1, 0]);
    expect(stakeHistogram(snapshot, document, openView, 2).bins).toEqual([1, 1]);
  });
});

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
