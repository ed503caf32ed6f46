import type { Box } from "../scene/mark.ts";

const namespace = "http://www.w3.org/2000/svg";
const leastSize = 4;

/** Lets a rectangle be drawn over the picture with the shift key held. `onEnd` gets it in px of the window. Returns the undoing. */
export function mountLasso(svg: SVGSVGElement, onEnd: (box: Box) => void): () => void {
  let start: DOMPoint | undefined;
  let rect: SVGElement | undefined;
  let lastEnd = 0;

  const at = ({ clientX, clientY }: PointerEvent): DOMPoint => {
    const { left, top } = svg.getBoundingClientRect();
    return new DOMPoint(clientX - left, clientY - top);
  };
  const boxTo = (end: DOMPoint): Box => {
    const from = start ?? end;
    const [x, y] = [Math.min(from.x, end.x), Math.min(from.y, end.y)];
    return { x, y, width: Math.abs(end.x - from.x), height: Math.abs(end.y - from.y) };
  };
  const down = (event: PointerEvent): void => {
    if (!event.shiftKey || event.button !== 0) return;
    start = at(event);
  };
  const move = (event: PointerEvent): void => {
    if (start === undefined) return;
    const { x, y, width, height } = boxTo(at(event));
    if (rect === undefined && Math.max(width, height) < leastSize) return;
    if (rect === undefined) {
      // Not before it is a drag: a captured press would be a click on the picture, not on what lies below.
      svg.setPointerCapture(event.pointerId);
      rect = svg.appendChild(drawnRect());
    }
    for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, String(value));
  };
  const up = (event: PointerEvent): void => {
    if (start !== undefined && rect !== undefined) {
      lastEnd = event.timeStamp;
      onEnd(boxTo(at(event)));
    }
    cancel();
  };
  const cancel = (): void => {
    rect?.remove();
    [start, rect] = [undefined, undefined];
  };
  /** The click that ends the gesture is no click on what lies below. */
  const click = (event: MouseEvent): void => {
    if (event.timeStamp - lastEnd < 50) event.stopPropagation();
  };
  svg.addEventListener("pointerdown", down);
  svg.addEventListener("pointermove", move);
  svg.addEventListener("pointerup", up);
  svg.addEventListener("pointercancel", cancel);
  svg.addEventListener("click", click, { capture: true });
  return () => {
    cancel();
    svg.removeEventListener("pointerdown", down);
    svg.removeEventListener("pointermove", move);
    svg.removeEventListener("pointerup", up);
    svg.removeEventListener("pointercancel", cancel);
    svg.removeEventListener("click", click, { capture: true });
  };
}

function drawnRect(): SVGElement {
  const rect = document.createElementNS(namespace, "rect");
  rect.setAttribute("class", "lasso");
  rect.setAttribute("aria-hidden", "true");
  return rect;
}
