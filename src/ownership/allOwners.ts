import { flowUp } from "./flow.ts";
import { isCompany, type OwnershipNetwork } from "./network.ts";

/** Who finally owns every company, in typed arrays that a worker can hand over. Parties by their number in `ids`. */
export interface AllOwners {
  readonly ids: readonly string[];
  readonly companies: Int32Array<ArrayBuffer>;
  /** The owners of `companies[n]` stand from `starts[n]` to `starts[n + 1]`, the largest first. */
  readonly starts: Int32Array<ArrayBuffer>;
  /** The outside holder; where `isRest` is 1, the company whose unnamed holders are meant. */
  readonly owners: Int32Array<ArrayBuffer>;
  readonly isRest: Uint8Array<ArrayBuffer>;
  /** Fractions 0–1. */
  readonly shares: Float64Array<ArrayBuffer>;
}

/** How a long computation lets others have their turn. */
export interface SliceTools {
  /** Called between two companies with how much is done, 0–1. Throws to make an end of it. */
  readonly pause: (share: number) => Promise<void>;
}

/** A smaller share is not listed. */
const leastShare = 1e-6;

/** Outside holders and unnamed rests of every company that has an answer: V read upwards, one company after the other. */
export async function allOwners(network: OwnershipNetwork, { pause }: SliceTools): Promise<AllOwners> {
  const companies = Int32Array.from(network.ids.keys()).filter((node) => isCompany(network, node));
  const columns: Column[] = [];
  for (const company of companies) {
    await pause(columns.length / companies.length);
    columns.push(columnOf(network, company));
  }
  await pause(1);
  return joined(network.ids, companies, columns);
}

type Column = Pick<AllOwners, "owners" | "isRest" | "shares">;

/** In plain loops: a core of 1,300 companies has millions of shares. */
function columnOf(network: OwnershipNetwork, company: number): Column {
  const shares = flowUp(network, company);
  const nodes: number[] = [];
  for (let node = 0; node < shares.length; node++) {
    if (isCompany(network, node)) shares[node] = (shares[node] ?? 0) * (network.rests[node] ?? 0);
    if ((shares[node] ?? 0) >= leastShare) nodes.push(node);
  }
  const owners = Int32Array.from(nodes.toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0)));
  return {
    owners,
    isRest: Uint8Array.from(owners, (node) => Number(isCompany(network, node))),
    shares: Float64Array.from(owners, (node) => shares[node] ?? 0),
  };
}

function joined(ids: readonly string[], companies: AllOwners["companies"], columns: readonly Column[]): AllOwners {
  const starts = new Int32Array(columns.length + 1);
  for (const [i, { owners }] of columns.entries()) starts[i + 1] = (starts[i] ?? 0) + owners.length;
  const count = starts.at(-1) ?? 0;
  const all = { owners: new Int32Array(count), isRest: new Uint8Array(count), shares: new Float64Array(count) };
  for (const [i, { owners, isRest, shares }] of columns.entries()) {
    all.owners.set(owners, starts[i]);
    all.isRest.set(isRest, starts[i]);
    all.shares.set(shares, starts[i]);
  }
  return { ids, companies, starts, ...all };
}
