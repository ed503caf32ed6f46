/** Something in a layer; what has no width is a line that passes through. */
export interface Placed {
  readonly id: string;
  readonly width: number;
}

/** A line between two layers, with its ends seen from the left edges of what they belong to. */
export interface PlacedLine {
  readonly from: string;
  readonly fromX: number;
  readonly to: string;
  readonly toX: number;
  readonly weight: number;
}

interface Wish {
  readonly value: number;
  readonly weight: number;
}

type Bonds = ReadonlyMap<
  string,
  readonly { readonly other: string; readonly shift: number; readonly weight: number }[]
>;

const sweeps = 36;
/** What a bend costs, in px of length. */
const costOfBend = 24;

/**
 * The left edges of everything in its layer, in the order given, within a width, or within that of the fullest layer:
 * first all lines as short as may be, layer by layer, then each card in turn where most of its lines run straight.
 */
export function placedInLayers(
  layers: readonly (readonly Placed[])[],
  lines: readonly PlacedLine[],
  gapBetween: (a: Placed, b: Placed) => number,
  atLeast: number,
): ReadonlyMap<string, number> {
  const bonds = bondsOf(lines);
  const offsets = layers.map((layer) => offsetsIn(layer, gapBetween));
  const width = Math.max(atLeast, ...offsets.map(({ total }) => total));
  const left = new Map<string, number>();
  layers.forEach((layer, l) => {
    const { at, total } = offsets[l] ?? { at: [], total: 0 };
    layer.forEach(({ id }, i) => left.set(id, (width - total) / 2 + (at[i] ?? 0)));
  });
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const order = sweep % 2 === 0 ? layers : layers.toReversed();
    for (const layer of order) {
      const wishes = layer.map(({ id }) => wishOf(left.get(id) ?? 0, bonds.get(id) ?? [], left));
      inARow(layer, wishes, gapBetween, width).forEach((x, i) => {
        const id = layer[i]?.id;
        if (id !== undefined) left.set(id, x);
      });
    }
  }
  for (let sweep = 0; sweep < sweeps / 2; sweep += 1) {
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed())
      straighten(layer, bonds, left, gapBetween, width);
  }
  return left;
}

/**
 * Left edges in a row, nearest to those wished for by weighted least squares, with gaps kept and within 0 and a width:
 * the row shifted together is an isotonic regression, solved by pooling adjacent violators.
 */
export function inARow(
  row: readonly Placed[],
  wishes: readonly Wish[],
  gapBetween: (a: Placed, b: Placed) => number,
  width: number,
): readonly number[] {
  const { at, total } = offsetsIn(row, gapBetween);
  const pools: { value: number; weight: number; count: number }[] = [];
  wishes.forEach((wish, i) => {
    let pool = { value: wish.value - (at[i] ?? 0), weight: wish.weight, count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.value > pool.value; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      const value = (last.value * last.weight + pool.value * pool.weight) / weight;
      pool = { value, weight, count: last.count + pool.count };
    }
    pools.push(pool);
  });
  const values = pools.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
  return values.map((value, i) => Math.max(0, Math.min(value, width - total)) + (at[i] ?? 0));
}

function bondsOf(lines: readonly PlacedLine[]): Bonds {
  const bonds = new Map<string, { other: string; shift: number; weight: number }[]>();
  const add = (id: string, bond: { other: string; shift: number; weight: number }): void =>
    void bonds.set(id, [...(bonds.get(id) ?? []), bond]);
  for (const { from, fromX, to, toX, weight } of lines) {
    add(from, { other: to, shift: toX - fromX, weight });
    add(to, { other: from, shift: fromX - toX, weight });
  }
  return bonds;
}

function wishOf(now: number, bonds: NonNullable<ReturnType<Bonds["get"]>>, left: ReadonlyMap<string, number>): Wish {
  const weight = bonds.reduce((sum, bond) => sum + bond.weight, 0);
  if (weight === 0) return { value: now, weight: 0.01 };
  const sum = bonds.reduce(
    (total, { other, shift, ...bond }) => total + bond.weight * ((left.get(other) ?? 0) + shift),
    0,
  );
  return { value: sum / weight, weight };
}

/** Moves each of a layer between its neighbours to where its lines are shortest and have the fewest bends. */
function straighten(
  layer: readonly Placed[],
  bonds: Bonds,
  left: Map<string, number>,
  gapBetween: (a: Placed, b: Placed) => number,
  width: number,
): void {
  layer.forEach((item, i) => {
    const [before, after] = [layer[i - 1], layer[i + 1]];
    const low = before === undefined ? 0 : (left.get(before.id) ?? 0) + before.width + gapBetween(before, item);
    const high = (after === undefined ? width : (left.get(after.id) ?? 0) - gapBetween(item, after)) - item.width;
    const wishes = (bonds.get(item.id) ?? []).map(({ other, shift, weight }) => {
      return { value: (left.get(other) ?? 0) + shift, weight };
    });
    const cost = (x: number): number =>
      wishes.reduce((sum, { value, weight }) => {
        const off = Math.abs(value - x);
        return sum + weight * (off + (off < 0.01 ? 0 : costOfBend));
      }, 0);
    let best = left.get(item.id) ?? 0;
    for (const { value } of wishes) {
      if (value >= low && value <= high && cost(value) < cost(best) - 1e-6) best = value;
    }
    left.set(item.id, best);
  });
}

function offsetsIn(
  row: readonly Placed[],
  gapBetween: (a: Placed, b: Placed) => number,
): { readonly at: readonly number[]; readonly total: number } {
  const at: number[] = [];
  let total = 0;
  row.forEach((item, i) => {
    const before = row[i - 1];
    if (before !== undefined) total += gapBetween(before, item);
    at.push(total);
    total += item.width;
  });
  return { at, total };
}
