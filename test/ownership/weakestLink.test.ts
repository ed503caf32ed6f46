import { expect, it } from "vitest";
import { weakestLink } from "../../src/ownership/weakestLink.ts";
import { stake } from "./samples.ts";
import { companiesOf } from "./verdicts.ts";

it("the weakest link holds where published votes and an imagined stake add up to more than all votes", () => {
  const votes = [stake("state", "A", 0.4), stake("buyer", "A", 0.7), stake("A", "B", 0.5)];
  const input = { capital: [], votes };
  expect(companiesOf(weakestLink.heldBy(input, "buyer"))).toEqual(["A", "B"]);
  expect(weakestLink.decidingIn(input, "B").map(({ holder, share }) => [holder, share])).toEqual([
    ["A", 0.5],
    ["buyer", 0.5],
    ["state", 0.4],
  ]);
});
