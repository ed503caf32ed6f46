import { useState } from "react";

/** The parts of the page that fold away, so that the picture can have the window to itself. */
export type Part = "rail" | "side" | "dock";

const key = "alliance-atlas-folded";

/** Which parts are folded away, remembered by the browser; and the way to fold or unfold one. */
export function useFolds(): readonly [folded: ReadonlySet<Part>, setFolded: (part: Part, isFolded: boolean) => void] {
  const [folded, setAll] = useState<ReadonlySet<Part>>(recall);
  const setFolded = (part: Part, isFolded: boolean): void => {
    const next = new Set([...folded].filter((other) => other !== part));
    if (isFolded) next.add(part);
    setAll(next);
    remember(next);
  };
  return [folded, setFolded];
}

function recall(): ReadonlySet<Part> {
  try {
    const names = (localStorage.getItem(key) ?? "").split(" ");
    return new Set((["rail", "side", "dock"] as const).filter((part) => names.includes(part)));
  } catch {
    // A browser that keeps nothing is no trouble.
    return new Set();
  }
}

function remember(folded: ReadonlySet<Part>): void {
  try {
    localStorage.setItem(key, [...folded].join(" "));
  } catch {
    // As above.
  }
}
