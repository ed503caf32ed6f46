import type { Point } from "../scene/curve.ts";
import type { Box } from "../scene/mark.ts";
import type { PathSegment } from "./pathSegments.ts";
import type { Figure } from "./pptxDrawn.ts";
import { nearestOnOutline, outlineOf } from "./pptxOutline.ts";
import { emu, tag } from "./pptxXml.ts";

/** The middles of a figure's sides, where connectors can always be glued: top, left, bottom, right. */
export function sidesOf(figure: Figure): readonly Point[] {
  const { x, y, width, height } = figure.box;
  const middles = [
    { x: x + width / 2, y },
    { x, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x: x + width, y: y + height / 2 },
  ];
  return figure.shape.type === "path" ? middles.map((middle) => nearestOnOutline(figure, middle)) : middles;
}

/**
 * The geometry of a figure, with these sites to glue connectors to. A figure with the four usual ones only is a shape
 * of the presentation program's own; with further sites it has to be drawn as a path, because only paths can have them.
 */
export function geometryOf(figure: Figure, sites: readonly Point[] = []): string {
  const { shape, box } = figure;
  const isUsual = sites.length <= 4;
  if (shape.type === "ellipse" && isUsual) return preset("ellipse");
  if (shape.type === "rect" && isUsual) return shape.corner === 0 ? preset("rect") : roundedRect(box, shape.corner);
  return freePath(outlineOf(figure), box, sites, figure.fill !== undefined);
}

/** The index of a site: on an ellipse of the program's own, there is another one between each two sides. */
export function siteIndex({ shape }: Figure, sites: readonly Point[], site: number): number {
  return shape.type === "ellipse" && sites.length <= 4 ? site * 2 : site;
}

/** A place and size on the slide, in the words of drawings; a size is never negative. */
export function transform(
  { x, y, width, height }: Box,
  attributes: Readonly<Record<string, string | number>> = {},
): string {
  return tag("a:xfrm", attributes, tag("a:off", pair(x, y)), tag("a:ext", sizePair(width, height)));
}

export function preset(name: string, ...adjustments: readonly number[]): string {
  const guides = adjustments.map((value, i) =>
    tag("a:gd", {
      name: adjustments.length === 1 && name === "roundRect" ? "adj" : `adj${i + 1}`,
      fmla: `val ${value}`,
    }),
  );
  return tag("a:prstGeom", { prst: name }, tag("a:avLst", {}, ...guides));
}

function roundedRect({ width, height }: Box, corner: number): string {
  const share = corner / Math.max(1e-6, Math.min(width, height));
  return preset("roundRect", Math.min(50_000, Math.round(share * 100_000)));
}

/** A right angle in the units of drawings; angles go clockwise from the right. */
const quarter = 5_400_000;

function freePath(segments: readonly PathSegment[], box: Box, sites: readonly Point[], isFilled: boolean): string {
  const at = (to: Point): string => point(emu(to.x - box.x), emu(to.y - box.y));
  const steps = segments.map((segment) => {
    switch (segment.type) {
      case "move":
        return tag("a:moveTo", {}, at(segment.to));
      case "line":
        return tag("a:lnTo", {}, at(segment.to));
      case "curve":
        return tag("a:cubicBezTo", {}, at(segment.first), at(segment.second), at(segment.to));
      case "close":
        return tag("a:close");
    }
  });
  const size = { w: emu(box.width), h: emu(box.height), fill: isFilled ? undefined : "none" };
  return tag(
    "a:custGeom",
    {},
    tag("a:avLst"),
    tag("a:gdLst", {}, ...sites.flatMap((site, i) => siteGuides(site, i, box))),
    tag("a:ahLst"),
    tag("a:cxnLst", {}, ...sites.map((site, i) => siteAt(site, i, box))),
    tag("a:rect", { l: "0", t: "0", r: "r", b: "b" }),
    tag("a:pathLst", {}, tag("a:path", size, ...steps)),
  );
}

function siteGuides({ x, y }: Point, i: number, box: Box): readonly string[] {
  const share = (name: string, length: string, part: number, whole: number): string =>
    tag("a:gd", { name: `${name}${i}`, fmla: `*/ ${length} ${emu(part)} ${Math.max(1, emu(whole))}` });
  return [share("x", "w", x - box.x, box.width), share("y", "h", y - box.y, box.height)];
}

/** The angle says to which side a stepped connector leaves. */
function siteAt({ x, y }: Point, i: number, box: Box): string {
  const across = (x - box.x - box.width / 2) / (box.width || 1);
  const down = (y - box.y - box.height / 2) / (box.height || 1);
  const isSide = Math.abs(across) > Math.abs(down);
  const quarters = isSide ? (across > 0 ? 0 : 2) : down > 0 ? 1 : 3;
  return tag("a:cxn", { ang: quarters * quarter }, tag("a:pos", { x: `x${i}`, y: `y${i}` }));
}

function point(x: number, y: number): string {
  return tag("a:pt", { x, y });
}

function pair(x: number, y: number) {
  return { x: emu(x), y: emu(y) };
}

function sizePair(width: number, height: number) {
  return { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) };
}
