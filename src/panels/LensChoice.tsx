import { lazy, type ReactNode } from "react";
import { lenses } from "../model/view.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { lensWords } from "../text/panels.ts";
import { Late } from "./Late.tsx";

const LensPicker = lazy(() => import("./LensPicker.tsx").then(({ LensPicker: component }) => ({ default: component })));

/** Which layer of ownership the picture shows: capital, votes, or what is finally owned. */
export function LensChoice(): ReactNode {
  const chosen = useAtlas((state) => state.view.lens);
  return (
    <fieldset className="section">
      <legend className="caps">{lensWords.lens}</legend>
      <div className="segments">
        {lenses.map((lens) => (
          <label key={lens} className="segment" title={lensWords.hints[lens]}>
            <input
              type="radio"
              name="lens"
              checked={lens === chosen}
              onChange={() => atlas.getState().changeView({ lens })}
            />
            <span>{lensWords.lenses[lens]}</span>
          </label>
        ))}
      </div>
      {chosen === "votes" && <p className="note soft">{lensWords.votes}</p>}
      {chosen === "integrated" && (
        <Late>
          <LensPicker />
        </Late>
      )}
    </fieldset>
  );
}
