import { shortNameOf, type Entity } from "../model/entity.ts";
import { formatCountry } from "../text/format.ts";
import { cardDescription, cardStates, entityKindWords } from "../text/picture.ts";
import { cardMarks, cardTitle } from "./card.ts";
import { factsOf } from "./cardFacts.ts";
import type { CardState } from "./cardShape.ts";
import { groundAt } from "./groundAt.ts";
import type { GroupMark, Mark } from "./mark.ts";
import type { SceneMemory } from "./memory.ts";
import type { PictureInput, Plan } from "./picture.ts";
import { standingOf } from "./standing.ts";

/** An entity's card with its handle, whose name is the same in every notation and from every distance; undefined where it is not placed. */
export function cardGroup(
  entity: Entity,
  input: PictureInput,
  { cards, hulls, tags, signs }: Pick<Plan, "cards" | "hulls" | "tags" | "signs">,
  memory: SceneMemory,
): GroupMark | undefined {
  const { document, date, notation, theme, measure, file } = input;
  const box = cards.get(entity.id);
  if (box === undefined) return undefined;
  const state: CardState = {
    leader: input.leaders.get(entity.id),
    standing: standingOf(entity, input.ties),
    isPinned: file === undefined && input.pinned.has(entity.id),
    isSelected: file === undefined && input.select.includes(entity.id),
    standsFor: input.standIns.get(entity.id)?.members.length,
  };
  const isGuest = input.network.shownAnyway.has(entity.id);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const ground = groundAt(middle, hulls, theme);
  const isNear = box.face.type === "near";
  const tag = tags.get(entity.id);
  const lens = input.lens?.drawing.cardInLens(entity, box, signs.get(entity.id), input);
  const facts = isNear ? ([document, date] as const) : [];
  return memory.cards(
    entity.id,
    [entity, box, notation, theme, ground, measure, isGuest, tag, ...stateKey(state), ...facts, ...(lens?.key ?? [])],
    () => {
      const { face, growth } = box;
      const look = { notation, face, growth, ground, facts: isNear ? factsOf(entity, document, date) : undefined };
      const card = cardMarks(entity, state, theme, measure, look);
      const marks = [
        ...(lens?.marksOn(card) ?? card),
        ...(tag === undefined ? [] : (file?.drawing.tagMarks(tag, middle, theme) ?? [])),
      ];
      const handle = {
        type: "entity",
        id: entity.id,
        name: shortNameOf(entity),
        description: describe(entity, state, isGuest, lens?.says),
        isSelected: state.isSelected,
      } as const;
      // All but the name stands beside the handle: whoever hears the name hears what is written in the handle, no more.
      const [small, rest] = [marks.filter(isSmallText), marks.filter((mark) => !isSmallText(mark))];
      return {
        type: "group",
        id: `entity:${entity.id}`,
        className: "standing",
        ...middle,
        marks: [
          { type: "group", id: "handle", title: cardTitle(entity), handle, marks: rest },
          { type: "group", id: "small", className: "small", isDecoration: true, marks: small },
        ],
      };
    },
  );
}

function stateKey({ leader, standing, isPinned, isSelected, standsFor }: CardState): readonly unknown[] {
  return [leader, standing, isPinned, isSelected, standsFor];
}

function isSmallText({ type, id }: Mark): boolean {
  return type === "text" && id !== "name";
}

function describe({ kind, country }: Entity, state: CardState, isGuest: boolean, inLens?: string): string {
  const { leader, standing, isPinned, standsFor } = state;
  return cardDescription([
    entityKindWords[kind],
    country === undefined ? undefined : formatCountry(country),
    leader,
    standing === "planned" ? cardStates.planned : undefined,
    standsFor === undefined ? undefined : cardStates.standsFor(standsFor),
    isPinned ? cardStates.pinned : undefined,
    isGuest ? cardStates.shownAnyway : undefined,
    inLens,
  ]);
}
