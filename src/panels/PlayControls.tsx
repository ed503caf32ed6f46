import type { ReactNode } from "react";
import { useDerivedPart } from "../store/select.ts";
import { speeds } from "../store/playSlice.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { timeWords } from "../text/panels.ts";
import { Icon, type IconName } from "./icons.tsx";
import { nextStop, previousStop } from "./stops.ts";
import { usePlay } from "./usePlay.ts";

/** From event to event, or through all of time. */
export function PlayControls(): ReactNode {
  usePlay();
  const isPlaying = useAtlas((state) => state.isPlaying);
  const previous = useDerivedPart((derived, state) => previousStop(derived.calendar.stops, state.view.date));
  const next = useDerivedPart((derived, state) => nextStop(derived.calendar.stops, state.view.date));
  return (
    <div className="play">
      <Step name="previous" label={timeWords.previous} to={previous} />
      <button
        type="button"
        className="play-button"
        aria-label={isPlaying ? timeWords.pause : timeWords.play}
        onClick={toggle}
      >
        <Icon name={isPlaying ? "pause" : "play"} />
      </button>
      <Step name="next" label={timeWords.next} to={next} />
      <SpeedChoice />
    </div>
  );
}

function Step({
  name,
  label,
  to,
}: {
  readonly name: IconName;
  readonly label: string;
  readonly to: string | undefined;
}) {
  return (
    <button
      type="button"
      className="button square"
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => goTo(to)}
    >
      <Icon name={name} />
    </button>
  );
}

function SpeedChoice(): ReactNode {
  const speed = useAtlas((state) => state.speed);
  return (
    <select
      className="button speed"
      aria-label={timeWords.speed}
      value={speed}
      onChange={(event) => {
        const chosen = speeds.find((each) => String(each) === event.currentTarget.value);
        if (chosen !== undefined) atlas.getState().setSpeed(chosen);
      }}
    >
      {speeds.map((each) => (
        <option key={each} value={each}>
          {timeWords.speeds(each)}
        </option>
      ))}
    </select>
  );
}

function goTo(date: string | undefined): void {
  const { setPlaying, changeView } = atlas.getState();
  setPlaying(false);
  if (date !== undefined) changeView({ date });
}

function toggle(): void {
  const { isPlaying, setPlaying } = atlas.getState();
  setPlaying(!isPlaying);
}
