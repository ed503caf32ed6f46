import { unzipSync } from "fflate";
import { elementsIn, readXml, type Element } from "./xml.ts";
import { childrenOf, numbers, requiredAttributes, requiredChildren } from "./schemaRules.ts";

/** The parts of a package by their paths, as text. */
export type Parts = ReadonlyMap<string, string>;

export function partsOf(file: Uint8Array): Parts {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, decoder.decode(bytes)]));
}

const roots = new WeakMap<Parts, Map<string, Element>>();

/** The root element of a part, read once. */
export function rootOf(parts: Parts, path: string): Element {
  const known = roots.get(parts) ?? new Map<string, Element>();
  roots.set(parts, known);
  const text = parts.get(path);
  if (text === undefined) throw new Error(`no such part: ${path}`);
  const root =
    known.get(path) ?? readXml(text.replace(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n/, ""));
  known.set(path, root);
  return root;
}

/** What a relationship of a part leads to. */
export interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

export function linksOf(parts: Parts, path: string): readonly Link[] {
  const own = relationshipsPath(path);
  if (!parts.has(own)) return [];
  return rootOf(parts, own).children.map(({ attributes }) => {
    const isOutside = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      type: attributes.get("Type")?.split("/").at(-1) ?? "",
      target: isOutside ? target : resolved(path, target),
      isOutside,
    };
  });
}

/**
 * What a program that opens the presentation would have to repair: rules of the Open Packaging Conventions and of
 * PresentationML (ECMA-376, parts 1 and 2). Empty where there is nothing.
 */
export function problemsIn(file: Uint8Array): readonly string[] {
  const parts = partsOf(file);
  const paths = [...parts.keys()];
  if (paths[0] !== "[Content_Types].xml") return ["content types do not come first"];
  return [
    ...contentTypeProblems(parts),
    ...paths.filter((path) => !isRelationships(path)).flatMap((path) => relationshipProblems(parts, path)),
    ...paths
      .filter(
        (path) =>
          isRelationships(path) && !paths.some((each) => relationshipsPath(each) === path) && path !== "_rels/.rels",
      )
      .map((path) => `${path}: of no part`),
    ...unreachable(parts).map((path) => `${path}: nothing leads there`),
    ...paths.flatMap((path) =>
      elementsIn(rootOf(parts, path))
        .flatMap(elementProblems)
        .map((problem) => `${path}: ${problem}`),
    ),
    ...paths.flatMap((path) => idProblems(parts, path).map((problem) => `${path}: ${problem}`)),
  ];
}

function contentTypeProblems(parts: Parts): readonly string[] {
  const types = rootOf(parts, "[Content_Types].xml").children;
  const valuesOf = (element: string, attribute: string): readonly string[] =>
    types.filter(({ name }) => name === element).map(({ attributes }) => attributes.get(attribute) ?? "");
  const [overrides, endings] = [valuesOf("Override", "PartName"), new Set(valuesOf("Default", "Extension"))];
  const named = [...parts.keys()].filter((path) => path.endsWith(".xml") && path !== "[Content_Types].xml");
  return [
    ...named.filter((path) => !overrides.includes(`/${path}`)).map((path) => `${path}: no content type`),
    ...overrides.filter((path) => !parts.has(path.slice(1))).map((path) => `${path}: a content type for no part`),
    ...repeated(overrides).map((path) => `${path}: two content types`),
    ...[...parts.keys()]
      .filter((path) => !endings.has(path.split(".").at(-1) ?? ""))
      .map((path) => `${path}: unknown ending`),
  ];
}

function relationshipProblems(parts: Parts, path: string): readonly string[] {
  const links = linksOf(parts, path);
  const ids = links.map(({ id }) => id);
  const known = new Set(ids);
  const used = elementsIn(rootOf(parts, path)).flatMap(({ attributes }) => attributes.get("r:id") ?? []);
  return [
    ...repeated(ids).map((id) => `${path}: twice ${id}`),
    ...used.filter((id) => !known.has(id)).map((id) => `${path}: no relationship ${id}`),
    ...links
      .filter(({ isOutside, target }) => !isOutside && !parts.has(target))
      .map(({ target }) => `${path}: leads to nothing, ${target}`),
    ...links
      .filter(({ isOutside, target }) => isOutside && !isAddress(target))
      .map(({ target }) => `${path}: no address, ${target}`),
  ];
}

/** By the signs that RFC 3986 has, and by the ways that may be opened from a document of unknown origin. */
function isAddress(target: string): boolean {
  return /^(?:https?:\/\/|mailto:)(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-Fa-f]{2})+$/.test(target) && URL.canParse(target);
}

function unreachable(parts: Parts): readonly string[] {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { target, isOutside } of linksOf(parts, path)) if (!isOutside && parts.has(target)) visit(target);
  };
  visit("");
  return [...parts.keys()].filter(
    (path) => !reached.has(path) && !isRelationships(path) && path !== "[Content_Types].xml",
  );
}

function elementProblems(element: Element): readonly string[] {
  const { name, attributes, children } = element;
  const order = childrenOf(name);
  const places = children.map((child) => order?.findIndex((names) => names.includes(child.name)) ?? 0);
  const inside = (wanted: string): boolean => children.some((child) => wanted.split("|").includes(child.name));
  return [
    ...(order === undefined && children.length > 0 && !name.startsWith("a:ext")
      ? [`${name}: no rule for what is in it`]
      : []),
    ...children.filter((_, i) => (places[i] ?? 0) < 0).map((child) => `${name}: no place for ${child.name}`),
    ...(places.every((place, i) => place >= (places[i - 1] ?? 0))
      ? []
      : [`${name}: ${children.map((child) => child.name).join(", ")} in this order`]),
    ...(requiredChildren.get(name) ?? [])
      .filter((wanted) => !inside(wanted))
      .map((wanted) => `${name}: lacks ${wanted}`),
    ...(requiredAttributes.get(name) ?? [])
      .filter((wanted) => !attributes.has(wanted))
      .map((wanted) => `${name}: lacks @${wanted}`),
    ...[...attributes].flatMap(([attribute, value]) => {
      const range = numbers.get(`${name}@${attribute}`) ?? numbers.get(`@${attribute}`);
      if (range === undefined) return [];
      const isIn = /^-?\d+$/.test(value) && Number(value) >= range[0] && Number(value) <= range[1];
      return isIn ? [] : [`${name}: ${attribute} is ${value}`];
    }),
  ];
}

/** Ids of shapes once on each slide, those of slides, masters and layouts once in the presentation; glue leads to shapes. */
function idProblems(parts: Parts, path: string): readonly string[] {
  const all = elementsIn(rootOf(parts, path));
  const idsOf = (...names: readonly string[]): readonly string[] =>
    all.filter(({ name }) => names.includes(name)).map(({ attributes }) => attributes.get("id") ?? "");
  const masters =
    path === "ppt/presentation.xml" ? [...parts.keys()].filter((each) => each.includes("/slideMaster")) : [];
  const layouts = masters
    .filter((each) => !isRelationships(each))
    .flatMap((each) =>
      elementsIn(rootOf(parts, each))
        .filter(({ name }) => name === "p:sldLayoutId")
        .map(({ attributes }) => attributes.get("id") ?? ""),
    );
  const shapes = idsOf("p:cNvPr");
  const glueable = new Set(shapes);
  const known = [shapes, idsOf("p:sldId"), [...idsOf("p:sldMasterId"), ...layouts]];
  return [
    ...known.flatMap((ids) => repeated(ids).map((id) => `the id ${id} twice`)),
    ...idsOf("a:stCxn", "a:endCxn")
      .filter((id) => !glueable.has(id))
      .map((id) => `glued to nothing, ${id}`),
  ];
}

function isRelationships(path: string): boolean {
  return path.endsWith(".rels");
}

function relationshipsPath(path: string): string {
  return path.replace(/([^/]*)$/, "_rels/$1.rels");
}

function resolved(path: string, target: string): string {
  return new URL(target, `file:///${path}`).pathname.slice(1);
}

/** What stands in a list more than once. */
function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
