import type { Place } from "../../src/layout/place.ts";

type BlockPlaces = ReadonlyMap<string, Place>;

/** Turned so that Renault stands to the left of Nissan, and mirrored so that the French State stands above, as in core. */
export function upright(places: BlockPlaces): BlockPlaces {
  const at = (id: string): Place => places.get(id) ?? { x: 0, y: 0 };
  const [renault, nissan, state] = [at("renault"), at("nissan"), at("french-state")];
  const length = Math.hypot(nissan.x - renault.x, nissan.y - renault.y) || 1;
  const [cos, sin] = [(nissan.x - renault.x) / length, (nissan.y - renault.y) / length];
  const turned = ({ x, y }: Place): Place => ({ x: x * cos + y * sin, y: y * cos - x * sin });
  const isUpsideDown = turned(state).y > turned(renault).y;
  return new Map(
    [...places].map(([id, place]) => {
      const { x, y } = turned(place);
      return [id, { x, y: isUpsideDown ? -y : y }];
    }),
  );
}

/** Stretched or shrunk to most of a frame, around its middle. */
export function fitInto(places: BlockPlaces, width: number, height: number): BlockPlaces {
  const xs = spread([...places.values()].map(({ x }) => x));
  const ys = spread([...places.values()].map(({ y }) => y));
  const scaled = ({ x, y }: Place): Place => ({
    x: ((x - xs.middle) / xs.length) * width * 0.85,
    y: ((y - ys.middle) / ys.length) * height * 0.85,
  });
  return new Map([...places].map(([id, place]) => [id, scaled(place)]));
}

function spread(values: readonly number[]): { readonly middle: number; readonly length: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { middle: (low + high) / 2, length: Math.max(1, high - low) };
}
