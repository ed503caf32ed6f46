import { childOf, childrenOf, placeOf, wordOf, type Node, type Source, type Violation } from "./source.ts";

const ofThePage =
  /^(?:document|window|navigator|location|history|localStorage|sessionStorage|indexedDB|screen|getComputedStyle|matchMedia|requestAnimationFrame|cancelAnimationFrame|requestIdleCallback|alert|confirm|prompt|customElements|DOMParser|XMLSerializer|Image|Path2D|FileReader|(?:Mutation|Resize|Intersection)Observer|(?:HTML|SVG)\w*Element|Element|Node|NodeList|Document|DocumentFragment|Window|DOMRect|CSSStyleDeclaration|(?:Mouse|Pointer|Keyboard|Wheel|Touch|UI|Drag|Focus|Input)Event|CanvasRenderingContext2D)$/;
const ofTheWorker = /^(?:self|postMessage|onmessage)$/;

/** What a file takes from the page: a global of the DOM that it does not declare itself. */
export function globalsOfThePage(source: Source): Violation[] {
  const isWorker = source.path.endsWith(".worker.ts");
  return freeNames(source.tree, [])
    .filter((node) => {
      const name = wordOf(node) ?? "";
      return ofThePage.test(name) || (!isWorker && ofTheWorker.test(name));
    })
    .map((node) => `${placeOf(source, node)} uses ${wordOf(node)} of the page`);
}

/** The names that no scope around them declares. `scopes` are the names known so far. */
function freeNames(node: Node, scopes: readonly ReadonlySet<string>[]): Node[] {
  const inner = [...scopes, new Set(declaredBy(node))];
  return [...childrenOf(node)].flatMap(([key, child]) => {
    if (isLabel(node, key)) return [];
    if (child.type !== "Identifier") return freeNames(child, inner);
    const isFree = !inner.some((names) => names.has(wordOf(child) ?? ""));
    return [...(isFree ? [child] : []), ...freeNames(child, inner)];
  });
}

/** Whether what stands under this key is a name of a member, not of a thing. */
function isLabel(node: Node, key: string): boolean {
  if (key === "property") return node.type === "MemberExpression" && node["computed"] !== true;
  if (key === "key") return node["computed"] !== true;
  return /^(?:Import|Export)\w*Specifier$/.test(node.type) && key !== "local"
    ? true
    : (node.type === "TSQualifiedName" && key === "right") || key === "label";
}

function declaredBy(node: Node): string[] {
  const names: string[] = [];
  for (const [key, child] of childrenOf(node)) {
    if (key === "params" || key === "param" || key === "typeParameters") names.push(...namesIn(child));
    if (["body", "consequent", "init", "left"].includes(key)) names.push(...declarationsOf(child));
    if (key === "id" && /^(?:Function|Class)/.test(node.type)) names.push(...namesIn(child));
    if (key === "cases") for (const [, statement] of childrenOf(child)) names.push(...declarationsOf(statement));
  }
  return names;
}

function declarationsOf(statement: Node): string[] {
  if (/^Export(?:Named|Default)Declaration$/.test(statement.type)) {
    const declaration = childOf(statement, "declaration");
    return declaration === undefined ? [] : declarationsOf(declaration);
  }
  if (statement.type === "VariableDeclaration" || statement.type === "ImportDeclaration")
    return [...childrenOf(statement)].flatMap(([, child]) => namesIn(childOf(child, "id") ?? childOf(child, "local")));
  return statement.type.endsWith("Declaration") ? namesIn(childOf(statement, "id")) : [];
}

/** The names that a pattern (or a type parameter) binds. */
function namesIn(pattern: Node | undefined): string[] {
  if (pattern === undefined) return [];
  if (pattern.type === "Identifier") return [wordOf(pattern) ?? ""];
  const parts = {
    ObjectPattern: ["properties"],
    ArrayPattern: ["elements"],
    Property: ["value"],
    AssignmentPattern: ["left"],
    RestElement: ["argument"],
    TSParameterProperty: ["parameter"],
    TSTypeParameterDeclaration: ["params"],
    TSTypeParameter: ["name"],
  }[pattern.type];
  return [...childrenOf(pattern)].flatMap(([key, child]) => (parts?.includes(key) === true ? namesIn(child) : []));
}
