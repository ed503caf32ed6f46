import { useMemo, useRef, useState, type ReactNode } from "react";
import { csvFile } from "../exporters/csvFile.ts";
import { finalOwnerRows } from "../exporters/csvFinalOwners.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { AllOwners as Found } from "../ownership/allOwners.ts";
import type { Ownership } from "../ownership/ownership.ts";
import { formatCount, formatShare } from "../text/format.ts";
import { allOwnersWords as words, ownershipWords } from "../text/ownership.ts";
import { goToId } from "./acts.ts";
import { breather } from "./breather.ts";
import { fileNameOf } from "./fileName.ts";
import { Hypothetical, imaginedIn } from "./OwnershipRemarks.tsx";
import { saveBlob } from "./saveBlob.ts";
import { useAllOwners, type MakeOwnersWorker } from "./useAllOwners.ts";
import { useNames, useOwnership, type Names } from "./useOwnership.ts";
import "./ownership.css";
import "./addsUp.css";

interface AllOwnersProps {
  readonly document: AllianceDocument;
  readonly makeWorker: MakeOwnersWorker;
}

/** The final owners of every company on the date, computed beside the page, and as a file. */
export function AllOwners({ document, makeWorker }: AllOwnersProps): ReactNode {
  const ownership = useOwnership(document);
  const names = useNames(document);
  const { outcome, cancel, restart } = useAllOwners(ownership, makeWorker);
  const isRanged = ownership.control.capital.some(({ low, high }) => high > low);
  return (
    <div className="table-box all-owners">
      <h2 className="caps">{words.title}</h2>
      <Hypothetical ownership={ownership} />
      {outcome.type === "working" && (
        <p className="all-owners-acts">
          <progress value={outcome.share} aria-label={words.working} />
          <span>{words.working}</span>
          <button type="button" className="button small" onClick={cancel}>
            {words.cancel}
          </button>
        </p>
      )}
      {outcome.type === "failed" && <p role="alert">{words.failed(outcome.message)}</p>}
      {outcome.type === "cancelled" && (
        <p className="all-owners-acts">
          <span role="status">{words.cancelled}</span>
          <button type="button" className="button small" onClick={restart}>
            {words.restart}
          </button>
        </p>
      )}
      {outcome.type === "done" && (
        <>
          <Save owners={outcome.owners} ownership={ownership} />
          <OwnersTable owners={outcome.owners} names={names} />
          {isRanged && <p className="soft">{ownershipWords.lowEnds}</p>}
        </>
      )}
    </div>
  );
}

function Save({ owners, ownership }: { readonly owners: Found; readonly ownership: Ownership }): ReactNode {
  const [saved, setSaved] = useState("");
  const undoing = useRef<AbortController>(undefined);
  const save = async (): Promise<void> => {
    undoing.current?.abort();
    const { signal } = (undoing.current = new AbortController());
    const { document, date } = ownership;
    const hypothetical = imaginedIn(ownership).join(". ");
    const rows = finalOwnerRows({ owners, document, date, hypothetical });
    const content = await csvFile(
      rows,
      breather(signal, () => undefined),
    );
    const title = words.fileTitle(document.title, hypothetical !== "");
    const name = fileNameOf(title, [date], "csv");
    saveBlob(new Blob([content], { type: "text/csv" }), name);
    setSaved(words.saved(name));
  };
  return (
    <p className="all-owners-acts">
      <span className="soft">{words.count(formatCount(owners.companies.length), ownership.date)}</span>
      <button type="button" className="button small" onClick={() => void save()}>
        {words.save}
      </button>
      <span role="status">{saved}</span>
    </p>
  );
}

/** More rows, and more owners of one company, than a page can show with ease stand only in the file. */
const mostRows = 400;
const mostOwners = 12;

function OwnersTable({ owners, names }: { readonly owners: Found; readonly names: Names }): ReactNode {
  const companies = useMemo(() => sortedByName(owners, names.nameOf), [owners, names]);
  return (
    <>
      <table aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.company}</th>
            <th scope="col">{words.owners}</th>
          </tr>
        </thead>
        <tbody>
          {companies.slice(0, mostRows).map(({ id, at }) => (
            <tr key={id} data-row={id}>
              <th scope="row">
                <button type="button" onClick={() => goToId(id)}>
                  {names.nameOf(id)}
                </button>
              </th>
              <td>{ownersText(owners, at, names.nameOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {companies.length > mostRows && <p className="soft">{words.inFile(companies.length - mostRows)}</p>}
    </>
  );
}

function sortedByName(
  { ids, companies }: Found,
  nameOf: Names["nameOf"],
): readonly { readonly id: string; readonly at: number }[] {
  return [...companies]
    .map((node, at) => ({ id: ids[node] ?? "", at }))
    .toSorted((a, b) => nameOf(a.id).localeCompare(nameOf(b.id)));
}

/** "French State 16.055%, Others in Renault, not disclosed 74.864%", the largest first. */
function ownersText({ ids, starts, owners, isRest, shares }: Found, at: number, nameOf: Names["nameOf"]): string {
  const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
  const shown = Array.from(owners.subarray(from, Math.min(to, from + mostOwners)), (node, i) => {
    const name = nameOf(ids[node] ?? "");
    const owner = isRest[from + i] === 1 ? ownershipWords.others(name) : name;
    return words.owner(owner, formatShare(shares[from + i] ?? 0));
  });
  const more = to - from - shown.length;
  return words.list([...shown, ...(more > 0 ? [ownershipWords.more(more)] : [])]);
}
