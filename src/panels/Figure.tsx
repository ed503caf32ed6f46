import { useState, type ReactNode } from "react";
import type { Derivation } from "../ownership/derivation.ts";
import { explainWords } from "../text/ownership.ts";
import { DerivationDialog } from "./DerivationDialog.tsx";
import "./ownership.css";

interface FigureProps {
  readonly text: string;
  /** What it is the figure of: "French State in Renault". */
  readonly of: string;
  readonly explain: () => Derivation;
}

/** A computed figure that opens its derivation. */
export function Figure({ text, of, explain }: FigureProps): ReactNode {
  const [derivation, setDerivation] = useState<Derivation>();
  return (
    <>
      <button
        type="button"
        className="explained"
        aria-haspopup="dialog"
        aria-label={explainWords.explain(text, of)}
        onClick={() => setDerivation(explain())}
      >
        {text}
      </button>
      {derivation !== undefined && <DerivationDialog derivation={derivation} closed={() => setDerivation(undefined)} />}
    </>
  );
}
