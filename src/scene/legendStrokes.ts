import type { Phase, Relationship, RelationshipKind } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import type { Notation } from "../model/view.ts";
import type { LineLook } from "./lineLook.ts";
import { linesOfTie } from "./lines.ts";

/** `ownership` and `control`: one side of a stake that is drawn as a pair of half-arrows. */
type Variant = "inEffect" | "withoutVotes" | "planned" | "imagined" | "ownership" | "control";

const samples = new Map<string, LineLook>();

/** The line that stands for a kind in the legend: of a typical level in effect, of one without votes, or of a plan. Always the same object. */
export function sampleLine(kind: RelationshipKind, notation: Notation, variant: Variant = "inEffect"): LineLook {
  const key = `${kind} ${notation} ${variant}`;
  const sample = samples.get(key) ?? makeSample(kind, notation, variant);
  samples.set(key, sample);
  return sample;
}

function makeSample(kind: RelationshipKind, notation: Notation, variant: Variant): LineLook {
  const phase: Phase = {
    status: "completed",
    stake: 0.3,
    ...(variant === "planned" ? {} : { votes: variant === "withoutVotes" ? 0 : 0.3 }),
    summary: "",
    verified: true,
    sources: [],
  };
  const relationship: Relationship = { id: kind, source: "", target: "", kind, phases: [phase] };
  // Pledges and talks are plans for as long as they last.
  const isPlan = variant === "planned" || kind === "commitment" || kind === "merger-talks";
  const plain: Tie = { relationship, inEffect: isPlan ? [] : [phase], planned: isPlan ? [phase] : [] };
  const tie = variant === "imagined" ? { ...plain, actual: plain } : plain;
  const [line] = linesOfTie(tie, notation);
  if (line === undefined) throw new Error(`no line for ${kind}`);
  const { stroke, width, halves } = line;
  return { stroke, width, label: undefined, ...(halves === undefined ? {} : { halves: sideOf(halves, variant) }) };
}

function sideOf(halves: NonNullable<LineLook["halves"]>, variant: Variant): NonNullable<LineLook["halves"]> {
  if (variant === "ownership") return { ...halves, control: undefined };
  return variant === "control" ? { ...halves, ownership: undefined } : halves;
}
