/**
 * What touches what in the picture, measured on the screen. It runs in the browser and must not use anything outside itself.
 * Cards are boxes; labels are boxes turned with their text; arrowheads and lines are points sampled along their paths.
 */
export function overlapsIn(region: Element): string[] {
  type Point = { readonly x: number; readonly y: number };
  type Shape = {
    readonly name: string;
    readonly corners: readonly Point[];
    /** The upright box around the corners: most shapes are told apart by it alone. */
    readonly least: Point;
    readonly most: Point;
  };
  const slack = 1;

  const onScreen = (element: SVGGraphicsElement, points: readonly Point[]): Point[] => {
    const matrix = element.getScreenCTM();
    if (matrix === null) return [...points];
    const { a, b, c, d, e, f } = matrix;
    return points.map(({ x, y }) => ({ x: a * x + c * y + e, y: b * x + d * y + f }));
  };
  const boxOf = (element: SVGGraphicsElement, name: string): Shape => {
    const { x, y, width, height } = element.getBBox();
    const corners = [
      { x: x + slack, y: y + slack },
      { x: x + width - slack, y: y + slack },
      { x: x + width - slack, y: y + height - slack },
      { x: x + slack, y: y + height - slack },
    ];
    return shapeOf(name, onScreen(element, corners));
  };
  const shapeOf = (name: string, corners: readonly Point[]): Shape => {
    const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
    const least = { x: Math.min(...xs), y: Math.min(...ys) };
    return { name, corners, least, most: { x: Math.max(...xs), y: Math.max(...ys) } };
  };
  const samplesOf = (path: SVGGeometryElement, step: number): Point[] => {
    const length = path.getTotalLength();
    const count = Math.max(2, Math.ceil(length / step));
    const steps = Array.from({ length: count + 1 }, (_, index) => path.getPointAtLength((length * index) / count));
    return onScreen(path, steps);
  };
  const isInside = ({ corners, least, most }: Shape, point: Point): boolean => {
    if (point.x < least.x || point.x > most.x || point.y < least.y || point.y > most.y) return false;
    const sides = corners.map((corner, index) => {
      const next = corners[(index + 1) % corners.length] ?? corner;
      return (next.x - corner.x) * (point.y - corner.y) - (next.y - corner.y) * (point.x - corner.x);
    });
    return sides.every((side) => side > 0) || sides.every((side) => side < 0);
  };
  // Two convex shapes are apart when the side of one of them parts them (the separating axis theorem).
  const isApart = (a: Shape, b: Shape): boolean =>
    [...a.corners.entries()].some(([index, corner]) => {
      const next = a.corners[(index + 1) % a.corners.length] ?? corner;
      const along = ({ x, y }: Point) => x * (corner.y - next.y) + y * (next.x - corner.x);
      const [of, to] = [a.corners.map(along), b.corners.map(along)];
      return Math.max(...of) <= Math.min(...to) || Math.max(...to) <= Math.min(...of);
    });
  const isBeside = (a: Shape, b: Shape) =>
    a.most.x <= b.least.x || b.most.x <= a.least.x || a.most.y <= b.least.y || b.most.y <= a.least.y;
  const touch = (a: Shape, b: Shape) => !isBeside(a, b) && !isApart(a, b) && !isApart(b, a);

  const all = (selector: string, within: Element = region) =>
    [...within.querySelectorAll(selector)].filter((element) => element instanceof SVGGraphicsElement);
  const cards = all("[data-entity]").flatMap((entity) =>
    all(".card", entity).map((card) => boxOf(card, `card ${entity.getAttribute("data-entity")}`)),
  );
  const labels = all("text.label").map((label) =>
    boxOf(label, `label "${label.textContent}" of ${label.getAttribute("data-of")}`),
  );
  const found: string[] = [];
  const report = (a: string, b: string) => found.push(`${a} on ${b}`);

  for (const shapes of [cards, labels])
    for (const [index, shape] of shapes.entries())
      for (const other of shapes.slice(index + 1)) if (touch(shape, other)) report(shape.name, other.name);
  for (const label of labels) for (const card of cards) if (touch(label, card)) report(label.name, card.name);

  for (const link of all("[data-relationship]")) {
    const id = link.getAttribute("data-relationship") ?? "";
    const ends = new Set(
      id
        .split("--")
        .slice(0, 2)
        .map((end) => `card ${end}`),
    );
    for (const head of all("path.head", link)) {
      if (!(head instanceof SVGGeometryElement)) continue;
      const points = samplesOf(head, 1);
      for (const label of labels)
        if (points.some((point) => isInside(label, point))) report(label.name, `arrowhead of ${id}`);
    }
    for (const line of all("path.line", link)) {
      if (!(line instanceof SVGGeometryElement)) continue;
      const points = samplesOf(line, 2);
      for (const card of cards)
        if (!ends.has(card.name) && points.some((point) => isInside(card, point))) report(`line of ${id}`, card.name);
    }
  }

  for (const text of all("svg text")) {
    const matrix = text instanceof SVGGraphicsElement ? text.getScreenCTM() : null;
    const scale = matrix === null ? 1 : Math.hypot(matrix.a, matrix.b);
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    if (size < 10.99) found.push(`text "${text.textContent}" is ${size.toFixed(2)} px high`);
  }
  const frame = region.getBoundingClientRect();
  for (const { name, corners } of [...cards, ...labels])
    if (corners.some(({ x, y }) => x < frame.left || x > frame.right || y < frame.top || y > frame.bottom))
      found.push(`${name} reaches out of the picture`);
  return found;
}
