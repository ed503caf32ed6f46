/** Holders that join, of one half of all. */
interface Coalition {
  readonly size: number;
  readonly weight: number;
  /** How likely it is that just so many of each class join where everybody joins by the toss of a coin. */
  readonly chance: number;
  /** How many of each class of the half join. */
  readonly joining: readonly number[];
}

/** Holders of equal weight. */
interface WeightClass {
  readonly weight: number;
  readonly count: number;
}

/** One half of the holders: its coalitions by size, the lightest of each size first. */
export interface Half {
  readonly classes: readonly WeightClass[];
  readonly coalitions: readonly (readonly Coalition[])[];
}

/** So many coalitions of one half are told apart: those of twelve holders that differ are 4,096. */
const mostCoalitions = 1 << 13;

/** The holders in two halves with about as many coalitions each. Too many for that throws. */
export function halvesOf(weights: readonly number[]): readonly [Half, Half] {
  const halves: [Listed, Listed] = [nobody, nobody];
  const classes = classesOf(weights);
  for (const each of classes) {
    const smaller = halves[0].coalitions.length <= halves[1].coalitions.length ? 0 : 1;
    if (halves[smaller].coalitions.length * (each.count + 1) > mostCoalitions)
      throw new Error(`too many different holders for exact voting power: ${classes.length}`);
    halves[smaller] = joinedBy(halves[smaller], each);
  }
  return [bySize(halves[0]), bySize(halves[1])];
}

/**
 * The chance that without one holder of the weight those who join weigh less than `needed`, but no longer with it, for
 * each number of them. Meet in the middle (Horowitz and Sahni 1974): to each coalition of the one half those of the
 * other are counted with which the holder tips the vote.
 */
export function swingChances(halves: readonly [Half, Half], weight: number, needed: number): readonly number[] {
  const isLeft = halves[0].classes.some((each) => each.weight === weight);
  const [others, whole] = isLeft ? halves : [halves[1], halves[0]];
  const partnersBySize = without(others, weight);
  const chances: number[] = [];
  for (const coalitions of whole.coalitions.map(withRunningSums)) {
    for (const partners of partnersBySize) {
      // As the partners grow heavier, what they lack falls: both ends only go down.
      let [first, last] = [coalitions.weights.length, coalitions.weights.length];
      for (const partner of partners) {
        const lack = needed - partner.weight;
        while (first > 0 && (coalitions.weights[first - 1] ?? 0) >= lack - weight) first--;
        while (last > 0 && (coalitions.weights[last - 1] ?? 0) >= lack) last--;
        const chance = partner.chance * ((coalitions.below[last] ?? 0) - (coalitions.below[first] ?? 0));
        const size = partner.size + coalitions.size;
        chances[size] = (chances[size] ?? 0) + chance;
      }
    }
  }
  return Array.from(chances, (chance: number | undefined) => chance ?? 0);
}

/** The chance that just so many of the holders join, for each number of them. None is rounded up to 53 holders. */
export function coalitionChances(holders: number): readonly number[] {
  const coalitions = [1];
  for (let size = 1; size <= holders; size++)
    coalitions.push(((coalitions[size - 1] ?? 0) * (holders - size + 1)) / size);
  return coalitions.map((count) => count * 2 ** -holders);
}

/** A half before its coalitions are sorted. */
interface Listed {
  readonly classes: readonly WeightClass[];
  readonly coalitions: readonly Coalition[];
}

const nobody: Listed = { classes: [], coalitions: [{ size: 0, weight: 0, chance: 1, joining: [] }] };

function classesOf(weights: readonly number[]): readonly WeightClass[] {
  const counts = new Map<number, number>();
  for (const weight of weights) counts.set(weight, (counts.get(weight) ?? 0) + 1);
  return [...counts].map(([weight, count]) => ({ weight, count })).toSorted((a, b) => b.count - a.count);
}

function joinedBy({ classes, coalitions }: Listed, added: WeightClass): Listed {
  const chances = coalitionChances(added.count);
  const grown = coalitions.flatMap(({ size, weight, chance, joining }) =>
    chances.map((ofClass, count) => ({
      size: size + count,
      weight: weight + count * added.weight,
      chance: chance * ofClass,
      joining: [...joining, count],
    })),
  );
  return { classes: [...classes, added], coalitions: grown };
}

function bySize({ classes, coalitions }: Listed): Half {
  const sizes: Coalition[][] = [];
  for (const coalition of coalitions) (sizes[coalition.size] ??= []).push(coalition);
  return { classes, coalitions: sizes.map((ofSize) => ofSize.toSorted((a, b) => (a.weight < b.weight ? -1 : 1))) };
}

/** The coalitions of the half without one holder of the weight: C(m − 1, k) = C(m, k) · (m − k) / m. */
function without({ classes, coalitions }: Half, weight: number): Half["coalitions"] {
  const place = classes.findIndex((each) => each.weight === weight);
  const count = classes[place]?.count ?? 0;
  return coalitions.map((ofSize) =>
    ofSize.flatMap((coalition) => {
      const staying = count - (coalition.joining[place] ?? 0);
      return staying === 0 ? [] : [{ ...coalition, chance: (coalition.chance * 2 * staying) / count }];
    }),
  );
}

interface RunningSums {
  readonly size: number;
  readonly weights: readonly number[];
  /** How likely those before each place are together. */
  readonly below: Float64Array;
}

function withRunningSums(coalitions: readonly Coalition[], size: number): RunningSums {
  const below = new Float64Array(coalitions.length + 1);
  coalitions.forEach(({ chance }, i) => {
    below[i + 1] = (below[i] ?? 0) + chance;
  });
  return { size, weights: coalitions.map(({ weight }) => weight), below };
}
