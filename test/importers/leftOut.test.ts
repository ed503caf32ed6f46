import { expect, test } from "vitest";
import { alliance } from "../../src/importers/alliance.ts";
import { countLeftOut } from "../../src/importers/leftOut.ts";
import { holding, smallFile, type Json } from "./allianceFile.ts";

function leftOutOf(file: Json): number {
  return countLeftOut(alliance.read(JSON.stringify(file)).issues);
}

test("countLeftOut is zero for a good file, and for values that are read as something else", () => {
  expect(leftOutOf(smallFile)).toBe(0);
  expect(leftOutOf({ ...smallFile, people: [{ ...smallFile.people[0], verified: "perhaps" }] })).toBe(0);
});

test("countLeftOut is how many rows the reader left out", () => {
  const good = smallFile.entities;
  const bad = [{ id: "d", kind: "company" }, { id: "a", name: "A again", kind: "company", tier: 1, sources: [] }, 7];
  const file = { ...smallFile, entities: [...good, ...bad] };
  expect(leftOutOf(file)).toBe(bad.length);
  expect(alliance.read(JSON.stringify(file)).document?.entities).toHaveLength(good.length);
});

test("countLeftOut counts a relationship once, whatever is wrong in it, and a phase where the rest stays", () => {
  const [phase] = holding("a", "c", { percent: 500, from: "x" }).phases;
  const [kept] = holding("a", "c", { percent: 5 }).phases;
  const gone = { ...holding("a", "c", {}), phases: [phase, phase] };
  const stays = { ...holding("c", "a", {}), phases: [phase, kept] };
  expect(leftOutOf({ ...smallFile, relationships: [gone] })).toBe(1);
  expect(leftOutOf({ ...smallFile, relationships: [gone, stays] })).toBe(2);
});
