import { useEffect, useState, type ReactNode } from "react";
import { passingTies } from "../filters/network.ts";
import { pathInWords } from "../filters/pathInWords.ts";
import { pathsBetween } from "../filters/paths.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { View } from "../model/view.ts";
import { nameIn } from "../relationships/nameOfTie.ts";
import { derivedOf, useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { pathWords } from "../text/connections.ts";
import { IconButton } from "./IconButton.tsx";
import { Segments } from "./Segments.tsx";

interface PathDetailsProps {
  readonly document: AllianceDocument;
  readonly path: NonNullable<View["path"]>;
}

/** How two entities are connected on the date, in words; the one that is pointed at or chosen is lit alone. */
export function PathDetails({ document, path }: PathDetailsProps): ReactNode {
  const found = useDerivedPart((derived) => derived.paths);
  const date = useAtlas((state) => state.view.date);
  const through = useAtlas((state) => state.view.through);
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  const { changeView } = atlas.getState();
  if (found === undefined) return undefined;
  const names = found.paths.map((each) => pathInWords(each, entities));
  return (
    <section className="paths">
      <div className="selection-head">
        <p className="caps">{pathWords.asOf(date)}</p>
        <IconButton
          className="quiet"
          label={pathWords.close}
          icon="close"
          act={() => changeView({ path: undefined })}
        />
      </div>
      <h2>{pathWords.title(nameIn(entities, path[0]), nameIn(entities, path[1]))}</h2>
      <Segments
        label={pathWords.through}
        ids={["ownership", "anything"]}
        nameOf={(id) => pathWords.ways[id]}
        chosen={through}
        choose={(chosen) => changeView({ through: chosen })}
      />
      <div aria-live="polite">
        {found.paths.length === 0 ? (
          <NoPath path={path} />
        ) : (
          <p className="soft">{pathWords.count(found.paths.length, found.isCut)}</p>
        )}
      </div>
      <PathList key={names.join("\n")} names={names} />
    </section>
  );
}

/** In their order: each lights the path of its number. */
function PathList({ names }: { readonly names: readonly string[] }): ReactNode {
  const [chosen, setChosen] = useState<number>();
  const { lightPath } = atlas.getState();
  // Where there are other paths, or none any more, nothing of these is lit.
  useEffect(() => () => lightPath(undefined), [lightPath]);
  const choose = (i: number): void => {
    const next = chosen === i ? undefined : i;
    setChosen(next);
    lightPath(next);
  };
  return (
    <ol className="rows">
      {names.map((name, i) => (
        <li key={name}>
          <button
            type="button"
            className="path"
            aria-pressed={chosen === i}
            onClick={() => choose(i)}
            onPointerEnter={() => lightPath(i)}
            onPointerLeave={() => lightPath(chosen)}
            onFocus={() => lightPath(i)}
            onBlur={() => lightPath(chosen)}
          >
            {name}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What there would be through anything, so that nobody takes "none" for the last word. */
function NoPath({ path }: Pick<PathDetailsProps, "path">): ReactNode {
  const { date, through } = useAtlas((state) => state.view);
  const other = useAtlas((state) => {
    const derived = derivedOf(state);
    if (derived === undefined || through === "anything") return undefined;
    const { paths, isCut } = pathsBetween(passingTies(derived.snapshot, state.view), ...path, "anything");
    return pathWords.throughAnything(paths.length, isCut);
  });
  return (
    <>
      <p className="sentence">{pathWords.none(through, date)}</p>
      <p className="soft">{[other, pathWords.filters].filter((words) => words !== undefined).join(". ")}</p>
    </>
  );
}
