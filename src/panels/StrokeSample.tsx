import { memo, type ReactNode } from "react";
import type { Tone } from "../relationships/relationshipKind.ts";
import type { Halves, LineLook } from "../scene/lineLook.ts";

const tones: Readonly<Record<Tone, string>> = {
  ink: "var(--ink)",
  votes: "var(--votes)",
  accent: "var(--accent)",
  imagined: "var(--imagined)",
  technology: "var(--partner-technology)",
  supply: "var(--partner-supplier)",
  manufacturing: "var(--partner-industrial)",
  unit: "var(--soft)",
  venture: "var(--soft)",
};

/** A short piece of a relationship's line, with what stands at its end. */
export const StrokeSample = memo(function StrokeSample({ line }: { readonly line: LineLook }): ReactNode {
  const { stroke, halves } = line;
  return (
    <svg className="sample" viewBox="0 0 30 12" aria-hidden="true" fill="none">
      {halves === undefined ? <WholeLine line={line} /> : <HalfLines line={line} halves={halves} />}
      {stroke.end === "bar" && <path d="M2 2v8" stroke={tones[stroke.tone]} strokeWidth="2" />}
      {stroke.end === "diamond" && <path d="M21 6l4-3 4 3-4 3z" stroke={tones[stroke.tone]} strokeWidth="1.300" />}
    </svg>
  );
});

function WholeLine({ line: { stroke, width } }: { readonly line: LineLook }): ReactNode {
  const colour = tones[stroke.tone];
  const isStake = stroke.tone === "ink" && !stroke.isDouble;
  const strokeWidth = stroke.isDouble ? 1.2 : Math.min(isStake ? 3 : 2, width);
  const from = stroke.end === "bar" ? 3 : 1;
  const to = stroke.end === "arrow" ? 23 : stroke.end === "diamond" ? 21 : 29;
  return (
    <>
      {(stroke.isDouble ? [4.2, 7.8] : [6]).map((y) => (
        <path
          key={y}
          d={`M${from} ${y}H${to}`}
          stroke={colour}
          strokeWidth={strokeWidth}
          strokeDasharray={stroke.dash.join(" ")}
        />
      ))}
      {stroke.end === "arrow" && <path d="M22 2.200 29.500 6 22 9.800z" fill={colour} />}
    </>
  );
}

/** An arrow to the right has ownership below it and control above it. */
function HalfLines({ line: { stroke }, halves }: { readonly line: LineLook; readonly halves: Halves }): ReactNode {
  const colour = tones[stroke.tone];
  const control = stroke.tone === "accent" ? colour : tones.votes;
  const dash = stroke.dash.join(" ");
  return (
    <>
      {halves.ownership !== undefined && (
        <>
          <path d="M1 7.600H22" stroke={colour} strokeWidth="2.200" strokeDasharray={dash} />
          <path d="M22 6.500h8l-8 5z" fill={colour} />
        </>
      )}
      {halves.control === 0 && <path d="M1 5.100H22" stroke={control} strokeWidth="0.800" strokeDasharray="2 3" />}
      {halves.control !== undefined && halves.control > 0 && (
        <>
          <path d="M1 4.400H22" stroke={control} strokeWidth="2.200" strokeDasharray={dash} />
          <path d="M22 5.500h8l-8-5z" fill={control} />
        </>
      )}
    </>
  );
}
