import type { Gestures } from "./gestures.ts";

/** What the keyboard can ask of the picture. */
export interface KeyActions extends Omit<Gestures, "destroy"> {
  readonly selected: () => readonly string[];
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly endsOf: (relationshipId: string) => readonly [string, string] | undefined;
}

export interface Keys {
  /** Where the focus is, to be asked before a painting: the painter may take away or move what has it. */
  readonly focused: () => string | undefined;
  /** To be called after every painting: keeps exactly one element in the order of the Tab key, and the focus where it was. */
  readonly refresh: (focusedBefore: string | undefined) => void;
  readonly destroy: () => void;
}

const arrows: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["ArrowRight", [1, 0]],
  ["ArrowLeft", [-1, 0]],
  ["ArrowDown", [0, 1]],
  ["ArrowUp", [0, -1]],
]);

/** How far an arrow key moves a card, in px of the picture. */
const nudge = 12;

/**
 * Moves the focus through the picture: arrows between entities, brackets through the relationships of one. Listens on
 * the region around the picture, since a browser lets the Tab key stop at an svg that listens for focus itself.
 */
export function mountKeys(region: HTMLElement, svg: SVGSVGElement, actions: KeyActions): Keys {
  /** The entity that the brackets go round, and that Escape goes back to. */
  let home: string | undefined;

  const entities = (): readonly Element[] => [...svg.querySelectorAll("[data-entity]")];
  const entity = (id: string | undefined): Element | undefined =>
    id === undefined ? undefined : (svg.querySelector(`[data-entity="${CSS.escape(id)}"]`) ?? undefined);

  const focused = (): string | undefined =>
    svg.contains(document.activeElement) ? selectorOf(document.activeElement) : undefined;
  const refresh = (focusedBefore: string | undefined): void => {
    const now = svg.querySelector("[tabindex='0']");
    const selected = actions.selected();
    const wanted = now ?? entity(selected.at(-1)) ?? entity(home) ?? heaviest(entities());
    if (wanted !== undefined && wanted !== now) wanted.setAttribute("tabindex", "0");
    if (focusedBefore !== undefined && focused() !== focusedBefore) focus(svg.querySelector(focusedBefore) ?? wanted);
  };
  const focus = (element: Element | undefined): void => {
    if (!(element instanceof SVGElement)) return;
    for (const other of svg.querySelectorAll("[tabindex='0']")) other.setAttribute("tabindex", "-1");
    element.setAttribute("tabindex", "0");
    element.focus();
    home = element.getAttribute("data-entity") ?? home;
  };
  const around = (step: 1 | -1, on: Element): void => {
    const own = entity(home);
    if (own === undefined || home === undefined) return;
    const ties = relationshipsOf(svg, home, actions.endsOf);
    const at = ties.indexOf(on);
    const next = at < 0 ? (step === 1 ? 0 : ties.length - 1) : (at + step + ties.length) % ties.length;
    focus(ties[next]);
  };
  const escape = (on: Element): void => {
    if (on.hasAttribute("data-relationship")) focus(entity(home));
    else actions.select(undefined);
  };
  const choose = (id: string, isAdded: boolean): void => {
    const selected = actions.selected();
    if (isAdded) actions.toggleSelected(id);
    else actions.select(selected.length === 1 && selected[0] === id ? undefined : id);
  };
  const acts = new Map([
    ["u", actions.unpin],
    ["g", actions.toggleFold],
    ["n", actions.focusOn],
  ]);
  /** What is done with the card that has the focus. */
  const keyOfCard = (key: string, card: string): boolean => {
    const act = acts.get(key.toLowerCase());
    act?.(card);
    return act !== undefined;
  };
  const moveWindow = (key: string): boolean => {
    if (key === "f" || key === "F") actions.fit();
    else if (key === "+" || key === "=") actions.zoomBy(1.3);
    else if (key === "-") actions.zoomBy(1 / 1.3);
    else return false;
    return true;
  };
  /** While nothing has the focus, the keys that move the window work as well. */
  const keyOnPage = ({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (target === document.body && !ctrlKey && !metaKey && !altKey) moveWindow(key);
  };
  const keyDown = (event: KeyboardEvent): void => {
    const on = event.target;
    if (!(on instanceof SVGElement) || event.ctrlKey || event.metaKey) return;
    const card = on.getAttribute("data-entity");
    const id = card ?? on.getAttribute("data-relationship");
    if (id === null) return;
    home = card ?? home ?? actions.endsOf(id)?.[0];
    const way = arrows.get(event.key);
    if (event.altKey) {
      if (way === undefined || card === null) return;
      actions.moveBy(card, way[0] * nudge, way[1] * nudge);
    } else if (way !== undefined) focus(nearest(on, entities(), way) ?? undefined);
    else if (card !== null && keyOfCard(event.key, card)) refresh(focused());
    else if (event.key === "]") around(1, on);
    else if (event.key === "[") around(-1, on);
    else if (event.key === "Enter" || event.key === " ") choose(id, event.shiftKey);
    else if (event.key === "Escape") escape(on);
    else if (!moveWindow(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const focusIn = (event: FocusEvent): void => {
    if (!(event.target instanceof SVGElement) || event.target.getAttribute("tabindex") !== "-1") return;
    for (const other of svg.querySelectorAll("[tabindex='0']")) other.setAttribute("tabindex", "-1");
    event.target.setAttribute("tabindex", "0");
  };
  region.addEventListener("keydown", keyDown);
  document.addEventListener("keydown", keyOnPage);
  region.addEventListener("focusin", focusIn);
  return {
    focused,
    refresh,
    destroy: () => {
      region.removeEventListener("keydown", keyDown);
      document.removeEventListener("keydown", keyOnPage);
      region.removeEventListener("focusin", focusIn);
    },
  };
}

/** What finds the card or line again; undefined for what is neither, or is fading away. */
function selectorOf(element: Element | null): string | undefined {
  for (const name of ["data-entity", "data-relationship"]) {
    const id = element?.getAttribute(name);
    if (id !== null && id !== undefined) return `[${name}="${CSS.escape(id)}"]`;
  }
  return undefined;
}

function relationshipsOf(svg: SVGSVGElement, id: string, endsOf: KeyActions["endsOf"]): readonly Element[] {
  return [...svg.querySelectorAll("[data-relationship]")].filter(
    (element) => endsOf(element.getAttribute("data-relationship") ?? "")?.includes(id) === true,
  );
}

/** The largest card: an alliance member where there is one. */
function heaviest(elements: readonly Element[]): Element | undefined {
  let best: Element | undefined;
  let largest = 0;
  for (const element of elements) {
    const { width, height } = element.getBoundingClientRect();
    if (width * height > largest) [best, largest] = [element, width * height];
  }
  return best;
}

/** The element that lies nearest in a direction; what lies aside counts as farther away. */
function nearest(from: Element, others: readonly Element[], [wx, wy]: readonly [number, number]): Element | undefined {
  const start = centreOf(from);
  let best: Element | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const other of others) {
    if (other === from) continue;
    const { x, y } = centreOf(other);
    const along = (x - start.x) * wx + (y - start.y) * wy;
    if (along < 2) continue;
    const aside = Math.abs((x - start.x) * wy) + Math.abs((y - start.y) * wx);
    const cost = along + 2.2 * aside;
    if (cost < lowest) [best, lowest] = [other, cost];
  }
  return best;
}

function centreOf(element: Element): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = (element.querySelector(".card") ?? element).getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
