import { posix } from "node:path";
import { childOf, listOf, nodesOf, placeOf, wordOf, type Node, type Source, type Violation } from "./source.ts";

/** Data flows from left to right: a file imports from its own room or from rooms to its left. */
const rooms = [
  "model",
  "text",
  "relationships",
  "importers",
  "timeline",
  "ownership",
  "filters",
  "layout",
  "scene",
  "painters",
  "exporters",
  "pipeline",
  "store",
  "stage",
  "panels",
  "App",
  "style",
  "main",
  "viewer",
];
const registries = new Set(["relationships", "importers", "filters", "exporters"]);

/** The parts of d3 that touch elements, which only painters and the stage may. */
const d3OfElements =
  /^(?:select|selectAll|selection|create|creator|pointers?|drag\w*|zoom|brush\w*|axis\w*|transition)$/;

/** Whether the file's room stands left of the named one. */
export function isLeftOf(path: string, room: string): boolean {
  const own = rooms.indexOf(roomOf(path));
  return own >= 0 && own < rooms.indexOf(room);
}

/** What a file imports, types and workers too: the node that says it, and the specifier. */
function* importsOf({ tree }: Source): Generator<readonly [Node, string]> {
  for (const [node] of nodesOf(tree)) {
    const from = /^(?:Import|Export(?:Named|All))(?:Declaration|Expression)$|^TSImportType$/.test(node.type)
      ? childOf(node, "source")
      : workerOf(node);
    const specifier = wordOf(from);
    if (specifier !== undefined) yield [node, specifier];
  }
}

export function wrongDirections(source: Source): Violation[] {
  const own = roomOf(source.path);
  if (!rooms.includes(own)) return [`${source.path} is in no room: ${own}`];
  return ownImportsOf(source).flatMap(([node, target]) => {
    const room = roomOf(target);
    if (target.endsWith(".css") || rooms.indexOf(room) <= rooms.indexOf(own)) {
      return target.endsWith(".css") || rooms.includes(room) ? [] : [`${placeOf(source, node)} imports ${target}`];
    }
    return [`${placeOf(source, node)}: ${own} imports ${room}, which stands to its right`];
  });
}

export function missingEndings(source: Source): Violation[] {
  return [...importsOf(source)]
    .filter(([, specifier]) => specifier.startsWith(".") && !/\.(?:tsx?|css|json|woff2)(?:\?\w+)?$/.test(specifier))
    .map(([node, specifier]) => `${placeOf(source, node)} imports ${specifier} without its ending`);
}

export function wrongPackages(source: Source): Violation[] {
  const isPlain = isLeftOf(source.path, "store");
  const touchesElements = ["painters", "stage"].includes(roomOf(source.path));
  return [...importsOf(source)].flatMap(([node, specifier]) => {
    const place = placeOf(source, node);
    if (isPlain && /^(?:react|react-dom|zustand|@base-ui)(?:\/|$)/.test(specifier))
      return [`${place} imports ${specifier}`];
    if (touchesElements || !/^d3(?:-selection|-drag|-zoom|-brush|-axis|-transition)?$/.test(specifier)) return [];
    if (specifier !== "d3") return [`${place} imports ${specifier}`];
    return [...nodesOf(node)]
      .filter(
        ([inner]) => inner.type === "ImportSpecifier" && d3OfElements.test(wordOf(childOf(inner, "imported")) ?? ""),
      )
      .map(([inner]) => `${place} imports ${wordOf(childOf(inner, "imported"))} from d3`);
  });
}

export function barrels(source: Source): Violation[] {
  const isIndex = /\/index\.tsx?$/.test(source.path);
  if (isIndex && registries.has(roomOf(source.path))) return [];
  const passedOn = [...nodesOf(source.tree)].filter(
    ([node]) => /^Export(?:Named|All)Declaration$/.test(node.type) && childOf(node, "source") !== undefined,
  );
  return [
    ...(isIndex ? [`${source.path} is a barrel`] : []),
    ...passedOn.map(([node]) => `${placeOf(source, node)} passes on what another file exports`),
  ];
}

/** Every circle of imports, each once, from its first file in the alphabet. */
export function cycles(sources: readonly Source[]): Violation[] {
  const targets = new Map(sources.map((source) => [source.path, ownImportsOf(source).map(([, target]) => target)]));
  const found = new Set<string>();
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.add(fromFirst(trail.slice(at)).join(" → "));
    if (at >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) follow(path, []);
  return [...found];
}

function fromFirst(circle: readonly string[]): readonly string[] {
  const start = circle.indexOf([...circle].toSorted()[0] ?? "");
  return [...circle.slice(start), ...circle.slice(0, start)];
}

function ownImportsOf(source: Source): (readonly [Node, string])[] {
  return [...importsOf(source)]
    .filter(([, specifier]) => specifier.startsWith("."))
    .map(
      ([node, specifier]) => [node, posix.join(posix.dirname(source.path), specifier.replace(/\?.*$/, ""))] as const,
    );
}

/** `new URL("./x.worker.ts", import.meta.url)` is an import, too. */
function workerOf(node: Node): Node | undefined {
  if (node.type !== "NewExpression" || wordOf(childOf(node, "callee")) !== "URL") return undefined;
  const [address, base] = listOf(node, "arguments");
  return base?.type === "MemberExpression" ? address : undefined;
}

/** The folder of src that a file lies in, or its own name where it lies in src itself. */
function roomOf(path: string): string {
  return path.split("/")[1]?.replace(/\.tsx?$/, "") ?? path;
}
