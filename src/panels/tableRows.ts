import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { shortNameOf, type Entity } from "../model/entity.ts";
import type { Phase } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import type { Network } from "../filters/filter.ts";
import { definitionOf } from "../relationships/index.ts";
import { labelInEffect, labelPlanned } from "../relationships/labelsOfTie.ts";
import { nameIn, nameOfTie } from "../relationships/nameOfTie.ts";
import { leaderOn } from "../timeline/leader.ts";
import { formatCountry, formatDate, language } from "../text/format.ts";
import { entityKindNames, stateWords } from "../text/known.ts";
import { wordOfPlan } from "../text/relationships.ts";
import { namedEntities } from "./namedEntities.ts";

/** One cell: what it says, and by what it is sorted where that is not its text. */
export interface Cell {
  readonly text: string;
  readonly rank?: number;
}

export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** A row for each entity of the network: name, kind, partner type, country, leader, number of relationships. */
export function entityRows(network: Network, document: AllianceDocument, date: IsoDate): readonly Row[] {
  const labels = new Map(document.partnerTypes.map(({ id, label }) => [id, label]));
  return network.entities.map((entity) => {
    const count = network.ties.filter(
      ({ relationship }) => relationship.source === entity.id || relationship.target === entity.id,
    ).length;
    return {
      id: entity.id,
      cells: [
        { text: shortNameOf(entity) },
        { text: entityKindNames[entity.kind] },
        { text: entity.partnerType === undefined ? "" : (labels.get(entity.partnerType) ?? entity.partnerType) },
        { text: countryOf(entity) },
        { text: leaderOn(document, entity.id, date)?.name ?? "" },
        { text: String(count), rank: count },
      ],
    };
  });
}

/** A row for each relationship of the network: from, to, kind, level in effect, plan, and the sentence that names it. */
export function relationshipRows(network: Network, document: AllianceDocument): readonly Row[] {
  const entities = namedEntities(document, network);
  return network.ties.map((tie) => {
    const { relationship, inEffect, planned } = tie;
    return {
      id: relationship.id,
      cells: [
        { text: nameIn(entities, relationship.source) },
        { text: nameIn(entities, relationship.target) },
        { text: definitionOf(relationship.kind).label },
        levelCell(inEffect, labelInEffect(tie) ?? wordInEffect(inEffect)),
        levelCell(planned, labelPlanned(tie) ?? wordPlanned(planned)),
        sinceCell(tie),
        { text: nameOfTie(tie, entities) },
      ],
    };
  });
}

/** A level's figure as on the line, or how far it has come; empty where there is no level. */
function levelCell([phase]: readonly Phase[], text: string): Cell {
  return phase === undefined ? { text: "", rank: -1 } : { text, rank: phase.stake ?? phase.stakeMin ?? 0 };
}

function wordInEffect([phase]: readonly Phase[]): string {
  return phase?.status === "announced" || phase?.status === "signed" ? stateWords.agreed : stateWords["in effect"];
}

function wordPlanned([phase]: readonly Phase[]): string {
  return phase === undefined ? "" : wordOfPlan(phase.status);
}

function sinceCell({ inEffect: [held], planned: [plan] }: Tie): Cell {
  const date = held === undefined ? (plan?.announcedOn ?? plan?.from) : (held.from ?? held.sinceAtLeast);
  return date === undefined
    ? { text: "" }
    : { text: formatDate(date), rank: Number(date.replaceAll("-", "").padEnd(8, "0")) };
}

function countryOf({ country, countryText }: Entity): string {
  return countryText ?? (country === undefined ? "" : formatCountry(country));
}

const collator = new Intl.Collator(language, { sensitivity: "base", numeric: true });

/** The rows in the order of a column; ties keep their order, and empty cells come last either way. */
export function sortedRows(rows: readonly Row[], column: number, isDescending: boolean): readonly Row[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [a.cells[column], b.cells[column]];
    if (one === undefined || other === undefined) return 0;
    const [isEmpty, isOtherEmpty] = [one.text === "", other.text === ""];
    if (isEmpty || isOtherEmpty) return Number(isEmpty) - Number(isOtherEmpty);
    const order =
      one.rank === undefined || other.rank === undefined
        ? collator.compare(one.text, other.text)
        : one.rank - other.rank;
    return isDescending ? -order : order;
  });
}
