import { closedComponents } from "./closedComponents.ts";
import { columnsOf, withoutColumns, type Columns } from "./columns.ts";
import { componentsOf, type Components } from "./components.ts";
import type { DirectStake, OwnershipProblem } from "./directStake.ts";
import type { LoopSource } from "./loop.ts";

/**
 * Who holds what directly, made ready for the algebra: `low` ends only, columns by company, in typed arrays. A node with
 * a holder is a company; all others are outside holders, where every chain begins. A company that has no answer (closed
 * group, more than 100 %) counts as an outside holder: what lies below it is still computed.
 */
export interface OwnershipNetwork extends LoopSource {
  /** Sorted; the number of a node is its place here. */
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly problems: readonly OwnershipProblem[];
}

/** What rounding may add to 100 % (METHOD.md 4). */
const mostByRounding = 1.0001;

/** Builds the network. Every id is as given; a negative share or one above 1 throws. */
export function ownershipNetwork(stakes: readonly DirectStake[]): OwnershipNetwork {
  const ids = idsOf(stakes);
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const asGiven = columnsOf(stakes, numberOf);
  const problems = sumProblems(asGiven, ids);
  const impossible = problems.flatMap((problem) =>
    problem.type === "over" || problem.type === "treasury" ? [numberOf.get(problem.company) ?? -1] : [],
  );
  const { columns, components, closed } = opened(withoutColumns(asGiven, new Set(impossible)));
  for (const nodes of closed)
    problems.push({ type: "closed", companies: Array.from(nodes.toSorted(), (node) => ids[node] ?? "") });
  return { ...columns, ...components, ids, numberOf, rests: restsOf(columns), problems };
}

/** Whether somebody holds the node and what it belongs to can be computed. */
export function isCompany({ starts, rests }: OwnershipNetwork, node: number): boolean {
  return (rests[node] ?? 0) > 0 || (starts[node + 1] ?? 0) > (starts[node] ?? 0);
}

function idsOf(stakes: readonly DirectStake[]): readonly string[] {
  const ids = new Set<string>();
  for (const { holder, company } of stakes) ids.add(holder).add(company);
  return [...ids].toSorted();
}

function sumProblems(columns: Columns, ids: readonly string[]): OwnershipProblem[] {
  const problems: OwnershipProblem[] = [];
  for (const [node, company] of ids.entries()) {
    const sum = columns.sums[node] ?? Number.NaN;
    if (!(sum >= 1)) continue;
    if (sum > mostByRounding) problems.push({ type: "over", company, sum });
    else if (sum > 1) problems.push({ type: "rounding", company, sum });
    if (sum <= mostByRounding && ownShareOf(columns, node) >= 1) problems.push({ type: "treasury", company });
  }
  return problems;
}

function ownShareOf({ starts, holders, shares }: Columns, node: number): number {
  const end = starts[node + 1] ?? 0;
  for (let at = starts[node] ?? 0; at < end; at++) if (holders[at] === node) return shares[at] ?? 0;
  return 0;
}

/** The columns without those of closed groups. Who is closed out opens what hangs on it: hence until none is left. */
function opened(columns: Columns): { columns: Columns; components: Components; closed: readonly Int32Array[] } {
  const components = componentsOf(columns.starts, columns.holders);
  const closed = closedComponents({ ...columns, ...components, rests: restsOf(columns) });
  if (closed.length === 0) return { columns, components, closed };
  const further = opened(withoutColumns(columns, new Set(closed.flatMap((nodes) => [...nodes]))));
  return { ...further, closed: [...closed, ...further.closed] };
}

function restsOf({ sums }: Columns): Float64Array {
  return sums.map((sum) => (sum < 1 ? Math.round((1 - sum) * 1e15) / 1e15 : 0));
}
