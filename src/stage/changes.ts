import type { Snapshot, Tie } from "../model/tie.ts";
import { difference } from "../timeline/difference.ts";

/** Marks for two seconds what changed since time last stood still. */
export interface Changes {
  /** To be called after every painting with the picture's ties and all that is so on the date. */
  readonly follow: (snapshot: Snapshot, ties: readonly Tie[]) => void;
  readonly destroy: () => void;
}

/** Time stands still when it has not moved for so long, in ms. */
const pause = 320;
const marked = 2000;

export function mountChanges(svg: SVGSVGElement): Changes {
  let atStop: Snapshot | undefined;
  let now: { readonly snapshot: Snapshot; readonly ties: readonly Tie[] } | undefined;
  let stopping: ReturnType<typeof setTimeout> | undefined;
  let clearing: ReturnType<typeof setTimeout> | undefined;

  const clear = (): void => {
    clearTimeout(clearing);
    for (const element of svg.querySelectorAll(".changed")) element.classList.remove("changed");
  };
  const stop = (): void => {
    if (now === undefined || atStop === undefined) return;
    const changed = changedBetween(atStop, now.snapshot, now.ties);
    atStop = now.snapshot;
    for (const selector of changed)
      svg.querySelectorAll(selector).forEach((element) => element.classList.add("changed"));
    clearing = setTimeout(clear, marked);
  };
  return {
    follow: (snapshot, ties) => {
      const isSameDay = snapshot.date === now?.snapshot.date;
      now = { snapshot, ties };
      atStop ??= snapshot;
      if (isSameDay) return;
      clear();
      clearTimeout(stopping);
      if (snapshot.date !== atStop.date) stopping = setTimeout(stop, pause);
    },
    destroy: () => {
      clearTimeout(stopping);
      clearTimeout(clearing);
    },
  };
}

/** Selectors for what is to be marked: ties that began or changed, and who lost one. */
function changedBetween(before: Snapshot, after: Snapshot, shown: readonly Tie[]): readonly string[] {
  const { began, ended, changed } = difference(before, after);
  const isNew = (id: string): boolean => began.has(id) || changed.has(id);
  const ties = shown.filter(({ relationship, parts }) =>
    (parts?.map((part) => part.relationship.id) ?? [relationship.id]).some(isNew),
  );
  const losers = before.ties
    .filter(({ relationship }) => ended.has(relationship.id))
    .flatMap(({ relationship: { source, target } }) => [source, target]);
  return [
    ...ties.flatMap(({ relationship: { id } }) => [
      `[data-relationship="${CSS.escape(id)}"]`,
      `[data-of="${CSS.escape(id)}"]`,
    ]),
    ...losers.map((id) => `[data-entity="${CSS.escape(id)}"]`),
  ];
}
