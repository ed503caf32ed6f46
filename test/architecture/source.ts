import { parseSync } from "vite";

/** A file as the rules see it: where it is, what it says, and its syntax tree. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: Node;
}

/** Where a rule is broken, in words for whoever broke it. */
export type Violation = string;

/** A node of the syntax tree (ESTree, with TypeScript and JSX). */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** The file, parsed; throws where it cannot be. Style sheets have an empty tree. */
export function sourceOf(path: string, text: string): Source {
  if (path.endsWith(".css")) return { path, text, tree: { type: "StyleSheet", start: 0 } };
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`cannot parse ${path}: ${errors[0]?.message}`);
  if (!isNode(program)) throw new Error(`no syntax tree for ${path}`);
  return { path, text, tree: program };
}

/** Every node below and including this one, with the node that holds it and the key it is held under. */
export function* nodesOf(node: Node, parent?: Node, key = ""): Generator<readonly [Node, Node | undefined, string]> {
  yield [node, parent, key];
  for (const [name, child] of childrenOf(node)) yield* nodesOf(child, node, name);
}

export function* childrenOf(node: Node): Generator<readonly [string, Node]> {
  for (const [name, value] of Object.entries(node)) {
    if (name === "parent") continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield [name, child];
  }
}

/** The child under this key; undefined where there is none, or several. */
export function childOf(node: Node | undefined, key: string): Node | undefined {
  const child = node?.[key];
  return isNode(child) ? child : undefined;
}

/** The children under this key, where it holds a list. */
export function listOf(node: Node, key: string): Node[] {
  return [...childrenOf(node)].filter(([name]) => name === key).map(([, child]) => child);
}

/** The text of a name or a string literal; undefined for any other node. */
export function wordOf(node: Node | undefined): string | undefined {
  const word = node?.type === "Literal" ? node["value"] : node?.["name"];
  return typeof word === "string" ? word : undefined;
}

/** `path:line`, for a message. */
export function placeOf(source: Source, node: Node): string {
  return `${source.path}:${source.text.slice(0, node.start).split("\n").length}`;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
