import type { Entity } from "../model/entity.ts";
import { isAllianceMember, shortNameOf } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";
import { nameOfTie } from "../relationships/nameOfTie.ts";
import { pageDescription as texts } from "../text/page.ts";
import type { PictureInput } from "./picture.ts";

/** So many relationships are told one by one. */
const mostTold = 60;

/**
 * What a page shows, in sentences: what is only imagined, the date, how many there are, whose ownership, each relationship by its name, those among the
 * alliance's members first, then the other stakes; what the filters leave; what is doubtful.
 */
export function describePage(
  { document, date, network, lens }: Pick<PictureInput, "document" | "date" | "network" | "lens">,
  filters: string,
  remarks: readonly string[],
): string {
  const entities = new Map([...document.entities, ...network.entities].map((entity) => [entity.id, entity]));
  const told = network.ties.toSorted((a, b) => rankOf(a, entities) - rankOf(b, entities)).slice(0, mostTold);
  const nameIn = (tie: Tie): string => {
    const name = nameOfTie(tie, entities);
    return lens?.drawing.nameInLens(name, tie, lens) ?? name;
  };
  const left = network.ties.length - told.length;
  const { imagined = [], gaugesShow, linksShow } = lens ?? {};
  const shown = [gaugesShow, linksShow].filter((part) => part !== undefined).join("; ");
  return [
    ...(imagined.length === 0 ? [] : [texts.hypothetical(imagined)]),
    texts.shown(date, network.entities.length, network.ties.length),
    ...(shown === "" ? [] : [texts.ownership(shown)]),
    ...gaugesTold(network.entities, lens),
    ...told.map((tie) => texts.sentence(nameIn(tie))),
    ...(left === 0 ? [] : [texts.more(left)]),
    ...(filters === "" ? [] : [texts.filters(filters)]),
    ...remarks,
  ].join(" ");
}

/** The fullest cards first. */
function gaugesTold(entities: readonly Entity[], lens: PictureInput["lens"]): readonly string[] {
  return entities
    .flatMap((entity) => {
      const gauge = lens?.gauges.get(entity.id);
      return gauge === undefined ? [] : [{ entity, gauge }];
    })
    .toSorted((a, b) => b.gauge.high - a.gauge.high)
    .slice(0, mostTold)
    .map(({ entity, gauge }) => texts.gauge(shortNameOf(entity), gauge.name));
}

function rankOf({ relationship: { source, target, kind } }: Tie, entities: ReadonlyMap<string, Entity>): number {
  const areMembers = [source, target].every((id) => {
    const entity = entities.get(id);
    return entity !== undefined && isAllianceMember(entity);
  });
  return areMembers ? 0 : kind === "stake" ? 1 : 2;
}
