import { group } from "d3";
import type { CSSProperties, ReactNode } from "react";
import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { shortNameOf, type Entity } from "../model/entity.ts";
import type { ControlHistory, ControlSpan, Crossing } from "../ownership/controlHistory.ts";
import type { Calendar } from "../pipeline.ts";
import { useDerivedPart } from "../store/select.ts";
import { useAtlas } from "../store/store.ts";
import { stripWords as words } from "../text/controlStrip.ts";
import { lensWords } from "../text/panels.ts";
import { goToDate } from "./acts.ts";
import { placesOn } from "./timeLine.ts";
import { useControlHistory } from "./useControlHistory.ts";
import { useNames, type Names } from "./useOwnership.ts";
import "./controlStrip.css";

interface ControlStripProps {
  readonly document: AllianceDocument;
  readonly company: Entity;
  readonly makeWorker: (() => Worker) | undefined;
}

/** Who decides in a company, or holds most of it, over all time; the moments at which a threshold is passed. A click goes there. */
export function ControlStrip({ document, company, makeWorker }: ControlStripProps): ReactNode {
  const rule = useAtlas((state) => state.view.rule);
  const calendar = useDerivedPart((derived) => derived.calendar);
  const names = useNames(document);
  const { spans, crossings } = useControlHistory(document, company.id, rule, makeWorker) ?? nothing;
  const held = spans.filter(({ deciding, holders }) => deciding.length + holders.length > 0);
  if (held.length === 0) return undefined;
  const placeOf = placesOn(calendar);
  return (
    <section className="control-strip" aria-label={words.title(shortNameOf(company))}>
      <p className="strip-title soft">
        {words.title(shortNameOf(company))}
        <span>{lensWords.rules[rule]}</span>
        <span className="strip-key deciding">{words.keys.deciding}</span>
        <span className="strip-key">{words.keys.holding}</span>
      </p>
      <div className="strip-line">
        {held.map((span) => (
          <Span key={span.from} span={span} calendar={calendar} names={names} />
        ))}
        {[...momentsOf(crossings)]
          .filter(([date]) => date >= calendar.start)
          .map(([date, passed]) => (
            <Moment key={date} date={date} crossings={passed} left={placeOf(date)} names={names} />
          ))}
      </div>
    </section>
  );
}

const nothing: ControlHistory = { spans: [], crossings: [] };

function Span({
  span,
  calendar,
  names,
}: {
  readonly span: ControlSpan;
  readonly calendar: Calendar;
  readonly names: Names;
}): ReactNode {
  const placeOf = placesOn(calendar);
  const { from, to = calendar.last, deciding, holders } = span;
  const isChosen = useAtlas(({ view }) => from <= view.date && view.date < to);
  const begin = from < calendar.start ? calendar.start : from;
  const style: CSSProperties = { left: `${placeOf(begin)}%`, width: `${placeOf(to) - placeOf(begin)}%` };
  const who = deciding.length > 0 ? deciding : holders;
  const said = who.map(({ id, share }) => words.holder(names.nameOf(id), share)).join(", ");
  const name = deciding.length > 0 ? words.decides(said) : words.holds(said);
  return (
    <button
      type="button"
      className={deciding.length > 0 ? "strip-span deciding" : "strip-span"}
      style={style}
      title={words.from(name, begin)}
      aria-label={words.from(name, begin)}
      aria-current={isChosen ? "date" : undefined}
      onClick={() => goToDate(begin)}
    >
      <span>{said}</span>
    </button>
  );
}

/** By day, what is passed on it. */
function momentsOf(crossings: readonly Crossing[]): ReadonlyMap<IsoDate, readonly Crossing[]> {
  return group(crossings, ({ date }) => date);
}

interface MomentProps {
  readonly date: IsoDate;
  readonly crossings: readonly Crossing[];
  readonly left: number;
  readonly names: Names;
}

function Moment({ date, crossings, left, names: { nameOf } }: MomentProps): ReactNode {
  const sides = group(
    crossings,
    ({ holder }) => holder,
    ({ isUp }) => isUp,
  );
  const said = [...sides].flatMap(([holder, ways]) =>
    [...ways].map(([isUp, passed]) =>
      words.crossing(
        nameOf(holder),
        passed.map(({ threshold }) => threshold),
        isUp,
      ),
    ),
  );
  const name = words.on(said, date);
  return (
    <button
      type="button"
      className={crossings.every(({ isUp }) => isUp) ? "strip-moment up" : "strip-moment"}
      style={{ left: `${left}%` }}
      title={name}
      aria-label={name}
      onClick={() => goToDate(date)}
    />
  );
}
