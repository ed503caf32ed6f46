import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { familiesOf, repeatsGroup } from "../../src/filters/families.ts";
import type { AllianceDocument, Group } from "../../src/model/document.ts";
import type { Family } from "../../src/model/family.ts";
import type { Tie } from "../../src/model/tie.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { phaseOf } from "../timeline/samples.ts";
import { anyScene, documentWith, held, tieOf } from "./samples.ts";

const anyGroups: fc.Arbitrary<readonly Group[]> = fc
  .array(fc.subarray(["a", "b", "c", "d", "e", "f"], { minLength: 1 }), { maxLength: 2 })
  .map((lists) => lists.map((members, i) => ({ id: `group-${i}`, label: `Group ${i}`, members })));

function unit(ends: string, status: "completed" | "announced" = "completed"): Tie {
  return tieOf(ends, { inEffect: [phaseOf({ status })] }, "business-unit");
}

function withHead(families: readonly Family[], head: string): Family | undefined {
  return families.find((family) => family.head === head);
}

describe("familiesOf", () => {
  test("gives each head at least two directly below it, and all below those, and nobody else", () => {
    check(
      fc.property(anyScene, ({ document, snapshot }) => {
        const pairs = snapshot.ties.filter(isBelow).map(({ relationship: { source, target } }) => [source, target]);
        for (const { head, members } of familiesOf(document, snapshot.ties)) {
          const below = (id: string | undefined): readonly (string | undefined)[] =>
            pairs.filter(([source, target]) => source === id && target !== id).map(([, target]) => target);
          expect(members[0]).toBe(head);
          expect(new Set(members).size).toBe(members.length);
          expect(new Set(below(head)).size).toBeGreaterThanOrEqual(2);
          for (const member of members) for (const id of below(member)) expect(members).toContain(id);
          for (const id of members.slice(1)) expect(members.some((member) => below(member).includes(id))).toBe(true);
        }
      }),
    );
  });

  test("lists the document's groups first, as they are, and no family that but repeats one", () => {
    check(
      fc.property(anyScene, anyGroups, ({ document: bare, snapshot }, groups) => {
        const document = { ...bare, groups };
        const families = familiesOf(document, snapshot.ties);
        expect(families.slice(0, groups.length)).toEqual(
          groups.map(({ id, label, members }) => ({ id, label, head: undefined, members })),
        );
        const rest = families.slice(groups.length);
        const all = familiesOf(bare, snapshot.ties);
        const isNew = ({ head, members }: Family): boolean =>
          !groups.some((group) => members.every((id) => id === head || group.members.includes(id)));
        expect(rest).toEqual(all.filter(isNew));
      }),
    );
  });

  test("gives the same object for the same ties, and the same family while its members stay", () => {
    const document = documentWith([{ id: "a" }, { id: "b" }, { id: "c" }]);
    const ties = [unit("a--b"), unit("a--c")];
    const families = familiesOf(document, ties);
    expect(families).toHaveLength(1);
    expect(familiesOf(document, ties)).toBe(families);
    expect(familiesOf(document, [...ties, held("b--a", 0.3)])[0]).toBe(families[0]);
    expect(familiesOf(document, [...ties, held("b--d", 0.6)])[0]).not.toBe(families[0]);
  });

  const abc: AllianceDocument = documentWith([{ id: "a", name: "Head" }, { id: "b" }, { id: "c" }]);

  test("counts units agreed or set up and more than half of the capital, at a range its lower bound", () => {
    const second = held("a--c", 0.51);
    const isFamily = (tie: Tie): boolean => familiesOf(abc, [tie, second]).length === 1;
    expect(isFamily(unit("a--b"))).toBe(true);
    expect(isFamily(unit("a--b", "announced"))).toBe(true);
    expect(isFamily(tieOf("a--b", { planned: [phaseOf({ status: "announced" })] }, "business-unit"))).toBe(false);
    expect(isFamily(held("a--b", 1))).toBe(true);
    expect(isFamily(held("a--b", 0.5))).toBe(false);
    expect(isFamily(held("a--b"))).toBe(false);
    expect(isFamily(tieOf("a--b", { planned: [phaseOf({ stake: 1 })] }))).toBe(false);
    expect(isFamily(tieOf("a--b", { inEffect: [phaseOf({ stakeMin: 0.51, stakeMax: 0.6 })] }))).toBe(true);
    expect(isFamily(tieOf("a--b", { inEffect: [phaseOf({ stakeMin: 0.4, stakeMax: 0.6 })] }))).toBe(false);
    expect(isFamily(tieOf("a--b", { inEffect: [phaseOf({})] }, "technology"))).toBe(false);
  });

  test("leaves out what is held without a vote", () => {
    const silent = tieOf("a--b", { inEffect: [phaseOf({ stake: 1, votes: 0 })] });
    expect(familiesOf(abc, [silent, held("a--c", 1)])).toEqual([]);
  });

  test("takes a unit that is wholly owned as one", () => {
    expect(familiesOf(abc, [unit("a--b"), held("a--b", 1)])).toEqual([]);
  });

  test("follows a loop once", () => {
    const loop = [held("a--b", 0.6), held("b--a", 0.6), held("a--c", 1)];
    expect(familiesOf(abc, loop)).toEqual([{ id: "a", label: "Head family", head: "a", members: ["a", "b", "c"] }]);
  });

  test("gives an id to the group of the document rather than to the entity", () => {
    const group = { id: "a", label: "Group", members: ["c"] };
    const families = familiesOf({ ...abc, groups: [group] }, [unit("a--b"), unit("a--c")]);
    expect(families).toEqual([{ ...group, head: undefined }]);
  });

  test("finds Renault's and Nissan's families on the day of the report, and the groups that the document names", () => {
    const families = familiesOn("2023-01-26");
    expect(families.slice(0, 2).map(({ label }) => label)).toEqual(["Renault Group: five businesses", "Geely family"]);
    expect(withHead(families, "renault")?.members).toEqual(
      expect.arrayContaining(["dacia", "renault-korea", "rntbci", "oyak-renault", "power", "alpine", "mobilize"]),
    );
    // Planned on that day, and held by half.
    expect(withHead(families, "renault")?.members).not.toContain("ampere");
    expect(withHead(families, "renault")?.members).not.toContain("renault-nissan-bv");
    expect(new Set(withHead(families, "nissan")?.members)).toEqual(new Set(["nissan", "jatco", "rnaipl"]));
  });

  test("leaves the Nissan trust, of which Renault is the beneficiary without votes, out of Renault's family", () => {
    expect(withHead(familiesOn("2026-03-01"), "renault")?.members).toContain("ampere");
    expect(withHead(familiesOn("2026-03-01"), "renault")?.members).not.toContain("nissan-trust");
  });
});

test("a family repeats a group as soon as those of it who are shown do", () => {
  const document = { ...builtInDocument() };
  const renault = withHead(familiesOn("2023-01-26"), "renault");
  const five: ReadonlySet<string> = new Set(document.groups[0]?.members);
  if (renault === undefined) throw new Error("renault has no family");
  expect(repeatsGroup(renault, document)).toBe(false);
  expect(repeatsGroup(renault, document, (id) => five.has(id))).toBe(true);
  expect(repeatsGroup(renault, document, (id) => five.has(id) || id === "dacia")).toBe(false);
});

function familiesOn(date: string): readonly Family[] {
  const document = builtInDocument();
  return familiesOf(document, snapshotAt(timelineOf(document), date).ties);
}

/** The rule once more, in other words. */
function isBelow({ relationship: { kind }, inEffect: [level] }: Tie): boolean {
  if (level === undefined) return false;
  const low = level.stake ?? level.stakeMin ?? 0;
  return kind === "business-unit" || (kind === "stake" && low > 0.5);
}
