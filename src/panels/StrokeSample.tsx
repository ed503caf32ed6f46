import { memo, type ReactNode } from "react";
import type { Stroke, Tone } from "../relationships/relationshipKind.ts";

const tones: Readonly<Record<Tone, string>> = {
  ink: "var(--ink)",
  votes: "var(--votes)",
  accent: "var(--accent)",
  technology: "var(--partner-technology)",
  supply: "var(--partner-supplier)",
  manufacturing: "var(--partner-industrial)",
  unit: "var(--soft)",
  venture: "var(--soft)",
};

/** A short piece of a relationship's line, with what stands at its end. */
export const StrokeSample = memo(function StrokeSample({ stroke }: { readonly stroke: Stroke }): ReactNode {
  const colour = tones[stroke.tone];
  const isStake = stroke.tone === "ink" && !stroke.isDouble;
  const width = isStake ? 3 : Math.min(2, stroke.width);
  const line = { stroke: colour, strokeWidth: stroke.isDouble ? 1.2 : width, strokeDasharray: stroke.dash.join(" ") };
  const from = stroke.end === "bar" ? 3 : 1;
  const to = stroke.end === "arrow" ? 23 : stroke.end === "diamond" ? 21 : 29;
  return (
    <svg className="sample" viewBox="0 0 30 12" aria-hidden="true" fill="none">
      {(stroke.isDouble ? [4.2, 7.8] : [6]).map((y) => (
        <path key={y} d={`M${from} ${y}H${to}`} {...line} />
      ))}
      {stroke.end === "arrow" && <path d="M22 2.200 29.500 6 22 9.800z" fill={colour} />}
      {stroke.end === "bar" && <path d="M2 2v8" stroke={colour} strokeWidth="2" />}
      {stroke.end === "diamond" && <path d="M21 6l4-3 4 3-4 3z" stroke={colour} strokeWidth="1.300" />}
    </svg>
  );
});
