import fc from "fast-check";
import { entityKinds, partnerTypes, type Entity } from "../../src/model/entity.ts";
import type { CardState } from "../../src/scene/cardShape.ts";
import type { Mark, TextMark } from "../../src/scene/mark.ts";
import { interWidth, type FontWeight } from "../../src/scene/textWidth.ts";
import { entityOf } from "../filters/samples.ts";

export const anyName = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

const anyMember: fc.Arbitrary<Entity> = anyName.map((name) =>
  entityOf({ name, kind: "company", tier: 1, country: "FR" }),
);

const anyOther: fc.Arbitrary<Entity> = fc
  .record({
    name: anyName,
    kind: fc.constantFrom(...entityKinds),
    tier: fc.constantFrom(1 as const, 2 as const, 3 as const),
    partnerType: fc.option(fc.constantFrom(...partnerTypes), { nil: undefined }),
    country: fc.option(fc.constantFrom("FR", "JP", "CN"), { nil: undefined }),
  })
  .map(({ partnerType, country, ...fields }) =>
    entityOf({
      ...fields,
      ...(partnerType === undefined ? {} : { partnerType }),
      ...(country === undefined ? {} : { country }),
    }),
  );

export const anyEntity = fc.oneof({ weight: 1, arbitrary: anyMember }, { weight: 4, arbitrary: anyOther });

export const anyState: fc.Arbitrary<CardState> = fc.record({
  leader: fc.option(anyName, { nil: undefined }),
  standing: fc.constantFrom("established", "agreed", "planned"),
  isPinned: fc.boolean(),
  isSelected: fc.boolean(),
});

/** The texts that stand on a card. */
export function textsOf(marks: readonly Mark[]): readonly TextMark[] {
  return marks.filter((mark) => mark.type === "text");
}

function weightOf({ weight }: TextMark): FontWeight {
  return weight === 700 ? 700 : weight === 600 ? 600 : 400;
}

/** From where to where a text reaches on its line. */
export function reachOf(mark: TextMark): readonly [number, number] {
  const width = interWidth(mark.text, mark.size, weightOf(mark));
  return mark.anchor === "middle" ? [mark.x - width / 2, mark.x + width / 2] : [mark.x, mark.x + width];
}
