import { useState, type ReactNode } from "react";
import { detailsWords } from "../text/details.ts";

interface TitledProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the panel under a small heading. */
export function Section({ title, children }: TitledProps): ReactNode {
  return (
    <section className="part">
      <h3 className="caps">{title}</h3>
      {children}
    </section>
  );
}

interface FoldProps extends TitledProps {
  readonly className?: string;
}

/** What need not be read at once; made when it is opened. */
export function Fold({ title, className = "more", children }: FoldProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}

/** Why a statement may be wrong. */
export function Doubts({ doubts }: { readonly doubts: readonly string[] }): ReactNode {
  if (doubts.length === 0) return undefined;
  return <p className="doubts">{doubts.join(" · ")}</p>;
}

interface CutListProps {
  readonly rows: readonly ReactNode[];
  readonly shown: number;
}

/** The first rows of a list, and the others behind a fold. */
export function CutList({ rows, shown }: CutListProps): ReactNode {
  // One more than fits is better shown than folded.
  const cut = rows.length <= shown + 1 ? rows.length : shown;
  return (
    <>
      <ul className="rows">{rows.slice(0, cut)}</ul>
      {cut < rows.length && (
        <Fold title={detailsWords.more(rows.length - cut)}>
          <ul className="rows">{rows.slice(cut)}</ul>
        </Fold>
      )}
    </>
  );
}
