/** The strongly connected components of a network in the order in which ownership flows, holders before held. */
export interface Components {
  /** All nodes: those of component `c` stand from `componentStarts[c]` to `componentStarts[c + 1]`, and among them holders before held as far as a loop has it. */
  readonly order: Int32Array;
  readonly componentStarts: Int32Array;
  readonly componentOf: Int32Array;
}

/**
 * Tarjan's algorithm (Depth-first search and linear graph algorithms, 1972), with its own stack so that a chain of 80,000
 * companies is no deeper than one of two. It walks from each company up to its holders, so a component is closed after
 * all that hold it.
 */
export function componentsOf(starts: Int32Array, holders: Int32Array): Components {
  const count = starts.length - 1;
  const found = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const cursors = starts.slice(0, count);
  const componentOf = new Int32Array(count).fill(-1);
  const path: number[] = [];
  const waiting: number[] = [];
  const finished: number[] = [];
  let discovered = 0;
  let components = 0;

  const enter = (node: number): void => {
    found[node] = discovered;
    lowest[node] = discovered++;
    path.push(node);
    waiting.push(node);
  };
  const lower = (node: number, to: number): void => {
    lowest[node] = Math.min(lowest[node] ?? 0, to);
  };
  const lookAt = (node: number, holder: number): void => {
    if (found[holder] === -1) enter(holder);
    else if (componentOf[holder] === -1) lower(node, found[holder] ?? 0);
  };
  const leave = (node: number): void => {
    path.pop();
    finished.push(node);
    const parent = path.at(-1);
    if (parent !== undefined) lower(parent, lowest[node] ?? 0);
    if (lowest[node] !== found[node]) return;
    for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
      componentOf[member] = components;
      if (member === node) break;
    }
    components++;
  };

  for (let root = 0; root < count; root++) {
    if (found[root] === -1) enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const cursor = cursors[node] ?? 0;
      cursors[node] = cursor + 1;
      if (cursor < (starts[node + 1] ?? 0)) lookAt(node, holders[cursor] ?? 0);
      else leave(node);
    }
  }
  return { ...inOrder(finished, componentOf, components), componentOf };
}

/** Counting sort of the finished nodes by component. */
function inOrder(finished: readonly number[], componentOf: Int32Array, components: number) {
  const componentStarts = new Int32Array(components + 1);
  for (const component of componentOf) componentStarts[component + 1] = (componentStarts[component + 1] ?? 0) + 1;
  for (let i = 0; i < components; i++)
    componentStarts[i + 1] = (componentStarts[i + 1] ?? 0) + (componentStarts[i] ?? 0);
  const order = new Int32Array(finished.length);
  const places = componentStarts.slice();
  for (const node of finished) {
    const component = componentOf[node] ?? 0;
    const place = places[component] ?? 0;
    order[place] = node;
    places[component] = place + 1;
  }
  return { order, componentStarts };
}
