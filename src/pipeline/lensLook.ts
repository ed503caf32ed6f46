import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Snapshot, Tie } from "../model/tie.ts";
import type { View } from "../model/view.ts";
import { ownershipOn, type Ownership } from "../ownership/ownership.ts";
import { nameIn, nameOfTie } from "../relationships/nameOfTie.ts";
import { lensDrawing } from "../scene/lensDrawing.ts";
import type { Gauge, LensLook, Tail } from "../scene/lensLook.ts";
import { lensTexts } from "../text/lens.ts";
import { ownedGauges } from "./ownedGauges.ts";
import { ownerGauges, restTails } from "./ownerGauges.ts";
import { entityLookedAt } from "./reckoning.ts";
import { rolledUp } from "./rolledUp.ts";
import { votesOnLinks } from "./votesOnLinks.ts";

/** What the picture adds for the view's lens, stake range and what-ifs; undefined where they add nothing. */
export function lensLookOf(
  snapshot: Snapshot,
  document: AllianceDocument,
  view: View,
  isInRange: (tie: Tie) => boolean,
): LensLook | undefined {
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: EntityId): string => nameIn(entities, id);
  const of = view.lens === "integrated" ? entityLookedAt(view, document) : undefined;
  const gauged = of === undefined ? none : gaugesOf(ownershipOn(snapshot, document), of, view.side, nameOf);
  const imagined = snapshot.ties.filter(
    ({ relationship, actual }) =>
      actual !== undefined && view.whatif.some((each) => each.relationship === relationship.id),
  );
  const rolled = view.stake[0] > 0 || view.stake[1] < 1 ? rolledUp(snapshot, document, view, isInRange) : new Map();
  const links = view.lens === "votes" ? votesOnLinks(ownershipOn(snapshot, document)) : new Map();
  const isPlain = gauged === none && imagined.length + rolled.size + links.size === 0;
  if (isPlain) return undefined;
  return {
    ...gauged,
    tails: joined(rolled, gauged.tails),
    links,
    linksShow: view.lens === "votes" ? lensTexts.showsVotes : undefined,
    imagined: imagined.map((tie) => nameOfTie(tie, entities)),
    drawing: lensDrawing,
  };
}

type Gauged = Pick<LensLook, "gauges" | "gaugesShow" | "tails">;

const none: Gauged = { gauges: new Map<EntityId, Gauge>(), gaugesShow: undefined, tails: new Map() };

function gaugesOf(ownership: Ownership, of: EntityId, side: View["side"], nameOf: (id: EntityId) => string): Gauged {
  const name = nameOf(of);
  return side === "owned"
    ? { gauges: ownedGauges(ownership, of, name), gaugesShow: lensTexts.showsOwned(name), tails: new Map() }
    : {
        gauges: ownerGauges(ownership, of, name),
        gaugesShow: lensTexts.showsOwners(name),
        tails: restTails(ownership, of, nameOf),
      };
}

function joined(
  ...all: readonly ReadonlyMap<EntityId, Tail | readonly Tail[]>[]
): ReadonlyMap<EntityId, readonly Tail[]> {
  const tails = new Map<EntityId, readonly Tail[]>();
  for (const [id, more] of all.flatMap((each) => [...each])) tails.set(id, [...(tails.get(id) ?? []), more].flat());
  return tails;
}
