import { useState, type ReactNode } from "react";
import type { IsoDate } from "../model/date.ts";
import { calendarOf } from "../pipeline.ts";
import type { AtlasState } from "../store/store.ts";
import { exportWords } from "../text/exportDialog.ts";
import { formatDate } from "../text/format.ts";
import type { ExportChoices } from "./exportChoices.ts";
import { Segments } from "./Segments.tsx";

interface ExportSeriesProps {
  readonly choices: ExportChoices;
  readonly change: (choices: ExportChoices) => void;
  readonly state: AtlasState;
}

/** Whether the file holds one date or several, and which. */
export function ExportSeries({ choices, change, state }: ExportSeriesProps): ReactNode {
  const { document, view } = state;
  if (document === undefined) return undefined;
  const { dates } = choices;
  const setDates = (next: readonly IsoDate[] | undefined): void =>
    change({ ...choices, dates: next === undefined ? undefined : [...new Set(next)].toSorted() });
  const { stops } = calendarOf(document);
  const turns = stops.filter(({ events }) => events.some(({ weight }) => weight === 3)).map(({ date }) => date);
  return (
    <fieldset className="export-series">
      <legend className="caps">{exportWords.pages}</legend>
      <Segments
        label={exportWords.pages}
        ids={["one", "series"] as const}
        nameOf={(id) => exportWords.pageChoices[id]}
        chosen={dates === undefined ? "one" : "series"}
        choose={(id) => setDates(id === "one" ? undefined : [view.date])}
      />
      {dates !== undefined && (
        <>
          <p className="soft">{exportWords.seriesHint}</p>
          <div className="export-acts">
            <button type="button" className="button small" onClick={() => setDates([...dates, ...turns])}>
              {exportWords.turningPoints}
            </button>
            <button type="button" className="button small" onClick={() => setDates([])}>
              {exportWords.noDates}
            </button>
          </div>
          <OwnDate state={state} add={(date) => setDates([...dates, date])} />
          <ul className="export-dates" aria-label={exportWords.series}>
            {rowsOf(stops, dates).map(({ date, title }) => (
              <li key={date}>
                <label>
                  <input
                    type="checkbox"
                    checked={dates.includes(date)}
                    onChange={() =>
                      setDates(dates.includes(date) ? dates.filter((each) => each !== date) : [...dates, date])
                    }
                  />
                  <span>
                    <b>{formatDate(date)}</b> {title}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}

function OwnDate({ state, add }: { readonly state: AtlasState; readonly add: (date: IsoDate) => void }): ReactNode {
  const { document, view } = state;
  const [date, setDate] = useState(view.date);
  if (document === undefined) return undefined;
  const { start, last } = calendarOf(document);
  const isIn = date >= start && date <= last;
  return (
    <div className="export-acts">
      <input
        type="date"
        aria-label={exportWords.addDate}
        min={start}
        max={last}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <button type="button" className="button small" disabled={!isIn} onClick={() => add(date)}>
        {exportWords.add}
      </button>
    </div>
  );
}

interface Row {
  readonly date: IsoDate;
  readonly title: string;
}

/** Every day with an event, and the dates of the person's own, in order. */
function rowsOf(
  stops: readonly {
    readonly date: IsoDate;
    readonly events: readonly { readonly title: string; readonly weight: number }[];
  }[],
  dates: readonly IsoDate[],
): readonly Row[] {
  const known = stops.map(({ date, events }): Row => {
    const [weightiest] = events.toSorted((a, b) => b.weight - a.weight);
    return { date, title: weightiest?.title ?? "" };
  });
  const days = new Set(known.map(({ date }) => date));
  const own = dates.filter((date) => !days.has(date)).map((date) => ({ date, title: exportWords.ownDate }));
  return [...known, ...own].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
