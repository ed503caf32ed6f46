// In the build this stands for d3-interpolate where d3-zoom asks for it. Of all that, d3-zoom names the way that its transitions take, and this page
// has no transitions; the library's colour spaces would come along as a whole, for nothing.

/** Never asked for: the window moves by itself (`viewport.ts`). */
export function interpolateZoom(): never {
  throw new Error("no transition moves this picture");
}
