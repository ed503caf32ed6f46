import { describe, expect, test } from "vitest";
import type { Entity } from "../../src/model/entity.ts";
import { standingOf } from "../../src/scene/standing.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { entityOf, tieOf } from "../filters/samples.ts";
import { phaseOf } from "../timeline/samples.ts";
import { builtInNetwork } from "./samples.ts";

const entities = new Map(builtInDocument().entities.map((entity) => [entity.id, entity]));

function standingOn(date: string, id: string): string {
  const entity = entities.get(id);
  if (entity === undefined) throw new Error(`unknown entity: ${id}`);
  return standingOf(entity, builtInNetwork(date, "all").ties);
}

function standingWith(status: "completed" | "signed" | "announced", kind: Entity["kind"] = "business-unit"): string {
  const tie = tieOf("group--unit", { inEffect: [phaseOf({ status })] }, "business-unit");
  return standingOf(entityOf({ id: "unit", kind }), [tie]);
}

describe("standingOf", () => {
  test.each([
    // Announced in November 2022, set up a year later.
    ["ampere", "2023-01-26", "planned"],
    ["ampere", "2023-11-01", "established"],
    // A name for what was there, announced and begun on one day; never completed.
    ["power", "2023-01-26", "agreed"],
    // Framework, binding agreement, foundation in London on 31 May 2024.
    ["horse-powertrain", "2023-01-26", "planned"],
    ["horse-powertrain", "2023-07-11", "planned"],
    ["horse-powertrain", "2024-05-30", "planned"],
    ["horse-powertrain", "2024-05-31", "established"],
    // A part of Renault long before it was named one of the five.
    ["alpine", "2023-01-26", "established"],
    ["renault", "2023-01-26", "established"],
  ])("says of %s on %s: %s", (id, date, standing) => {
    expect(standingOn(date, id)).toBe(standing);
  });

  test("tells a unit that is completed from one that is agreed", () => {
    expect([standingWith("completed"), standingWith("signed"), standingWith("announced")]).toEqual([
      "established",
      "agreed",
      "agreed",
    ]);
  });

  test("takes a company for granted, whatever is planned with it", () => {
    const plan = tieOf("group--unit", { planned: [phaseOf({ status: "announced" })] });
    const stands = (kind: Entity["kind"]): string => standingOf(entityOf({ id: "unit", kind }), [plan]);
    expect([stands("company"), stands("government"), stands("investor")]).toEqual(Array(3).fill("established"));
    expect([stands("joint-venture"), stands("trust"), stands("proposed-company")]).toEqual(Array(3).fill("planned"));
  });

  test("asks only those ties that hold the entity", () => {
    const unit = entityOf({ id: "unit", kind: "joint-venture" });
    const plan = [phaseOf({ status: "announced" })];
    expect(standingOf(unit, [tieOf("unit--other", { planned: plan })])).toBe("established");
    expect(
      standingOf(unit, [
        tieOf("group--unit", { inEffect: plan }, "technology"),
        tieOf("group--unit", { planned: plan }),
      ]),
    ).toBe("planned");
  });
});
