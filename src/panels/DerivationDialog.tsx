import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import type { Derivation, DerivationLine, DerivationTerm } from "../ownership/derivation.ts";
import { derivationText } from "../ownership/derivationText.ts";
import { atlas } from "../store/store.ts";
import { explainWords } from "../text/ownership.ts";
import { goToId } from "./acts.ts";
import { IconButton } from "./IconButton.tsx";
import "./derivation.css";

interface DerivationDialogProps {
  readonly derivation: Derivation;
  /** Called when it has been closed, in whatever way. */
  readonly closed: () => void;
}

/** How a figure came about, line by line, down to the links that it is made of. */
export function DerivationDialog({ derivation, closed }: DerivationDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { facts, lines, loops, notes, text } = derivation;
  useEffect(() => dialog.current?.showModal(), []);
  // The browser gives the focus back to the figure when the dialog is closed, not when it is taken away.
  const close = (): void => dialog.current?.close();
  const goTo = (term: DerivationTerm): void => {
    close();
    goToTerm(term);
  };
  return (
    <dialog ref={dialog} className="derivation" aria-labelledby={title} onClose={closed}>
      <header>
        <h2 id={title}>{derivation.title}</h2>
        <IconButton className="quiet" label={explainWords.close} icon="close" act={close} />
      </header>
      <div className="derivation-text">
        <p className="derivation-figure">{text}</p>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt className="soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Lines lines={lines} goTo={goTo} />
        {lines.length > 1 && (
          <p className="derivation-sum">
            <span>{explainWords.sum}</span>
            <strong>{text}</strong>
          </p>
        )}
        {loops.length > 0 && (
          <>
            <h3 className="caps">{explainWords.loops}</h3>
            <Lines lines={loops} goTo={goTo} />
          </>
        )}
        <Notes notes={notes} />
      </div>
      <Copy derivation={derivation} />
    </dialog>
  );
}

interface LinesProps {
  readonly lines: readonly DerivationLine[];
  readonly goTo: (term: DerivationTerm) => void;
}

/** Each line: whose it is, then what is multiplied, each factor a way to its link. */
function Lines({ lines, goTo }: LinesProps): ReactNode {
  return (
    <ol className="derivation-lines">
      {lines.map((line, i) => (
        // Lines have no names of their own, and never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={i}>
          <p className="soft">{line.label}</p>
          <p className="product">
            {line.terms.map((term, j) => (
              // oxlint-disable-next-line react/no-array-index-key
              <span key={j} className="factor">
                {j > 0 && <span className="soft">{explainWords.times}</span>}
                <Term term={term} goTo={goTo} />
              </span>
            ))}
            <span className="factor">
              <span className="soft">{explainWords.equals}</span>
              <strong>{line.text}</strong>
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Term({ term, goTo }: { readonly term: DerivationTerm } & Pick<LinesProps, "goTo">): ReactNode {
  if (term.relationships.length === 0) return <span title={term.label}>{term.text}</span>;
  return (
    <button
      type="button"
      className="link"
      title={term.label}
      aria-label={explainWords.goTo(term.text, term.label)}
      onClick={() => goTo(term)}
    >
      {term.text}
    </button>
  );
}

function Notes({ notes }: Pick<Derivation, "notes">): ReactNode {
  if (notes.length === 0) return undefined;
  return (
    <>
      <h3 className="caps">{explainWords.notes}</h3>
      <ul className="derivation-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

/** The button that copies it all, and what came of that. */
function Copy({ derivation }: Pick<DerivationDialogProps, "derivation">): ReactNode {
  const [outcome, setOutcome] = useState("");
  const copy = (): void => {
    void navigator.clipboard.writeText(derivationText(derivation)).then(
      () => setOutcome(explainWords.copied),
      (thrown: unknown) =>
        setOutcome(explainWords.copyRefused(thrown instanceof Error ? thrown.message : String(thrown))),
    );
  };
  return (
    <footer>
      <p role="status">{outcome}</p>
      <button type="button" className="button" onClick={copy}>
        {explainWords.copy}
      </button>
    </footer>
  );
}

function goToTerm({ relationships: [first, ...others] }: DerivationTerm): void {
  if (first === undefined) return;
  if (others.length === 0) goToId(first);
  else atlas.getState().selectAll([first, ...others]);
}
