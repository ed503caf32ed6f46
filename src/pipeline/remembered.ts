import type { FoldedNetwork } from "../filters/folding.ts";
import type { Network } from "../filters/filter.ts";

/** The same network is the same object: on most days nothing changes, and nothing need be drawn. */
export function steady<Input extends readonly unknown[], Output extends Network>(
  run: (...input: Input) => Output,
): (...input: Input) => Output {
  let last: Output | undefined;
  return (...input) => {
    const next = run(...input);
    if (last === undefined || !isSame(last, next)) last = next;
    return last;
  };
}

/** The same list is the same object as well. */
export function steadyList<Input extends readonly unknown[], Item>(
  run: (...input: Input) => readonly Item[],
): (...input: Input) => readonly Item[] {
  let last: readonly Item[] | undefined;
  return (...input) => {
    const next = run(...input);
    if (last === undefined || !isSameList(last, next)) last = next;
    return last;
  };
}

function isSame(a: Network & Partial<FoldedNetwork>, b: Network & Partial<FoldedNetwork>): boolean {
  return (
    isSameList(a.entities, b.entities) &&
    isSameList(a.ties, b.ties) &&
    isSameList([...a.shownAnyway], [...b.shownAnyway]) &&
    isSameList([...(a.standIns ?? [])].flat(), [...(b.standIns ?? [])].flat()) &&
    isSameList([...(a.hiddenIn ?? [])].flat(), [...(b.hiddenIn ?? [])].flat())
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** The function, with its last result kept for as long as it is given the very same arguments. */
export function remembered<Input extends readonly unknown[], Output>(
  run: (...input: Input) => Output,
): (...input: Input) => Output {
  return rememberedBy(run, (...input) => input);
}

/** The same, where only some of what the arguments hold decides. */
export function rememberedBy<Input extends readonly unknown[], Output>(
  run: (...input: Input) => Output,
  keysOf: (...input: Input) => readonly unknown[],
): (...input: Input) => Output {
  let last: { readonly keys: readonly unknown[]; readonly output: Output } | undefined;
  return (...input) => {
    const keys = keysOf(...input);
    if (last === undefined || keys.some((key, i) => !Object.is(key, last?.keys[i]))) {
      last = { keys, output: run(...input) };
    }
    return last.output;
  };
}
