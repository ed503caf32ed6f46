import { closureRule, passes } from "./closure.ts";

const half = 0.5;

/** OFAC's 50 % rule (FAQ 401): who has half of the capital or more, together with all of whom it does, has it whole. */
export const ofac = closureRule({
  id: "ofac-50",
  reads: "capital",
  sign: "≥",
  threshold: half,
  test: (_book, _holder, certainty) => passes(half, "≥", certainty),
});
