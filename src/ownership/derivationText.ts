import { derivationTexts as texts } from "../text/derivation.ts";
import type { Derivation, DerivationLine, DerivationTerm } from "./derivation.ts";

/** The derivation as plain text for the clipboard: the figure, what it rests on, every line, and their sum. */
export function derivationText({ title, text, facts, lines, loops, notes }: Derivation): string {
  const blocks = [
    [texts.figure(title, text)],
    facts.map(([name, value]) => texts.fact(name, value)),
    lines.length === 0 ? [] : [...lines.map(lineText), texts.figure(texts.sum, text)],
    loops.length === 0 ? [] : [texts.loopsTitle, ...loops.map(lineText)],
    notes.length === 0 ? [] : [texts.notesTitle, ...notes.map(texts.bullet)],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

/** "French State → Renault → Nissan: 15.01% × 43.4% × 1.06963 (1 / (1 − 6.51%), …) = 6.968%". */
function lineText({ label, terms, text }: DerivationLine): string {
  const factors = terms.map((term) => termText(term, label));
  const [only, ...others] = factors;
  const isPlain = others.length === 0 && (only === undefined || only === text);
  return texts.part(label, isPlain ? text : texts.equals(texts.product(factors), text));
}

/** Links are named by the line's label already; what is not in it is named beside its figure. */
function termText({ text, label }: DerivationTerm, line: string): string {
  return line.includes(label) ? text : texts.labelled(text, label);
}
