import type { ReactNode } from "react";
import type { Holding } from "../ownership/holdings.ts";
import type { VoteFigure } from "../ownership/voteFigures.ts";
import { ownershipWords, stakeText, voteWords } from "../text/ownership.ts";
import { goToId } from "./acts.ts";
import type { OwnershipProps } from "./useOwnership.ts";

/** The direct holders of a company in three layers that are never mixed: capital, votes that exist, votes that may be cast. */
export function VoteTable({ ownership, names, id }: OwnershipProps): ReactNode {
  const holdings = ownership.holdings
    .filter(({ company }) => company === id)
    .toSorted((a, b) => b.low - a.low || b.high - a.high);
  return (
    <>
      <table className="final votes" aria-label={voteWords.tableOf(names.nameOf(id))}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {ownershipWords.holder}
            </th>
            <th scope="col" rowSpan={2}>
              {voteWords.capital}
            </th>
            <th scope="colgroup" colSpan={2}>
              {voteWords.votes}
            </th>
          </tr>
          <tr>
            <th scope="col">{voteWords.exist}</th>
            <th scope="col">{voteWords.cast}</th>
          </tr>
        </thead>
        <tbody>
          {holdings.map((holding) => (
            <VoteRow key={holding.tie.relationship.id} holding={holding} name={names.nameOf(holding.holder)} />
          ))}
        </tbody>
      </table>
      <ul className="vote-notes soft">
        {[...new Set(holdings.flatMap((holding) => notesOf(holding, names.nameOf(holding.holder))))].map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>{voteWords.deciding}</li>
      </ul>
    </>
  );
}

function VoteRow({ holding, name }: { readonly holding: Holding; readonly name: string }): ReactNode {
  const { low, high, exist, cast, tie } = holding;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link bare" onClick={() => goToId(tie.relationship.id)}>
          {name}
        </button>
      </th>
      <td>{stakeText(low, high)}</td>
      <VoteCell figure={exist} />
      <VoteCell figure={cast} />
    </tr>
  );
}

function VoteCell({ figure: { low, high, basis } }: { readonly figure: VoteFigure }): ReactNode {
  return (
    <td>
      {stakeText(low, high)}
      <span className="basis">{voteWords.bases[basis]}</span>
    </td>
  );
}

/** What stands behind a holder's figures: the statute or cap, what was published beside, and how old it is. */
function notesOf({ exist, cast, published }: Holding, name: string): readonly string[] {
  const figures = [exist, cast];
  const older = [exist, cast, ...(published === undefined ? [] : [published])].flatMap(({ isOlderThan }) =>
    isOlderThan === undefined ? [] : [voteWords.older(name, isOlderThan)],
  );
  return [
    ...(figures.some(({ basis }) => basis === "assumed") ? [voteWords.assumed] : []),
    ...figures.flatMap(({ basis, rule }) =>
      rule === undefined ? [] : [voteWords.byRule[basis === "capped" ? "cap" : "statute"](name, rule)],
    ),
    ...(published === undefined || published.basis === exist.basis
      ? []
      : [voteWords.published(name, stakeText(published.low, published.high), voteWords.bases[published.basis])]),
    ...older,
  ];
}
