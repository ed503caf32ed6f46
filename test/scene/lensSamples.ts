import fc from "fast-check";
import type { Tie } from "../../src/model/tie.ts";
import { lensDrawing } from "../../src/scene/lensDrawing.ts";
import type { Gauge, LensLook, Tail } from "../../src/scene/lensLook.ts";
import type { PictureInput } from "../../src/scene/picture.ts";
import { formatShare } from "../../src/text/format.ts";
import { phaseOf } from "../timeline/samples.ts";
import { anyPicture } from "./samples.ts";

/** A lens that adds nothing, unless something else is said. */
export function lensWith(fields: Partial<LensLook> = {}): LensLook {
  return {
    gaugesShow: undefined,
    gauges: new Map(),
    tails: new Map(),
    links: new Map(),
    linksShow: undefined,
    imagined: [],
    drawing: lensDrawing,
    ...fields,
  };
}

export function gaugeOf(low: number, fields: Partial<Gauge> = {}): Gauge {
  const text = formatShare(low);
  return { low, high: low, text, name: `French State finally owns ${text} of it`, isChosen: false, ...fields };
}

export const anyShare = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

const anyGauge: fc.Arbitrary<Gauge> = fc
  .record({ ends: fc.tuple(anyShare, anyShare), isChosen: fc.boolean() })
  .map(({ ends: [one, other], isChosen }) => gaugeOf(Math.min(one, other), { high: Math.max(one, other), isChosen }));

const rolled: Tail = { type: "rolled", text: "7 others · 6.4%", title: "Seven of them" };
const rest: Tail = { type: "rest", text: "Others · 56.6%", title: "Nobody named them" };

/** A picture with a lens that adds something to any of its cards and lines. */
export const anyPictureInLens: fc.Arbitrary<PictureInput & { readonly lens: LensLook }> = fc
  .record({
    picture: anyPicture,
    gauges: fc.array(fc.option(anyGauge, { nil: undefined }), { minLength: 6, maxLength: 6 }),
    tails: fc.array(fc.subarray([rolled, rest]), { minLength: 6, maxLength: 6 }),
    links: fc.array(fc.option(anyShare, { nil: undefined }), { minLength: 6, maxLength: 6 }),
    imagined: fc.array(fc.constantFrom("A holds 15% of B; in truth 43.4%", "C holds all of D; in truth 2%")),
  })
  .map(({ picture, gauges, tails, links, imagined }) => {
    const { entities, ties } = picture.network;
    const lens = lensWith({
      gaugesShow: "How much French State finally owns",
      gauges: new Map(entities.flatMap(({ id }, i) => pairOf(id, gauges[i]))),
      tails: new Map(entities.flatMap(({ id }, i) => pairOf(id, tails[i]))),
      links: new Map(
        ties.flatMap(({ relationship }, i) => {
          const share = relationship.kind === "stake" ? links[i] : undefined;
          return pairOf(
            relationship.id,
            share === undefined ? undefined : { text: `${formatShare(share)} assumed`, share },
          );
        }),
      ),
      linksShow: "Votes that may be cast",
      imagined,
    });
    return { ...picture, lens };
  });

/** The tie as if it were a stake of 15 %. */
export function imaginedOf(tie: Tie): Tie {
  return { ...tie, inEffect: [phaseOf({ stake: 0.15 })], actual: tie };
}

function pairOf<Value>(id: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[id, value]];
}
