import { describe, expect, test } from "vitest";
import { notations } from "../../src/model/view.ts";
import { linesInLens, nameInLens } from "../../src/scene/lensLines.ts";
import { linesOfTie, stakeWidth } from "../../src/scene/lines.ts";
import { shortLabel } from "../../src/scene/shortLabel.ts";
import { held, tieOf } from "../filters/samples.ts";
import { phaseOf } from "../timeline/samples.ts";
import { imaginedOf, lensWith } from "./lensSamples.ts";

const both = tieOf("a--b", { inEffect: [phaseOf({ stake: 0.434 })], planned: [phaseOf({ stake: 0.15 })] });
const capped = lensWith({
  links: new Map([[both.relationship.id, { text: "15% capped", share: 0.15 }]]),
  linksShow: "Votes that may be cast",
});

describe("the line of a tie in a lens", () => {
  test.each(notations)("says what the lens shows, in effect only, in the notation %s", (notation) => {
    const own = linesOfTie(both, notation);
    const [effect, plan] = linesInLens(own, both, capped, notation);
    expect(effect?.label).toBe("15% capped");
    expect(effect?.weight).toBe(0.15);
    expect(plan).toBe(own[1]);
    expect(linesInLens(own, both, structuredClone({ links: capped.links }), notation)[0]).toBe(effect);
  });

  test("is as wide as what it shows; no votes leave a hairline on the side of the votes", () => {
    const [atlas] = linesInLens(linesOfTie(both), both, capped, "atlas");
    expect(atlas?.width).toBe(stakeWidth(0.15));
    const none = { links: new Map([[both.relationship.id, { text: "no votes", share: 0 }]]) };
    const [bovs] = linesInLens(linesOfTie(both, "bovs"), both, none, "bovs");
    expect(bovs?.halves?.control).toBe(0);
  });

  test("is the tie's own where the lens says nothing of it", () => {
    const other = held("b--a", 0.2);
    expect(linesInLens(linesOfTie(other), other, capped, "atlas")).toBe(linesOfTie(other));
    expect(nameInLens("B holds 20% of A", other, capped)).toBe("B holds 20% of A");
  });

  test("at a folded card shows what the one that it stands for does", () => {
    const folded = { ...held("a--group", 0.434), parts: [both] };
    expect(linesInLens(linesOfTie(folded), folded, capped, "atlas")[0]?.label).toBe("15% capped");
  });

  test("that is only imagined still says so", () => {
    const tie = imaginedOf(both);
    expect(linesInLens(linesOfTie(tie), tie, capped, "atlas")[0]?.label).toBe("15% capped what if");
  });

  test("is named with what it shows", () => {
    expect(nameInLens("A holds 43.4% of B", both, capped)).toBe(
      "A holds 43.4% of B; votes that may be cast: 15% capped",
    );
  });
});

test("an assumption in short still says that it is one", () => {
  expect(shortLabel("43.4% assumed")).toBe("43% assumed");
  expect(shortLabel("15% capped")).toBe("15%");
});
