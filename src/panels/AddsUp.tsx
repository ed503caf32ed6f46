import { useMemo, type ReactNode } from "react";
import type { AllianceDocument } from "../model/document.ts";
import { addsUp, type CompanySum } from "../ownership/addsUp.ts";
import type { Holding } from "../ownership/holdings.ts";
import { formatCount, formatShare } from "../text/format.ts";
import { explainWords, ownershipWords, shareText, stakeText, sumWords } from "../text/ownership.ts";
import { sizeInWords } from "../relationships/stakeSize.ts";
import { explainSum } from "../ownership/explainSum.ts";
import { goToId } from "./acts.ts";
import { Figure } from "./Figure.tsx";
import { HoldersBar } from "./HoldersBar.tsx";
import { Hypothetical } from "./OwnershipRemarks.tsx";
import { useNames, useOwnership, type Names, type OwnershipProps } from "./useOwnership.ts";
import "./ownership.css";
import "./addsUp.css";

/** For every company with a known holder on the date, whether its stakes add up to 100 %, and what is odd about them. */
export function AddsUp({ document }: { readonly document: AllianceDocument }): ReactNode {
  const ownership = useOwnership(document);
  const names = useNames(document);
  const sums = useMemo(() => addsUp(ownership), [ownership]);
  return (
    <div className="table-box adds-up">
      <h2 className="caps">
        {sumWords.title} <span className="count">{formatCount(sums.length)}</span>
      </h2>
      <Hypothetical ownership={ownership} />
      {sums.length === 0 ? (
        <p className="soft">{sumWords.nothing}</p>
      ) : (
        <p className="soft">{sumWords.intro(ownership.date)}</p>
      )}
      <table aria-label={sumWords.title}>
        <thead>
          <tr>
            {[ownershipWords.company, sumWords.holders, sumWords.sum, sumWords.finding].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sums.map((sum) => (
            <SumRow key={sum.company} sum={sum} ownership={ownership} names={names} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SumRowProps extends Omit<OwnershipProps, "id"> {
  readonly sum: CompanySum;
}

function SumRow(props: SumRowProps): ReactNode {
  const { sum, ownership, names } = props;
  const { company, low, high, finding } = sum;
  const name = names.nameOf(company);
  return (
    <tr data-row={company} className={finding === "over" ? "over" : ""}>
      <th scope="row">
        <button type="button" onClick={() => goToId(company)}>
          {name}
        </button>
      </th>
      <td className="holders-cell">
        <HoldersBar sum={sum} nameOf={names.nameOf} />
        <HolderList {...props} />
      </td>
      <td className="figure">
        <Figure
          text={shareText(low, high)}
          of={explainWords.sumOf(name)}
          explain={() => explainSum(ownership, company)}
        />
      </td>
      <td className="finding">
        <p className="finding-word">{findingText(sum, names.nameOf)}</p>
        <Remarks {...props} />
      </td>
    </tr>
  );
}

function HolderList({ sum: { holdings, gap, finding, unsized }, names: { nameOf } }: SumRowProps): ReactNode {
  return (
    <ul className="sum-holders">
      {holdings.map(({ holder, low, high, isSized, tie }) => (
        <li key={tie.relationship.id}>
          <button type="button" className="link" onClick={() => goToId(tie.relationship.id)}>
            {isSized ? sumWords.holding(nameOf(holder), stakeText(low, high)) : sumWords.ofUnknownSize(nameOf(holder))}
          </button>
        </li>
      ))}
      {gap > 0 && finding !== "over" && (
        <li className="soft">{sumWords.ghost(formatShare(gap), unsized.length > 0)}</li>
      )}
    </ul>
  );
}

/** What the sum comes to, in words. */
function findingText({ finding, gap, low, high, unsized }: CompanySum, nameOf: Names["nameOf"]): string {
  switch (finding) {
    case "gap":
      return sumWords.findings.gap(formatShare(gap));
    case "over":
      return sumWords.findings.over(formatShare(low));
    case "rounding":
      return sumWords.findings.rounding(shareText(low, high));
    case "unsized":
      return sumWords.findings.unsized(namesOf(unsized, nameOf));
    case "complete":
    case "closed":
    case "treasury":
      return sumWords.findings[finding];
  }
}

function Remarks({ sum, names: { nameOf } }: SumRowProps): ReactNode {
  const { finding, loop, ownShare, undated, unsized, declared } = sum;
  const texts = [
    ...(loop === undefined ? [] : [loopText(loop.map(nameOf), ownShare)]),
    ...(undated.length === 0 ? [] : [sumWords.undated(namesOf(undated, nameOf))]),
    ...(unsized.length === 0 || finding === "unsized" ? [] : [sumWords.unsized(namesOf(unsized, nameOf))]),
  ];
  return (
    <>
      {texts.map((text) => (
        <p key={text} className="soft">
          {text}
        </p>
      ))}
      {declared.map(({ relationship: { id, source }, inEffect: [level] }) => (
        <p key={id} className="soft">
          <button type="button" className="link" onClick={() => goToId(id)}>
            {sumWords.declared(nameOf(source), (level && sizeInWords(level)) ?? sumWords.sizeUnknown)}
          </button>
        </p>
      ))}
    </>
  );
}

function namesOf(holdings: readonly Holding[], nameOf: Names["nameOf"]): string {
  return holdings.map(({ holder }) => nameOf(holder)).join(", ");
}

/** A company that only holds its own shares is a loop of one; one in a closed group has no share of itself. */
function loopText(names: readonly string[], ownShare: number): string {
  const [first] = names;
  const share = formatShare(ownShare);
  if (first === undefined || names.length === 1) return sumWords.treasury(share);
  const loop = sumWords.loop([...names, first]);
  return ownShare > 0 ? sumWords.loopWithShare(loop, share) : loop;
}
