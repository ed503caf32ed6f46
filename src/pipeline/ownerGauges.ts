import type { EntityId } from "../model/entity.ts";
import { ownersOf } from "../ownership/integrated.ts";
import type { Ownership } from "../ownership/ownership.ts";
import type { Gauge, Tail } from "../scene/lensLook.ts";
import { lensTexts } from "../text/lens.ts";
import { chosenGauge, gaugeOf, least } from "./ownedGauges.ts";

/** How much of the company each entity finally owns: outside holders, and the companies on the way. */
export function ownerGauges({ capital }: Ownership, company: EntityId, name: string): ReadonlyMap<EntityId, Gauge> {
  const owners = capital.numberOf.has(company) ? ownersOf(capital, company) : undefined;
  const all = [...(owners?.holders ?? []), ...(owners?.through ?? [])].filter(({ share }) => share > least);
  const gauges = all.map(
    ({ id, share }) => [id, gaugeOf(share, share, (text) => lensTexts.owner(text, name))] as const,
  );
  const own = owners?.through.find(({ id }) => id === company)?.share ?? 0;
  return new Map([...gauges, [company, chosenGauge(own, lensTexts.chosenCompany)]]);
}

/** What of the company finally belongs to holders who are not disclosed, at the companies in which they hold. */
export function restTails(
  { capital }: Ownership,
  company: EntityId,
  nameOf: (id: EntityId) => string,
): ReadonlyMap<EntityId, readonly Tail[]> {
  const owners = capital.numberOf.has(company) ? ownersOf(capital, company) : undefined;
  const rests = (owners?.rests ?? []).filter(({ share }) => share > least);
  return new Map(
    rests.map(({ id, share }) => {
      const text = lensTexts.share(share);
      const title = lensTexts.restTitle(nameOf(id), nameOf(company), text);
      return [id, [{ type: "rest", text: lensTexts.rest(text), title }]];
    }),
  );
}
