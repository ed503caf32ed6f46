import type { Entity, EntityId } from "../model/entity.ts";
import { csvWords } from "../text/csv.ts";
import { formatCountry } from "../text/format.ts";
import { entityKindNames } from "../text/known.ts";
import { sourcesOf } from "../timeline/dossierIndex.ts";
import { leaderOn } from "../timeline/leader.ts";
import { fullNames, imaginedTies, sourcesCell, tableOf, tiesShown, type Columns, type CsvRows } from "./csvTable.ts";
import type { ExportInput } from "./exporter.ts";

/** A row for each entity of the document that the picture shows, alone on a card or folded into one. */
export function entityRows(input: ExportInput): CsvRows {
  const { document, network } = input;
  const shown = new Set([...network.entities.map(({ id }) => id), ...network.hiddenIn.keys()]);
  return tableOf(
    columnsOf(input),
    document.entities.filter(({ id }) => shown.has(id)),
  );
}

const words = csvWords.entity;

function columnsOf(input: ExportInput): Columns<Entity> {
  const { document, view } = input;
  const partnerLabels = new Map(document.partnerTypes.map(({ id, label }) => [id, label]));
  const reasonOf = reasonsIn(input);
  return [
    [words.id, ({ id }) => id],
    [words.name, ({ name }) => name],
    [words.shortName, ({ shortName }) => shortName],
    [words.kind, ({ kind }) => entityKindNames[kind]],
    [words.partner, ({ partnerType: type }) => (type === undefined ? undefined : (partnerLabels.get(type) ?? type))],
    [words.tier, ({ tier }) => tier],
    [
      words.country,
      ({ country, countryText }) => countryText ?? (country === undefined ? undefined : formatCountry(country)),
    ],
    [words.ticker, ({ ticker }) => ticker],
    [csvWords.asOf, () => view.date],
    [words.leader, ({ id }) => leaderOn(document, id, view.date)?.name],
    [words.reason, ({ id }) => reasonOf(id)],
    [csvWords.sources, ({ sources }) => sourcesCell(sourcesOf(document, sources))],
    ...(view.whatif.length === 0 ? [] : [[csvWords.hypothetical, imaginedOf(input)] as const]),
  ];
}

/** What is imagined of an entity's stakes, those that others hold in it too. */
function imaginedOf(input: ExportInput): (entity: Entity) => string {
  const imagined = [...imaginedTies(input)];
  return ({ id }) =>
    csvWords.list(
      imagined.flatMap(
        ([
          {
            relationship: { source, target },
          },
          said,
        ]) => (id === source || id === target ? [said] : []),
      ),
    );
}

/** Why an entity is shown: what the person asked for first, then how many of its relationships there are. */
function reasonsIn(input: ExportInput): (id: EntityId) => string {
  const { document, network, view } = input;
  const names = new Map([...fullNames(document), ...network.entities.map(({ id, name }) => [id, name] as const)]);
  const counts = new Map<EntityId, number>();
  for (const { relationship } of tiesShown(input)) {
    for (const id of [relationship.source, relationship.target]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (id) => {
    const card = network.hiddenIn.get(id);
    const count = counts.get(id) ?? 0;
    return csvWords.list([
      ...(card === undefined ? [] : [csvWords.reasons.folded(names.get(card) ?? card)]),
      ...(id === view.focus ? [csvWords.reasons.focus] : []),
      ...(network.shownAnyway.has(id) ? [csvWords.reasons.asked] : []),
      ...(count === 0 ? [] : [csvWords.reasons.ties(count)]),
    ]);
  };
}
