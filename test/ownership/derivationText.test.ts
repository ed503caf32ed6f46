import { expect, test } from "vitest";
import { derivationText } from "../../src/ownership/derivationText.ts";
import { explainIntegrated } from "../../src/ownership/explainIntegrated.ts";
import { builtInOwnership } from "./ownershipOf.ts";

test("derivationText writes the figure, what it rests on, every line, the sum and the loops", () => {
  const text = derivationText(explainIntegrated(builtInOwnership("2023-11-08"), "french-state", "nissan"));
  expect(text).toBe(
    [
      "Final share of French State in Nissan: 6.968%",
      "",
      "Date: 8 November 2023",
      "Layer: Capital",
      "A share of: the capital, as published",
      "Basis: stakes in effect, as published",
      "Method: integrated ownership: every chain, cross-holdings once",
      "",
      "French State → Renault → Nissan trust → Nissan: 15.01% × 100% × 28.4% × 1.06963 (1 / (1 − 4.26% − 2.25%), 2 loops) = 4.56%",
      "French State → Renault → Nissan: 15.01% × 15% × 1.06963 (1 / (1 − 4.26% − 2.25%), 2 loops) = 2.408%",
      "Together: 6.968%",
      "",
      "Loops",
      "Renault → Nissan trust → Nissan → Renault: 100% × 28.4% × 15% = 4.26%",
      "Renault → Nissan → Renault: 15% × 15% = 2.25%",
      "These 2 loops together: 1 / (1 − 4.26% − 2.25%) = 1.06963",
    ].join("\n"),
  );
});
