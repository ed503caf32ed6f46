/** Writes part of a slice's state; the slices know nothing else of the store they live in. */
export type Put<State> = (change: (state: State) => Partial<State>) => void;
