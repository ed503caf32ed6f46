import type { ReactNode } from "react";

/** Outlines on a 16 × 16 grid, drawn with a round stroke. */
const outlines = {
  search: "M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10.6 10.6 14 14",
  previous: "M10 3 5 8l5 5",
  next: "M6 3l5 5-5 5",
  up: "M3 10l5-5 5 5",
  down: "M3 6l5 5 5-5",
  foldLeft: "M2.500 3h11v10h-11zM6.500 3v10M10.800 6.200 9 8l1.800 1.800",
  foldRight: "M2.500 3h11v10h-11zM9.500 3v10M5.200 6.200 7 8l-1.800 1.800",
  filters: "M2 4h12M4.500 8h7M7 12h2",
  details: "M3 3.500h10M3 6.500h10M3 9.500h10M3 12.500h6",
  table: "M2 3.500h12v9H2zM2 6.500h12M2 9.500h12M6.500 6.500v6",
  close: "M4 4l8 8M12 4l-8 8",
  light:
    "M8 10.800a2.800 2.800 0 1 0 0-5.600 2.800 2.800 0 0 0 0 5.600zM8 1.500v1.300M8 13.200v1.300M1.500 8h1.300M13.200 8h1.300M3.400 3.400l.9.9M11.700 11.700l.9.9M3.400 12.600l.9-.9M11.700 4.300l.9-.9",
  dark: "M13.200 9.600A5.600 5.600 0 0 1 6.400 2.800a5.600 5.600 0 1 0 6.800 6.800z",
  auto: "M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM8 2.500v11M8 5h3.600M8 8h5.500M8 11h3.600",
  undo: "M6 3 2.500 6.500 6 10M2.500 6.500h7a3.500 3.500 0 0 1 0 7H6.500",
  redo: "M10 3l3.500 3.500L10 10M13.500 6.500h-7a3.500 3.500 0 0 0 0 7h3",
  downwards: "M8 2.500v11M3.500 9 8 13.500 12.500 9",
  rightwards: "M2.500 8h11M9 3.500 13.500 8 9 12.500",
  notation: "M2.500 3h5v4h-5zM12 9.500l2.500 4h-5zM5 7v4.500h3",
  open: "M2 12.500v-9h4l1.500 2H14v7z",
  export: "M8 2v8M4.500 5.500 8 2l3.500 3.500M2.500 10v3.500h11V10",
  find: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1.500V4M8 12v2.500M1.500 8H4M12 8h2.500",
} as const;

export type IconName = keyof typeof outlines | "play" | "pause";

/** A small drawing beside or instead of a word; the word is said by what it stands in. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {name === "play" ? (
        <path d="M4.500 2.500v11l9-5.500z" fill="currentcolor" />
      ) : name === "pause" ? (
        <path d="M4 3h2.800v10H4zM9.200 3H12v10H9.200z" fill="currentcolor" strokeWidth="0.500" />
      ) : (
        <path d={outlines[name]} />
      )}
    </svg>
  );
}

/** An outline of the picture's own, in the colour of its place. */
export function Outline({ path, className }: { readonly path: string; readonly className?: string }): ReactNode {
  return (
    <svg className={`icon ${className ?? ""}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
