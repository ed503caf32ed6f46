import { entityKinds, isAllianceMember, partnerTypes, type Entity } from "../model/entity.ts";
import { relationshipKinds, type RelationshipKind } from "../model/relationship.ts";
import { definitionOf } from "../relationships/index.ts";
import { isWithoutVotes } from "../relationships/stakeSize.ts";
import { filterWords } from "../text/panels.ts";
import { pageLegend } from "../text/page.ts";
import { entityKindWords, legendWords, listOfKinds } from "../text/picture.ts";
import { sampleLine } from "./legendStrokes.ts";
import { lensRows } from "./legendLens.ts";
import type { LegendRow, LegendSection } from "./legendRow.ts";
import type { LineLook } from "./lineLook.ts";
import { linesOfTie, type Line } from "./lines.ts";
import type { PictureInput, Plan } from "./picture.ts";
import { signRows } from "./signRows.ts";
import { standingOf } from "./standing.ts";

type LegendInput = Pick<PictureInput, "network" | "ties" | "notation" | "document" | "lens">;

/** What the signs of a picture stand for: only of those that are in it, in the order of the filters; no empty section. */
export function legendOf(input: LegendInput, { hulls }: Pick<Plan, "hulls">): readonly LegendSection[] {
  const hullRows: readonly LegendRow[] =
    hulls.length === 0 ? [] : [{ label: pageLegend.group, sign: { type: "hull" } }];
  const sections = [
    { heading: pageLegend.ownership, rows: lensRows(input) },
    { heading: pageLegend.lines, rows: relationshipKinds.flatMap((kind) => lineRows(kind, input)) },
    { heading: pageLegend.partners, rows: partnerRows(input) },
    { heading: legendWords.signs, rows: [...shapeRows(input), ...plannedRows(input), ...hullRows] },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

/** How many signs there are. */
export function rowsIn(sections: readonly LegendSection[]): number {
  return sections.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** All signs of several legends, each once: what a room for each of them has to hold. */
export function mergedLegend(legends: readonly (readonly LegendSection[])[]): readonly LegendSection[] {
  const sections = new Map<string, Map<string, LegendRow>>();
  for (const { heading, rows } of legends.flat()) {
    const known = sections.get(heading) ?? new Map<string, LegendRow>();
    sections.set(heading, known);
    for (const row of rows) known.set(row.label, row);
  }
  return [...sections].map(([heading, rows]) => ({ heading, rows: [...rows.values()] }));
}

/** A stake is shown at a usual size; of the other kinds, the widest line, since what is but agreed is thinner. */
function lineRows(kind: RelationshipKind, { network, notation }: LegendInput): readonly LegendRow[] {
  const ties = network.ties.filter(({ relationship }) => relationship.kind === kind);
  const lines = ties.flatMap((tie) => linesOfTie(tie, notation));
  const { label } = definitionOf(kind);
  if (kind === "stake") {
    const levels = ties.flatMap(({ inEffect: [level] }) => level ?? []);
    const hasVotes = levels.some((level) => !isWithoutVotes(level));
    const row = (variant: Parameters<typeof sampleLine>[2], text: string): LegendRow => ({
      label: text,
      sign: { type: "line", look: sampleLine(kind, notation, variant), isPlan: variant === "planned" },
    });
    return [
      ...(hasVotes ? [row("inEffect", label)] : []),
      ...(hasVotes && notation === "bovs"
        ? [row("ownership", legendWords.ownership), row("control", legendWords.control)]
        : []),
      ...(levels.some(isWithoutVotes) ? [row("withoutVotes", filterWords.withoutVotes)] : []),
      ...(lines.some(({ isPlan }) => isPlan) ? [row("planned", pageLegend.planned(label))] : []),
      ...(lines.some(({ stroke }) => stroke.tone === "imagined") ? [row("imagined", pageLegend.imagined(label))] : []),
    ];
  }
  const isPlanByNature = kind === "commitment" || kind === "merger-talks";
  const rowOf = (isPlan: boolean, text: string): readonly LegendRow[] => {
    const [line] = lines.filter((each) => each.isPlan === isPlan).toSorted((a, b) => b.width - a.width);
    return line === undefined ? [] : [{ label: text, sign: { type: "line", look: lookOf(line), isPlan } }];
  };
  return [
    ...rowOf(false, isPlanByNature ? pageLegend.carriedOut(label) : label),
    ...rowOf(true, isPlanByNature ? label : pageLegend.planned(label)),
  ];
}

function lookOf({ stroke, width }: Line): LineLook {
  return { stroke, width, label: undefined };
}

/** Legal charts are in ink alone: who comes from which trade does not show there. */
function partnerRows({ network, notation, document }: LegendInput): readonly LegendRow[] {
  if (notation === "legal") return [];
  const shown = new Set(network.entities.map(({ partnerType }) => partnerType));
  return partnerTypes
    .filter((type) => shown.has(type))
    .map((type) =>
      cardRow({ ...nobody, partnerType: type }, document.partnerTypes.find(({ id }) => id === type)?.label ?? type),
    );
}

const nobody: Entity = { id: "", name: "", kind: "company", tier: 3, sources: [] };

/** What the shapes and icons of the cards say that the colours of partner types do not. */
function shapeRows({ network, notation }: LegendInput): readonly LegendRow[] {
  const kinds = entityKinds.filter((kind) => network.entities.some((entity) => entity.kind === kind));
  if (notation !== "atlas") return signRows(notation, kinds).map(({ entity, label }) => cardRow(entity, label));
  const members: readonly LegendRow[] = network.entities.some(isAllianceMember)
    ? [cardRow({ ...nobody, tier: 1 }, pageLegend.member)]
    : [];
  const others = kinds.filter(
    (kind) => kind !== "company" && network.entities.some((entity) => entity.kind === kind && !isToldByPartner(entity)),
  );
  return [...members, ...others.map((kind) => cardRow({ ...nobody, kind }, listOfKinds([entityKindWords[kind]])))];
}

/** A government has the icon of its partner type. */
function isToldByPartner({ kind, partnerType }: Entity): boolean {
  return kind === "government" && partnerType === "government";
}

function cardRow(entity: Entity, label: string): LegendRow {
  return { label, sign: { type: "card", entity, isPlanned: false } };
}

function plannedRows({ network, ties }: LegendInput): readonly LegendRow[] {
  const planned = network.entities.find(
    (entity) => entity.kind !== "proposed-company" && standingOf(entity, ties) === "planned",
  );
  if (planned === undefined) return [];
  const { kind } = planned;
  return [{ label: pageLegend.onlyPlanned, sign: { type: "card", entity: { ...nobody, kind }, isPlanned: true } }];
}
