import type { Entity } from "../model/entity.ts";
import { isAllianceMember } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";
import { nameOfTie } from "../relationships/nameOfTie.ts";
import { pageDescription as texts } from "../text/page.ts";
import type { PictureInput } from "./picture.ts";

/** So many relationships are told one by one. */
const mostTold = 60;

/**
 * What a page shows, in sentences: the date, how many there are, each relationship by its name, those among the
 * alliance's members first, then the other stakes; what the filters leave; what is doubtful.
 */
export function describePage(
  { document, date, network }: Pick<PictureInput, "document" | "date" | "network">,
  filters: string,
  remarks: readonly string[],
): string {
  const entities = new Map([...document.entities, ...network.entities].map((entity) => [entity.id, entity]));
  const told = network.ties.toSorted((a, b) => rankOf(a, entities) - rankOf(b, entities)).slice(0, mostTold);
  const left = network.ties.length - told.length;
  return [
    texts.shown(date, network.entities.length, network.ties.length),
    ...told.map((tie) => texts.sentence(nameOfTie(tie, entities))),
    ...(left === 0 ? [] : [texts.more(left)]),
    ...(filters === "" ? [] : [texts.filters(filters)]),
    ...remarks,
  ].join(" ");
}

function rankOf({ relationship: { source, target, kind } }: Tie, entities: ReadonlyMap<string, Entity>): number {
  const areMembers = [source, target].every((id) => {
    const entity = entities.get(id);
    return entity !== undefined && isAllianceMember(entity);
  });
  return areMembers ? 0 : kind === "stake" ? 1 : 2;
}
