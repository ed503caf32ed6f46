import type { ReactNode } from "react";
import type { Exporter } from "../exporters/exporter.ts";
import { exporters } from "../exporters/index.ts";
import { furniture } from "../scene/composePages.ts";
import { pageSizes } from "../scene/pageSizes.ts";
import { frames, type StageSight } from "../stage/exportPictures.ts";
import type { AtlasState } from "../store/store.ts";
import { exportWords } from "../text/exportDialog.ts";
import { Choice } from "./Choice.tsx";
import { backgrounds, looks, scales, sizeOf, toggleFurniture, type ExportChoices } from "./exportChoices.ts";
import { ExportSeries } from "./ExportSeries.tsx";

interface ExportOptionsProps {
  readonly choices: ExportChoices;
  readonly change: (choices: ExportChoices) => void;
  readonly exporter: Exporter;
  /** The page as it was when the dialog was opened. */
  readonly state: AtlasState;
  readonly sight: StageSight;
}

/** What can be chosen: the format first, then what the format has room for. */
export function ExportOptions({ choices, change, exporter, state, sight }: ExportOptionsProps): ReactNode {
  return (
    <form className="export-options" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="formats">
        <legend className="caps">{exportWords.format}</legend>
        {exporters.map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name="format"
              checked={id === choices.format}
              onChange={() => change({ ...choices, format: id })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {exporter.id === "pptx" && <p className="soft">{exportWords.slideHint}</p>}
      {exporter.id === "csv" && (
        <Choice
          label={exportWords.rows}
          ids={["relationships", "entities"]}
          nameOf={(id) => exportWords.rowChoices[id]}
          chosen={choices.rows}
          choose={(rows) => change({ ...choices, rows })}
        />
      )}
      {exporter.holds !== "none" && (
        <>
          <PictureOptions choices={choices} change={change} exporter={exporter} state={state} sight={sight} />
          <FurnitureOptions choices={choices} change={change} />
          <ExportSeries choices={choices} change={change} state={state} />
        </>
      )}
    </form>
  );
}

function PictureOptions({ choices, change, exporter, state, sight }: ExportOptionsProps): ReactNode {
  const { width, height } = sizeOf(choices, sight.windowSize());
  return (
    <div className="export-picture">
      <Choice
        label={exportWords.frame}
        ids={frames}
        nameOf={(id) => exportWords.frames[id]}
        isDisabled={(id) => id === "selection" && state.view.select.length === 0}
        chosen={choices.frame}
        choose={(frame) => change({ ...choices, frame })}
      />
      <Choice
        label={exportWords.size}
        ids={[...pageSizes.map(({ id }) => id), "window"] as const}
        nameOf={(id) => exportWords.sizes[id]}
        chosen={choices.size}
        choose={(size) => change({ ...choices, size })}
      />
      <Choice
        label={exportWords.look}
        ids={looks}
        nameOf={(id) => exportWords.looks[id]}
        chosen={choices.look}
        choose={(look) => change({ ...choices, look })}
      />
      <Choice
        label={exportWords.background}
        ids={backgrounds}
        nameOf={(id) => exportWords.backgrounds[id]}
        isDisabled={(id) => id === "white" && choices.look === "dark"}
        chosen={choices.background}
        choose={(background) => change({ ...choices, background })}
      />
      {exporter.id === "png" && (
        <Choice
          label={exportWords.scale}
          ids={scales}
          nameOf={(scale) => exportWords.scales(scale, Math.round(width * scale), Math.round(height * scale))}
          chosen={choices.scale}
          choose={(scale) => change({ ...choices, scale })}
        />
      )}
    </div>
  );
}

function FurnitureOptions({ choices, change }: Pick<ExportOptionsProps, "choices" | "change">): ReactNode {
  return (
    <fieldset className="furniture">
      <legend className="caps">{exportWords.furniture}</legend>
      {furniture.map((id) => (
        <div key={id}>
          <label>
            <input type="checkbox" checked={choices.shows[id]} onChange={() => change(toggleFurniture(choices, id))} />
            {exportWords.shows[id]}
          </label>
          {(id === "title" || id === "subtitle") && choices.shows[id] && (
            <input
              type="text"
              aria-label={id === "title" ? exportWords.titleText : exportWords.subtitleText}
              value={choices[id]}
              onChange={(event) => change({ ...choices, [id]: event.currentTarget.value })}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
