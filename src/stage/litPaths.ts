import type { Derived } from "../pipeline.ts";

/** What belongs to the paths asked for, or to one of them, as `entity:id` and `relationship:id`; undefined = nobody asked. */
export function litByPaths({ paths, network }: Derived, only: number | undefined): ReadonlySet<string> | undefined {
  if (paths === undefined || paths.paths.length === 0) return undefined;
  const wanted = only === undefined ? paths.paths : paths.paths.slice(only, only + 1);
  const steps = wanted.flatMap((path) => path.steps);
  const cardOf = (id: string): string => network.hiddenIn.get(id) ?? id;
  const used = new Set(steps.map(({ tie }) => tie.relationship.id));
  const ties = network.ties.filter(
    ({ relationship, parts }) =>
      (parts ?? []).some((part) => used.has(part.relationship.id)) || used.has(relationship.id),
  );
  return new Set([
    ...steps.flatMap(({ from, to }) => [`entity:${cardOf(from)}`, `entity:${cardOf(to)}`]),
    ...ties.map(({ relationship }) => `relationship:${relationship.id}`),
  ]);
}
