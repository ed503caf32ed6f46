import { escapeXml } from "./escapeXml.ts";

/** Attributes of an element in the order in which they are written; undefined ones are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text. Its children are elements as text already; words go through `escapeXml` first. */
export function tag(name: string, attributes: XmlAttributes = {}, ...children: readonly string[]): string {
  const inside = children.join("");
  const start = `<${name}${Object.entries(attributes).map(written).join("")}`;
  return inside === "" ? `${start}/>` : `${start}>${inside}</${name}>`;
}

/** The declaration that begins every part. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of a part with drawings in it. */
export const drawingNamespaces: XmlAttributes = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
};

/** Px as English metric units, of which there are 914,400 to the inch. */
export function emu(px: number): number {
  return Math.round(px * 9525);
}

/** Px as hundredths of a point, no smaller than 1 point and no larger than 4,000: what sizes of type may be. */
export function typeSize(px: number): number {
  return Math.max(100, Math.min(400_000, Math.round(px * 75)));
}

function written([name, value]: readonly [string, string | number | undefined]): string {
  return value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`;
}
