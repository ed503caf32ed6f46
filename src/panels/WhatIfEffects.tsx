import { useMemo, type ReactNode } from "react";
import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import { controlRule } from "../ownership/control.ts";
import { explainIntegrated, explainRest } from "../ownership/explainIntegrated.ts";
import { ownersTable, type FinalRow } from "../ownership/finalTable.ts";
import { ownershipOn, type Ownership } from "../ownership/ownership.ts";
import { useDerivedPart } from "../store/select.ts";
import { useAtlas } from "../store/store.ts";
import { explainWords, ruleWords } from "../text/ownership.ts";
import { lensWords } from "../text/panels.ts";
import { whatIfWords as words } from "../text/whatIf.ts";
import { Figure } from "./Figure.tsx";
import { useNames, useOwnership, type Names } from "./useOwnership.ts";

interface WhatIfEffectsProps {
  readonly document: AllianceDocument;
  readonly company: EntityId;
}

/** So many owners are compared, the largest of either side first. */
const mostOwners = 6;

/** Who finally owns a company and who decides in it, as it is and as it would be. */
export function WhatIfEffects({ document, company }: WhatIfEffectsProps): ReactNode {
  const names = useNames(document);
  const rule = useAtlas((state) => state.view.rule);
  const actual = ownershipOn(
    useDerivedPart((derived) => derived.actual),
    document,
  );
  const imagined = useOwnership(document);
  const owners = useMemo(() => compared(actual, imagined, company, names), [actual, imagined, company, names]);
  const explained = (row: OwnerRow | undefined, name: string, ownership: Ownership): ReactNode =>
    row === undefined ? (
      words.none
    ) : (
      <Figure
        text={textOf(row)}
        of={explainWords.inCompany(name, names.nameOf(company))}
        explain={() =>
          row.isRest ? explainRest(ownership, row.id, company) : explainIntegrated(ownership, row.id, company)
        }
      />
    );
  const [before, after] = [actual, imagined].map((ownership) => decidingIn(ownership, company, rule, names));
  return (
    <table className="whatif-effects" aria-label={words.changes}>
      <thead>
        <tr>
          <th scope="col">{words.owners(names.nameOf(company))}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {owners.map(({ key, name, was, is }) => (
          <tr key={key} className={textOf(was) === textOf(is) ? "" : "changed"}>
            <th scope="row">{name}</th>
            <td>{explained(was, name, actual)}</td>
            <td>{explained(is, name, imagined)}</td>
          </tr>
        ))}
        <tr className={before === after ? "deciding" : "deciding changed"}>
          <th scope="row">{words.decides(ruleWords[rule].title, lensWords.rules[rule])}</th>
          <td>{before}</td>
          <td>{after}</td>
        </tr>
      </tbody>
    </table>
  );
}

interface Compared {
  readonly key: string;
  readonly name: string;
  readonly was: OwnerRow | undefined;
  readonly is: OwnerRow | undefined;
}

type OwnerRow = FinalRow & { readonly isRest: boolean };

function compared(actual: Ownership, imagined: Ownership, company: EntityId, { nameOf }: Names): readonly Compared[] {
  const [was, is] = [actual, imagined].map((ownership) => rowsOf(ownership, company));
  const rows = [...(is ?? []), ...(was ?? []).filter(({ key }) => is?.every((row) => row.key !== key))];
  return rows.slice(0, mostOwners).map(({ key, id, isRest }) => ({
    key,
    name: isRest ? words.others(nameOf(id)) : nameOf(id),
    was: was?.find((row) => row.key === key),
    is: is?.find((row) => row.key === key),
  }));
}

function rowsOf(ownership: Ownership, company: EntityId) {
  const rows = ownersTable(ownership, company)?.rows ?? [];
  return rows.map((row) => ({ ...row, key: `${row.isRest ? "rest" : "holder"} ${row.id}` }));
}

function textOf(row: FinalRow | undefined): string {
  if (row === undefined) return words.none;
  return row.high - row.low < 1e-9 ? words.share(row.low) : words.between(row.low, row.high);
}

function decidingIn(
  { control }: Ownership,
  company: EntityId,
  rule: Parameters<typeof controlRule>[0],
  { nameOf }: Names,
): string {
  const verdicts = controlRule(rule).decidingIn(control, company);
  return verdicts.map(({ holder, certainty }) => words.decider[certainty](nameOf(holder))).join(", ") || words.nobody;
}
