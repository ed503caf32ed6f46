import type { AllianceDocument, Group } from "../model/document.ts";
import { shortNameOf, type EntityId } from "../model/entity.ts";
import type { Family } from "../model/family.ts";
import type { Tie } from "../model/tie.ts";
import { isWithoutVotes, stakeRange } from "../relationships/stakeSize.ts";
import { groupText } from "../text/groups.ts";

/** Fewer would be a pair, which its line shows well enough. */
const fewestUnder = 2;

const lastAnswers = new WeakMap<
  readonly Tie[],
  { readonly document: AllianceDocument; readonly of: readonly Family[] }
>();

/**
 * Who belongs together by all that is so on a date: the document's own groups, then every entity with at least two
 * units or subsidiaries, with theirs in turn, since control is carried whole along chains. A family that but repeats a
 * group of the document is left out. A family that has not changed is the same object as before.
 */
export function familiesOf(document: AllianceDocument, ties: readonly Tie[]): readonly Family[] {
  const known = lastAnswers.get(ties);
  if (known?.document === document) return known.of;
  const families = [...document.groups.map(familyOfGroup), ...familiesOfHeads(document, ties)];
  lastAnswers.set(ties, { document, of: families });
  return families;
}

/**
 * Whether all that a family has beside its head lies within one group of the document, so that a hull around it says
 * nothing new. `isShown` leaves out of account who is not in the picture.
 */
export function repeatsGroup(
  family: Family,
  { groups }: AllianceDocument,
  isShown: (id: EntityId) => boolean = () => true,
): boolean {
  if (family.head === undefined) return false;
  const others = family.members.filter((id) => id !== family.head && isShown(id));
  return groups.some(({ members }) => others.every((id) => members.includes(id)));
}

function familiesOfHeads(document: AllianceDocument, ties: readonly Tie[]): readonly Family[] {
  const under = unitsAndSubsidiaries(ties);
  const taken = new Set(document.groups.map(({ id }) => id));
  return document.entities.flatMap((head) => {
    if (taken.has(head.id) || (under.get(head.id)?.size ?? 0) < fewestUnder) return [];
    const family = {
      id: head.id,
      label: groupText.family(shortNameOf(head)),
      head: head.id,
      members: [...withAllUnder(head.id, under)],
    };
    return repeatsGroup(family, document) ? [] : sameAsBefore(family, document);
  });
}

type Under = ReadonlyMap<EntityId, ReadonlySet<EntityId>>;

function unitsAndSubsidiaries(ties: readonly Tie[]): Under {
  const under = new Map<EntityId, Set<EntityId>>();
  for (const tie of ties) {
    const { source, target } = tie.relationship;
    if (source === target || !makesFamily(tie)) continue;
    const ofSource = under.get(source) ?? new Set();
    under.set(source, ofSource.add(target));
  }
  return under;
}

/** A unit, or more than half of the capital. A share without any vote, such as that in a trust, commands nothing. */
function makesFamily({ relationship: { kind }, inEffect: [level] }: Tie): boolean {
  if (level === undefined) return false;
  if (kind === "business-unit") return true;
  if (kind !== "stake" || isWithoutVotes(level)) return false;
  const range = stakeRange(level);
  return range !== undefined && range[0] > 0.5;
}

/** The head first, then who is nearer to it; loops end where they meet themselves. */
function withAllUnder(head: EntityId, under: Under): ReadonlySet<EntityId> {
  const members = new Set([head]);
  for (const member of members) for (const id of under.get(member) ?? []) members.add(id);
  return members;
}

const groupFamilies = new WeakMap<Group, Family>();

function familyOfGroup(group: Group): Family {
  const known = groupFamilies.get(group);
  if (known !== undefined) return known;
  const family = { id: group.id, label: group.label, head: undefined, members: group.members };
  groupFamilies.set(group, family);
  return family;
}

const lastFamilies = new WeakMap<AllianceDocument, Map<EntityId, Family>>();

function sameAsBefore(family: Family, document: AllianceDocument): Family {
  const known = lastFamilies.get(document) ?? new Map<EntityId, Family>();
  lastFamilies.set(document, known);
  const before = known.get(family.id);
  const isSame =
    before?.members.length === family.members.length && before.members.every((id, i) => id === family.members[i]);
  if (isSame) return before;
  known.set(family.id, family);
  return family;
}
