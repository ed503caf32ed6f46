import { memo, type ReactNode } from "react";
import type { IsoDate } from "../model/date.ts";
import { shortNameOf } from "../model/entity.ts";
import { definitionOf } from "../relationships/index.ts";
import type { Holding } from "../timeline/dossierTies.ts";
import { detailsWords } from "../text/details.ts";
import { goToId } from "./acts.ts";
import { EntityBadge } from "./EntityBadge.tsx";
import { CutList, Section } from "./parts.tsx";
import { StepChart } from "./StepChart.tsx";

interface HoldingRowsProps {
  readonly title: string;
  readonly holdings: readonly Holding[];
  readonly date: IsoDate;
}

/** Relationships of one kind, each a way to its own details, with the course of its stake. */
export function HoldingRows({ title, holdings, date }: HoldingRowsProps): ReactNode {
  if (holdings.length === 0) return undefined;
  return (
    <Section title={title}>
      <CutList
        shown={10}
        rows={holdings.map((holding) => (
          <li key={holding.relationshipId} className={holding.isPast ? "holding past" : "holding"}>
            <HoldingHead holding={holding} />
            <StepChart steps={holding.steps} date={date} name={`${title} ${shortNameOf(holding.other)}`} />
          </li>
        ))}
      />
    </Section>
  );
}

const HoldingHead = memo(function HoldingHead({ holding }: { readonly holding: Holding }): ReactNode {
  const { tie, kind, other, relationshipId } = holding;
  const definition = definitionOf(kind);
  const held = tie === undefined ? undefined : definition.labelInEffect(tie);
  const planned = tie === undefined ? undefined : definition.labelPlanned(tie);
  return (
    <button type="button" className="holding-head" onClick={() => goToId(relationshipId)}>
      <EntityBadge entity={other} />
      <span className="holding-name">{shortNameOf(other)}</span>
      <span className="holding-figure">
        {holding.isPast && <span className="soft">{detailsWords.past}</span>}
        {held !== undefined && <span>{held}</span>}
        {planned !== undefined && <span className="accent">{planned}</span>}
      </span>
    </button>
  );
});
