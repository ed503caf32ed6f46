import type { EntityId } from "../model/entity.ts";
import { statuses, type Phase, type Status } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { isWithoutVotes, stakeRange } from "../relationships/stakeSize.ts";
import { standingOfPlan } from "../text/relationships.ts";

/** What was made last from ties that begin with this one, by its new ends. */
const made = new WeakMap<Tie, Map<string, { readonly parts: readonly Tie[]; readonly bundle: Tie }>>();

/**
 * Ties of one kind as one tie between two cards, with them as its parts; the very tie where it is one alone that has
 * these ends already. The same object for the same parts and ends.
 */
export function bundleTies(parts: readonly Tie[], source: EntityId, target: EntityId): Tie {
  const [first] = parts;
  if (first === undefined) throw new Error(`no ties to bundle: ${source} ${target}`);
  const { relationship } = first;
  if (parts.length === 1 && relationship.source === source && relationship.target === target) return first;
  const known = made.get(first) ?? new Map<string, { parts: readonly Tie[]; bundle: Tie }>();
  made.set(first, known);
  const ends = `${source}\n${target}`;
  const last = known.get(ends);
  if (last?.parts.length === parts.length && last.parts.every((part, i) => part === parts[i])) return last.bundle;
  const bundle =
    parts.length === 1
      ? { ...first, relationship: { ...relationship, source, target }, parts }
      : severalAsOne(parts, { ...relationship, source, target });
  known.set(ends, { parts, bundle });
  return bundle;
}

function severalAsOne(
  parts: readonly Tie[],
  { source, target, kind }: Pick<Tie["relationship"], "source" | "target" | "kind">,
): Tie {
  const levels = parts.flatMap(({ inEffect: [level] }) => level ?? []);
  const plans = parts.flatMap(({ planned: [plan] }) => plan ?? []);
  // Shares add up only in one and the same company, and planned ones only where everyone's plan is known.
  const canAdd = kind === "stake" && parts.every(({ relationship }) => relationship.target === target);
  return {
    relationship: { id: `fold:${source}--${target}--${kind}`, source, target, kind, phases: [] },
    inEffect: asOne(levels, canAdd, (status) => status),
    planned: asOne(plans, canAdd && plans.length === parts.length, standingOfPlan),
    parts,
  };
}

/** One phase that says of all no more than is true of each. */
function asOne(phases: readonly Phase[], canAdd: boolean, standing: (status: Status) => Status): readonly Phase[] {
  if (phases.length < 2) return phases;
  const ranks = phases.map(({ status }) => statuses.indexOf(standing(status)));
  return [
    {
      status: statuses[Math.min(...ranks)] ?? "reported",
      ...(canAdd ? totalOf(phases) : {}),
      ...(phases.every(isWithoutVotes) ? { votes: 0 } : {}),
      summary: [...new Set(phases.map(({ summary }) => summary))].join(" "),
      verified: phases.every(({ verified }) => verified),
      sources: [...new Set(phases.flatMap(({ sources }) => sources))],
    },
  ];
}

/** The sum of the stakes, a range where one is; what is unknown leaves only "at least". One included in another is not added. */
function totalOf(phases: readonly Phase[]): Pick<Phase, "stake" | "stakeMin" | "stakeMax"> {
  const added = phases.filter(({ includedIn }) => includedIn === undefined);
  const low = sumOf(added.map((phase) => stakeRange(phase)?.[0] ?? 0));
  if (added.some(({ stake, stakeMax }) => stake === undefined && stakeMax === undefined)) {
    return low === 0 ? {} : { stakeMin: low };
  }
  if (added.length === 0) return {};
  if (added.every(({ stake }) => stake !== undefined)) return { stake: low };
  const high = sumOf(added.map((phase) => stakeRange(phase)?.[1] ?? 1));
  return { stakeMin: low, stakeMax: Math.max(low, Math.min(1, high)) };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
