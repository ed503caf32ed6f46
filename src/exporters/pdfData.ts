import type { GState } from "jspdf";
import type { IsoDate } from "../model/date.ts";

/**
 * A date as the day on which the file says that it was made: jsPDF writes a date's local figures and its zone, so this
 * one has the same figures everywhere and says that it is in no zone.
 */
export function creationDate(date: IsoDate): Date {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  // At noon no clock is put forward or back.
  const local = new Date(2000, 0, 1, 12);
  local.setFullYear(year, month - 1, day);
  local.getTimezoneOffset = () => 0;
  return local;
}

/** Thirty-two hexadecimal digits that follow from the text: FNV-1a of 32 bits, four times, each from another start. */
export function fileId(text: string): string {
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((start) => hash(text, start))
    .join("")
    .toUpperCase();
}

function hash(text: string, start: number): string {
  let value = start;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}

/** The states that opacities need, each made once. */
export function opacities(make: new (state: GState) => GState): (share: number) => GState {
  const states = new Map<number, GState>();
  return (share) => {
    const state = states.get(share) ?? new make({ opacity: share, "stroke-opacity": share });
    states.set(share, state);
    return state;
  };
}
