import { expect, test } from "vitest";
import { nameOfTie } from "../../src/relationships/nameOfTie.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { phaseOf, relationshipOf } from "../timeline/samples.ts";

test.each([
  ["2023-01-26", "renault--nissan--stake", "Renault holds 43.4% of Nissan; planned: 15% (reported)"],
  ["2023-01-26", "nissan--renault--stake", "Nissan holds 15% of Renault, without votes"],
  [
    "2023-01-26",
    "geely-holding--horse-powertrain--stake",
    "Geely Holding, planned: 50% of Horse Powertrain (announced)",
  ],
  [
    "2023-01-26",
    "aramco--horse-powertrain--stake",
    "Aramco, planned: a stake of unknown size in Horse Powertrain (reported)",
  ],
  ["2023-01-26", "nissan--ampere--commitment", "Nissan, planned: investment in Ampere (proposed)"],
  ["2023-01-26", "renault--alpine--business-unit", "Alpine is a business of Renault"],
  ["2023-01-26", "renault--power--business-unit", "Power is a business of Renault (agreed)"],
  ["2023-01-26", "google--nissan--technology", "Google works with Nissan: technology"],
  [
    "2023-11-08",
    "renault--nissan-trust--stake",
    "Renault is the beneficiary of all of the Nissan trust, without votes",
  ],
  ["2019-05-31", "fca--renault--merger-talks", "Fiat Chrysler and Renault, planned: merger (announced)"],
])("on %s %s reads: %s", (day, id, name) => {
  const document = builtInDocument();
  const tie = snapshotAt(timelineOf(document), day).ties.find(({ relationship }) => relationship.id === id);
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  expect(tie === undefined ? undefined : nameOfTie(tie, entities)).toBe(name);
});

test("a tie to an entity that nobody describes goes by the entity's id", () => {
  const tie = { relationship: relationshipOf({}), inEffect: [phaseOf({ stake: 0.2 })], planned: [] };
  expect(nameOfTie(tie, new Map())).toBe("holder holds 20% of held");
});
