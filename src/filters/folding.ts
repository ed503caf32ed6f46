import type { AllianceDocument } from "../model/document.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { Family } from "../model/family.ts";
import type { Tie } from "../model/tie.ts";
import { bundleTies } from "./bundle.ts";
import type { Network } from "./filter.ts";
import { standInId, standInOf } from "./standIn.ts";

/** A network with some families folded into one card each. */
export type FoldedNetwork = Network & {
  /** The card's id → the folded family that it stands for. */
  readonly standIns: ReadonlyMap<EntityId, Family>;
  /** A hidden member → the card that it is in. */
  readonly hiddenIn: ReadonlyMap<EntityId, EntityId>;
};

/**
 * The network with each family named in `fold` as one card: its head, or a stand-in. Ties within a card vanish; those of
 * its members with others lead to the card, several of one kind and direction as one that has them as its `parts`. A
 * family whose card lies in another folded family is folded into that one's card. Ids that no family has change nothing.
 * Without any fold, the entities and ties are the very same, and the same network gives the same answer.
 */
export function foldNetwork(
  network: Network,
  families: readonly Family[],
  fold: readonly string[],
  document: AllianceDocument,
): FoldedNetwork {
  const folded = families.filter(({ id }) => fold.includes(id));
  const { cardOf, standIns } = assignCards(network, folded, document);
  if (standIns.size === 0) return unfolded(network);
  const hiddenIn = new Map([...cardOf].filter(([id, card]) => id !== card && standIns.has(card)));
  return {
    entities: foldEntities(network.entities, { cardOf, standIns }, document),
    ties: foldTies(network.ties, { cardOf, standIns }),
    shownAnyway: new Set([...network.shownAnyway].filter((id) => !hiddenIn.has(id))),
    standIns,
    hiddenIn,
  };
}

const unfoldedNetworks = new WeakMap<Network, FoldedNetwork>();

function unfolded(network: Network): FoldedNetwork {
  const known = unfoldedNetworks.get(network);
  if (known !== undefined) return known;
  const same = { ...network, standIns: new Map(), hiddenIn: new Map() };
  unfoldedNetworks.set(network, same);
  return same;
}

interface Cards {
  /** Everyone → the card where they are found: their own, or that of a folded family. */
  readonly cardOf: ReadonlyMap<EntityId, EntityId>;
  readonly standIns: ReadonlyMap<EntityId, Family>;
}

/** Folds one family after the other, always in the families' own order, so that the order of the acts does not matter. */
function assignCards({ entities }: Network, folded: readonly Family[], document: AllianceDocument): Cards {
  const cardOf = new Map(entities.map(({ id }) => [id, id]));
  const standIns = new Map<EntityId, Family>();
  const present = folded.filter(({ members }) => members.some((id) => cardOf.has(id)));
  // A head that a filter hides comes back to stand for those of its family who are shown.
  for (const { head } of present) if (head !== undefined && !cardOf.has(head)) cardOf.set(head, head);
  for (const family of present) {
    const { head } = family;
    const card = head === undefined ? standInId(family, document) : (cardOf.get(head) ?? head);
    const joining = cardsWithin(family, { cardOf, standIns });
    if (joining.size === 0) continue;
    for (const [id, at] of cardOf) if (joining.has(at)) cardOf.set(id, card);
    for (const id of joining) if (id !== card) standIns.delete(id);
    // A head that is folded away already takes its family with it.
    if (head === undefined || card === head) standIns.set(card, family);
  }
  // Whose members are all on another family's card stands for nobody.
  const shown = new Set(entities.map(({ id }) => cardOf.get(id)));
  return { cardOf, standIns: new Map([...standIns].filter(([card]) => shown.has(card))) };
}

/** The cards that lie in the family whole: members' own, with all that is folded into them, and stand-ins for members. */
function cardsWithin({ members }: Family, { cardOf, standIns }: Cards): ReadonlySet<EntityId> {
  const inside = new Set(members);
  const outside = new Set([...cardOf].filter(([id]) => !inside.has(id)).map(([, card]) => card));
  const isWithin = (card: EntityId): boolean =>
    standIns.get(card)?.head === undefined && standIns.has(card) ? !outside.has(card) : inside.has(card);
  return new Set([...cardOf.values()].filter(isWithin));
}

function foldEntities(
  entities: readonly Entity[],
  { cardOf, standIns }: Cards,
  document: AllianceDocument,
): readonly Entity[] {
  const own = new Set(entities.map(({ id }) => id));
  const shown = new Map<EntityId, Entity>();
  for (const entity of entities) {
    const card = cardOf.get(entity.id) ?? entity.id;
    const family = standIns.get(card);
    if (card === entity.id) shown.set(card, entity);
    else if (family !== undefined && !own.has(card) && !shown.has(card)) shown.set(card, standInOf(family, document));
  }
  return [...shown.values()];
}

/** Each bundle stands where the first of its parts stood. */
function foldTies(ties: readonly Tie[], { cardOf, standIns }: Cards): readonly Tie[] {
  const bundles = new Map<unknown, { readonly source: EntityId; readonly target: EntityId; readonly parts: Tie[] }>();
  for (const tie of ties) {
    const { relationship } = tie;
    const source = cardOf.get(relationship.source) ?? relationship.source;
    const target = cardOf.get(relationship.target) ?? relationship.target;
    const isOutside = !standIns.has(source) && !standIns.has(target);
    if (!isOutside && source === target) continue;
    const key = isOutside ? tie : `${source}\n${target}\n${relationship.kind}`;
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, { source, target, parts: [tie] });
    else bundle.parts.push(tie);
  }
  return [...bundles.values()].map(({ source, target, parts }) => bundleTies(parts, source, target));
}
