import type { EntityId } from "../model/entity.ts";
import { ownersTable } from "../ownership/finalTable.ts";
import type { Ownership } from "../ownership/ownership.ts";
import type { Gauge, Tail } from "../scene/lensLook.ts";
import { lensTexts } from "../text/lens.ts";
import { chosenGauge, gaugeOf } from "./ownedGauges.ts";

/** How much of the company each entity finally owns: outside holders, and the companies on the way. */
export function ownerGauges(ownership: Ownership, company: EntityId, name: string): ReadonlyMap<EntityId, Gauge> {
  const { rows = [], through = [], own = 0 } = ownersTable(ownership, company) ?? {};
  const named = [...rows.filter(({ isRest }) => !isRest), ...through];
  const gauges = named.map(
    ({ id, low, high }) => [id, gaugeOf(low, high, (text) => lensTexts.owner(text, name))] as const,
  );
  return new Map([...gauges, [company, chosenGauge(own, lensTexts.chosenCompany)]]);
}

/** What of the company finally belongs to holders who are not disclosed, at the companies in which they hold. */
export function restTails(
  ownership: Ownership,
  company: EntityId,
  nameOf: (id: EntityId) => string,
): ReadonlyMap<EntityId, readonly Tail[]> {
  const rests = (ownersTable(ownership, company)?.rows ?? []).filter(({ isRest }) => isRest);
  return new Map(
    rests.map(({ id, low }) => {
      const text = lensTexts.share(low);
      const title = lensTexts.restTitle(nameOf(id), nameOf(company), text);
      return [id, [{ type: "rest", text: lensTexts.rest(text), title }]];
    }),
  );
}
