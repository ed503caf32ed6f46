import { useEffect, useRef, useState } from "react";

/** The shortest time between two changes, in ms: as fast as a panel full of text can be read, and no frame is lost to it. */
const pause = 150;

/** The value, but changing at most a few times a second; the last one always arrives. */
export function useCalm<Value>(value: Value): Value {
  const [calm, setCalm] = useState(value);
  const changedAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, changedAt.current + pause - performance.now());
    const timer = setTimeout(() => {
      changedAt.current = performance.now();
      setCalm(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}
