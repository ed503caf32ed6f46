/** Characters that XML 1.0 does not allow; one half of a pair alone is one. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const name = "[A-Za-z_][\\w.:-]*";
const attribute = new RegExp(`^\\s+(${name})="([^"<]*)"`);
const start = new RegExp(`^<(${name})`);
const end = new RegExp(`^</(${name})\\s*>`);
const references = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/;

/** One element as it stands in a file: its name, its attributes, and the text right inside it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  text: string;
  readonly children: Element[];
}

/**
 * The root of an XML document. Throws where it is not well-formed: a strict subset of XML 1.0 that has elements,
 * attributes in double quotes, text and the five entities, and no comments, declarations or CDATA.
 */
export function readXml(text: string): Element {
  if (forbidden.test(text)) throw new Error("a character that XML does not allow");
  const document: Element = { name: "", attributes: new Map(), text: "", children: [] };
  const open: Element[] = [document];
  let rest = text;
  while (rest !== "") {
    const parent = open.at(-1) ?? document;
    const closing = end.exec(rest);
    if (closing !== null) {
      if (open.length === 1 || closing[1] !== parent.name) throw new Error(`ends what is not open: ${closing[0]}`);
      open.pop();
      rest = rest.slice(closing[0].length);
    } else if (rest.startsWith("<")) {
      const [element, isEmpty, after] = readTag(rest);
      parent.children.push(element);
      if (!isEmpty) open.push(element);
      rest = after;
    } else {
      const length = rest.indexOf("<") < 0 ? rest.length : rest.indexOf("<");
      parent.text += plain(rest.slice(0, length));
      rest = rest.slice(length);
    }
  }
  const [root, ...others] = document.children;
  if (open.length > 1) throw new Error(`never ends: ${open.at(-1)?.name}`);
  if (root === undefined || others.length > 0 || document.text.trim() !== "") throw new Error("not one root");
  return root;
}

/** The element and all inside it. */
export function elementsIn(element: Element): readonly Element[] {
  const all: Element[] = [];
  const visit = (each: Element): void => {
    all.push(each);
    each.children.forEach(visit);
  };
  visit(element);
  return all;
}

function readTag(text: string): readonly [Element, isEmpty: boolean, rest: string] {
  const opening = start.exec(text);
  if (opening === null) throw new Error(`no element: ${text.slice(0, 40)}`);
  const attributes = new Map<string, string>();
  let rest = text.slice(opening[0].length);
  for (let found = attribute.exec(rest); found !== null; found = attribute.exec(rest)) {
    const [whole, key = "", value = ""] = found;
    if (attributes.has(key)) throw new Error(`twice in one element: ${key}`);
    attributes.set(key, plain(value));
    rest = rest.slice(whole.length);
  }
  const close = /^\s*(\/?)>/.exec(rest);
  if (close === null) throw new Error(`no end of a tag: ${rest.slice(0, 40)}`);
  const element: Element = { name: opening[1] ?? "", attributes, text: "", children: [] };
  return [element, close[1] === "/", rest.slice(close[0].length)];
}

function plain(text: string): string {
  if (references.test(text) || text.includes("]]>")) throw new Error(`a bare sign: ${text.slice(0, 40)}`);
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
