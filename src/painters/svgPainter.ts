import type { GroupMark, Mark, Scene } from "../scene/mark.ts";
import { elementNames, svgAttributes } from "./svgAttributes.ts";

/** A live picture: paints scenes into one group of the page, changing only what differs from the last. */
export interface SvgPainter {
  readonly paint: (scene: Pick<Scene, "marks">) => void;
  readonly destroy: () => void;
}

interface Painted {
  readonly element: SVGElement;
  mark: Mark;
  readonly children: Map<string, Painted>;
}

const namespace = "http://www.w3.org/2000/svg";
const fadeMilliseconds = 260;
/** Where more than this changes at once, it is another picture rather than a change in one: nothing fades. */
const mostFades = 8;
/** What makes an element something to find and press; a leaving one has none of it. */
const handleAttributes = [
  "role",
  "tabindex",
  "aria-label",
  "aria-pressed",
  "aria-description",
  "data-entity",
  "data-relationship",
  "data-of",
];

/**
 * A painter for the inside of `root`. What is new fades in and what goes fades out (the style sheet says how);
 * `isStill()` true paints without any fading.
 */
export function svgPainter(root: SVGGElement, isStill: () => boolean): SvgPainter {
  const top: Painted = { element: root, mark: { type: "group", id: "root", marks: [] }, children: new Map() };
  const leaving = new Map<SVGElement, ReturnType<typeof setTimeout>>();

  const paintChildren = (parent: Painted, marks: readonly Mark[], mayFade: boolean): void => {
    const wanted = new Set(marks.map(({ id }) => id));
    const gone = [...parent.children].filter(([id]) => !wanted.has(id));
    const comers = marks.length - (parent.children.size - gone.length);
    const fades = mayFade && gone.length + comers <= mostFades;
    for (const [id, child] of gone) {
      parent.children.delete(id);
      dismiss(child.element, fades);
    }
    let previous: SVGElement | undefined;
    for (const mark of marks) {
      const child = paintMark(parent, mark, fades);
      placeAfter(parent.element, child.element, previous, leaving);
      previous = child.element;
    }
  };

  const paintMark = (parent: Painted, mark: Mark, fades: boolean): Painted => {
    const known = parent.children.get(mark.id);
    if (known !== undefined && known.mark.type === mark.type) {
      if (known.mark !== mark) update(known, mark);
      if (mark.type === "group" && known.mark !== mark) paintChildren(known, mark.marks, fades);
      known.mark = mark;
      return known;
    }
    if (known !== undefined) dismiss(known.element, false);
    const element = document.createElementNS(namespace, elementNames[mark.type]);
    const made: Painted = { element, mark, children: new Map() };
    parent.children.set(mark.id, made);
    writeAll(element, mark);
    if (fades && isFading(mark)) element.classList.add("entering");
    if (mark.type === "group") paintChildren(made, mark.marks, false);
    return made;
  };

  const dismiss = (element: SVGElement, fades: boolean): void => {
    if (!fades || isStill()) return element.remove();
    for (const each of [element, ...element.querySelectorAll("[role]")]) {
      for (const name of handleAttributes) each.removeAttribute(name);
    }
    element.setAttribute("aria-hidden", "true");
    element.classList.remove("entering", "label");
    element.classList.add("leaving");
    leaving.set(
      element,
      setTimeout(() => {
        leaving.delete(element);
        element.remove();
      }, fadeMilliseconds),
    );
  };

  return {
    paint: (scene) => paintChildren(top, scene.marks, !isStill() && top.children.size > 0),
    destroy: () => {
      for (const timer of leaving.values()) clearTimeout(timer);
      root.replaceChildren();
    },
  };
}

/** Entities, relationships and labels fade as a whole; the strokes inside them do not by themselves. */
function isFading(mark: Mark): boolean {
  return (
    (mark.type === "group" && (mark.handle !== undefined || mark.marks.some(isFading))) || mark.className === "label"
  );
}

function placeAfter(
  parent: SVGElement,
  element: SVGElement,
  previous: SVGElement | undefined,
  leaving: ReadonlyMap<SVGElement, unknown>,
): void {
  let expected: ChildNode | null = previous === undefined ? parent.firstChild : previous.nextSibling;
  while (expected !== null && expected !== element && expected instanceof SVGElement && leaving.has(expected)) {
    expected = expected.nextSibling;
  }
  if (expected instanceof Element && expected.localName === "title" && previous === undefined) {
    expected = expected.nextSibling;
  }
  if (expected !== element) parent.insertBefore(element, expected);
}

function update(painted: Painted, mark: Mark): void {
  const before = new Map(svgAttributes(painted.mark));
  for (const [name, value] of svgAttributes(mark)) {
    if (before.get(name) !== value) painted.element.setAttribute(name, String(value));
    before.delete(name);
  }
  for (const name of before.keys()) painted.element.removeAttribute(name);
  if (mark.type === "text" && painted.mark.type === "text" && mark.text !== painted.mark.text) {
    painted.element.textContent = mark.text;
  }
  if (mark.title !== painted.mark.title) writeTitle(painted.element, mark.title);
  if (mark.type === "group") writeHandle(painted.element, mark);
}

function writeAll(element: SVGElement, mark: Mark): void {
  for (const [name, value] of svgAttributes(mark)) element.setAttribute(name, String(value));
  if (mark.type === "text") {
    element.textContent = mark.text;
    // The handles carry the names; what is drawn would only repeat them.
    element.setAttribute("aria-hidden", "true");
  }
  if (mark.title !== undefined) writeTitle(element, mark.title);
  if (mark.type === "group") writeHandle(element, mark);
}

function writeTitle(element: SVGElement, title: string | undefined): void {
  const existing = [...element.children].find(({ localName }) => localName === "title");
  if (title === undefined) return existing?.remove();
  const node = existing ?? element.insertBefore(document.createElementNS(namespace, "title"), element.firstChild);
  node.textContent = title;
}

function writeHandle(element: SVGElement, { handle, isDecoration, fold }: GroupMark): void {
  if (fold !== undefined) element.setAttribute("data-fold", fold);
  if (isDecoration === true) element.setAttribute("aria-hidden", "true");
  if (handle === undefined) return;
  element.setAttribute("role", "button");
  element.setAttribute("aria-label", handle.name);
  element.setAttribute("aria-pressed", String(handle.isSelected));
  element.setAttribute(`data-${handle.type}`, handle.id);
  if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
  if (handle.description === undefined) element.removeAttribute("aria-description");
  else element.setAttribute("aria-description", handle.description);
}
