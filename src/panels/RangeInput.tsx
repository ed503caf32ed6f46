import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { placeOf, shareOf, valueAt, within, type Ends } from "./rangePlace.ts";

/** A press so near to the middle of the thumb, in px, takes hold of it; further away, it calls the thumb. */
const reach = 12;

const leaps: ReadonlyMap<string, 1 | -1> = new Map([
  ["PageUp", 1],
  ["PageDown", -1],
]);
const steps: ReadonlyMap<string, 1 | -1> = new Map([
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
]);

interface RangeInputProps {
  readonly label: string;
  readonly value: number;
  readonly valueText: string;
  /** What the track stands for; every whole number is a step. */
  readonly ends: Ends;
  /** What can be chosen of it. */
  readonly bounds?: Ends;
  /** The part of the track where a press means this thumb, in shares of its length. */
  readonly ground?: Ends;
  /** The value after a bigger step: Page keys, or arrows with Shift. */
  readonly leap: (value: number, direction: 1 | -1) => number;
  /** Passing are the values on the way: of keys, and of a pointer that has not let go yet. */
  readonly change: (value: number, isPassing: boolean) => void;
}

/**
 * The browser's own slider, unseen, and the thumb that shows where it stands, over the track that the parent draws. Each
 * browser draws sliders in its own way; this one looks the same in all.
 */
export function RangeInput(props: RangeInputProps): ReactNode {
  const { label, value, valueText, ends, bounds = ends, ground = [0, 1], leap, change } = props;
  const grip = useRef(0);
  const go = (next: number): void => {
    const reached = within(next, bounds);
    if (reached !== value) change(reached, true);
  };
  const press = (event: PointerEvent<HTMLInputElement>): void => {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    const off = event.clientX - placeOf(value, ends, trackOf(event.currentTarget));
    grip.current = Math.abs(off) <= reach ? off : 0;
    move(event);
  };
  const move = (event: PointerEvent<HTMLInputElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    go(valueAt(event.clientX - grip.current, ends, trackOf(event.currentTarget)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = leaps.get(event.key) ?? (event.shiftKey ? steps.get(event.key) : undefined);
    if (direction === undefined) return;
    event.preventDefault();
    go(leap(value, direction));
  };
  return (
    <>
      <input
        ref={keepTouch}
        type="range"
        style={{ clipPath: clipOf(ground) }}
        aria-label={label}
        aria-valuenow={value}
        aria-valuetext={valueText}
        min={ends[0]}
        max={ends[1]}
        value={Math.round(value)}
        onChange={(event) => go(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
        onPointerDown={press}
        onPointerMove={move}
        onLostPointerCapture={() => change(value, false)}
      />
      <span className="thumb" style={{ left: `${shareOf(value, ends) * 100}%` }} />
    </>
  );
}

/**
 * Keeps the browser's own dragging by touch away, which in some begins on the thumb only. React's listeners to touch
 * cannot prevent it. Returns its undoing.
 */
function keepTouch(input: HTMLInputElement): () => void {
  input.addEventListener("touchstart", prevent, { passive: false });
  return () => input.removeEventListener("touchstart", prevent);
}

function prevent(event: Event): void {
  event.preventDefault();
}

/** The input is wider than the track by a thumb, which can be pressed where it stands over an end. */
function trackOf(input: HTMLInputElement): DOMRect {
  return (input.parentElement ?? input).getBoundingClientRect();
}

/** Two sliders over one track each keep to their ground. */
function clipOf([from, to]: Ends): string | undefined {
  if (from === 0 && to === 1) return undefined;
  return `inset(0 ${clipAt(1 - to)} 0 ${clipAt(from)})`;
}

function clipAt(share: number): string {
  return share === 0 ? "0" : `calc((100% - var(--thumb)) * ${share} + var(--thumb) / 2)`;
}
