import { childOf, listOf, nodesOf, placeOf, wordOf, type Node, type Source, type Violation } from "./source.ts";

const sinks =
  /^(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc|srcDoc)$/;
const spoken =
  /^(?:aria-label|aria-description|aria-roledescription|aria-valuetext|aria-placeholder|title|placeholder|alt|label)$/;
const letters = /\p{L}/u;

export function tooLong({ path, text }: Source): Violation[] {
  const lines = text.replace(/\n$/, "").split("\n").length;
  return lines > 250 ? [`${path} has ${lines} lines`] : [];
}

export function namelessRooms({ path }: Source): Violation[] {
  return /(?:^|\/)(?:utils?|helpers?|common|misc|lib)(?:\/|\.|$)/.test(path) ? [`${path} names no idea`] : [];
}

export function htmlSinks(source: Source): Violation[] {
  return places(source, (node) => {
    const callee = wordOf(childOf(node, "callee"));
    if (/^(?:New|Call)Expression$/.test(node.type) && (callee === "Function" || callee === "eval")) return true;
    if (node.type !== "MemberExpression") return sinks.test(wordOf(node) ?? "");
    const [object, property] = [wordOf(childOf(node, "object")), wordOf(childOf(node, "property"))];
    return object === "document" && /^write(?:ln)?$/.test(property ?? "");
  }).map((place) => `${place} lets text become HTML or code`);
}

export function talkToConsole(source: Source): Violation[] {
  return places(source, isConsole).map((place) => `${place} talks to the console`);
}

export function defaultExports(source: Source): Violation[] {
  return places(source, isDefault).map((place) => `${place} exports without a name`);
}

/** Words that a person sees or hears, written where they cannot be translated. */
export function untranslatable(source: Source): Violation[] {
  return [...nodesOf(source.tree)]
    .filter(([node]) => {
      if (node.type === "JSXText") return letters.test(String(node["value"]));
      if (node.type === "JSXAttribute")
        return spoken.test(wordOf(childOf(node, "name")) ?? "") && saysWords(valueOf(node));
      if (node.type !== "JSXElement" && node.type !== "JSXFragment") return false;
      return listOf(node, "children").some(
        (child) => child.type === "JSXExpressionContainer" && saysWords(valueOf(child)),
      );
    })
    .map(([node]) => `${placeOf(source, node)} says words that are not in src/text`);
}

function valueOf(node: Node): Node | undefined {
  const value = childOf(node, "value") ?? node;
  return childOf(value, "expression") ?? value;
}

/** Whether the expression can come out as words written here: `"words"`, `x ? "words" : y`, `` `words ${x}` ``. */
function saysWords(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if (node.type === "Literal") return letters.test(wordOf(node) ?? "");
  if (node.type === "TemplateLiteral")
    return listOf(node, "quasis").some((part) => letters.test(JSON.stringify(part["value"])));
  const branches = { ConditionalExpression: ["consequent", "alternate"], LogicalExpression: ["left", "right"] }[
    node.type
  ];
  return (branches ?? []).some((branch) => saysWords(childOf(node, branch)));
}

function isConsole(node: Node): boolean {
  return node.type === "MemberExpression" && wordOf(childOf(node, "object")) === "console";
}

function isDefault(node: Node): boolean {
  return (
    node.type === "ExportDefaultDeclaration" ||
    (node.type === "ExportSpecifier" && wordOf(childOf(node, "exported")) === "default")
  );
}

function places(source: Source, isWrong: (node: Node) => boolean): string[] {
  return [...nodesOf(source.tree)].filter(([node]) => isWrong(node)).map(([node]) => placeOf(source, node));
}
