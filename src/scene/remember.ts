/** Gives the last answer for a key again as long as its inputs are the very same; else makes a new one. */
export type Remember<Output> = (key: string, inputs: readonly unknown[], make: () => Output) => Output;

/** A memory of one answer for each key. */
export function remember<Output>(): Remember<Output> {
  const known = new Map<string, { readonly inputs: readonly unknown[]; readonly output: Output }>();
  return (key, inputs, make) => {
    const last = known.get(key);
    if (last !== undefined && isSameList(last.inputs, inputs)) return last.output;
    const output = make();
    known.set(key, { inputs, output });
    return output;
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => Object.is(each, b[i]));
}
