/** Lights what belongs to an entity or relationship and dims the rest. */
export interface Spotlight {
  /** To be called after every painting: new elements take part. */
  readonly refresh: () => void;
  readonly destroy: () => void;
}

const handles = "[data-entity],[data-relationship]";

/**
 * Follows the pointer and the keyboard's focus. `endsOf` gives the two entities of a relationship, `litAtRest` what is
 * lit while neither is on anything, as `entity:id` and `relationship:id`; undefined = everything, with nothing dimmed.
 */
export function mountSpotlight(
  region: HTMLElement,
  svg: SVGSVGElement,
  endsOf: (relationshipId: string) => readonly [string, string] | undefined,
  litAtRest: () => ReadonlySet<string> | undefined,
): Spotlight {
  let hovered: Element | undefined;
  let focused: Element | undefined;
  let isLit = false;

  const refresh = (): void => {
    const on = [hovered, focused].find((element) => element?.isConnected === true && element.matches(handles));
    const lit = on === undefined ? litAtRest() : litBy(on, svg, endsOf);
    svg.classList.toggle("dimmed", lit !== undefined);
    isLit = lit !== undefined;
    for (const element of svg.querySelectorAll(`${handles},[data-of]`)) {
      element.classList.toggle("lit", lit?.has(keyOf(element)) === true);
    }
  };
  const over = (event: Event): void => {
    const next = handleAt(event.target);
    if (next === hovered) return;
    hovered = next;
    refresh();
  };
  const out = (): void => {
    hovered = undefined;
    refresh();
  };
  const focusIn = (event: Event): void => {
    focused =
      event.target instanceof Element && event.target.matches(":focus-visible") ? handleAt(event.target) : undefined;
    refresh();
  };
  const focusOut = (): void => {
    focused = undefined;
    refresh();
  };
  const listeners = [
    [svg, "pointerover", over],
    [svg, "pointerleave", out],
    [region, "focusin", focusIn],
    [region, "focusout", focusOut],
  ] as const;
  for (const [on, type, listener] of listeners) on.addEventListener(type, listener);
  return {
    refresh: () => {
      if (isLit || litAtRest() !== undefined) refresh();
    },
    destroy: () => {
      for (const [on, type, listener] of listeners) on.removeEventListener(type, listener);
    },
  };
}

/** The entity or relationship that an event's target is part of; a label stands for its relationship. */
function handleAt(target: EventTarget | null): Element | undefined {
  if (!(target instanceof Element)) return undefined;
  const label = target.closest("[data-of]");
  const id = label?.getAttribute("data-of");
  if (typeof id === "string") {
    return label?.ownerDocument.querySelector(`[data-relationship="${CSS.escape(id)}"]`) ?? undefined;
  }
  return target.closest(handles) ?? undefined;
}

function keyOf(element: Element): string {
  const of = element.getAttribute("data-relationship") ?? element.getAttribute("data-of");
  return of === null ? `entity:${element.getAttribute("data-entity")}` : `relationship:${of}`;
}

function litBy(
  on: Element,
  svg: SVGSVGElement,
  endsOf: (relationshipId: string) => readonly [string, string] | undefined,
): ReadonlySet<string> {
  const lit = new Set([keyOf(on)]);
  const own = on.getAttribute("data-entity");
  for (const element of svg.querySelectorAll("[data-relationship]")) {
    const id = element.getAttribute("data-relationship") ?? "";
    const ends = endsOf(id);
    if (ends === undefined || (element !== on && (own === null || !ends.includes(own)))) continue;
    lit.add(`relationship:${id}`);
    for (const end of ends) lit.add(`entity:${end}`);
  }
  return lit;
}
