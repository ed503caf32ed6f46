import fc from "fast-check";
import type { Network } from "../../src/filters/filter.ts";
import { networkOf } from "../../src/filters/network.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { Family } from "../../src/model/family.ts";
import type { Tie } from "../../src/model/tie.ts";
import { anyScene, openView, snapshotOf } from "./samples.ts";

const everyone = ["a", "b", "c", "d", "e", "f"];

/** Ties in which each relationship stands once. */
export function oncePerRelationship(ties: readonly Tie[]): readonly Tie[] {
  return [...new Map(ties.map((tie) => [tie.relationship.id, tie])).values()];
}

/** What is shown of up to six entities when no filter hides anything. */
export const anyNetwork: fc.Arbitrary<{ readonly document: AllianceDocument; readonly network: Network }> =
  anyScene.map(({ document, snapshot }) => {
    const ties = oncePerRelationship(snapshot.ties);
    return { document, network: networkOf(snapshotOf(ties), document, openView, new Set()) };
  });

/** Families that overlap, lie in one another or go round in loops. */
export const anyFamilies: fc.Arbitrary<readonly Family[]> = fc
  .array(
    fc.record({
      head: fc.option(fc.constantFrom(...everyone), { nil: undefined }),
      others: fc.subarray(everyone, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 4 },
  )
  .map((all) => {
    const families = all.map(({ head, others }, i) => ({
      id: head ?? `group-${i}`,
      label: `Family ${i}`,
      head,
      members: head === undefined ? others : [head, ...others.filter((id) => id !== head)],
    }));
    return [...new Map(families.map((family) => [family.id, family])).values()];
  });
