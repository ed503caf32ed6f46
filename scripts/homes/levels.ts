import type { Detail } from "../../src/model/view.ts";
import type { Annealing } from "./anneal.ts";

/** A row of a drawing by hand: an entity, and where it stands in px from the middle. A column stands at its first member. */
export type Sketch = readonly (readonly [id: string, x: number, y: number])[];

/** One set of homes: for a level of detail, and the shape of window that it suits. */
export interface Level {
  readonly name: "core" | "tall" | "equity" | "all";
  readonly detail: Detail;
  /** How large the picture may be, in px. */
  readonly width: number;
  readonly height: number;
  /** Where the search starts; without one it starts from the force layout. */
  readonly sketch: Sketch | undefined;
  /** Renault and Nissan at least and at most so far apart, so that three labelled lines fit between them. */
  readonly apart: readonly [number, number];
  readonly annealing: Annealing;
}

/**
 * The five businesses in a column beside Renault, the members in a triangle, those tied to all of them inside it,
 * Geely's engine venture and its partners in the corner above the column.
 */
const coreSketch: Sketch = [
  ["power", -245, 5],
  ["renault", -15, -30],
  ["nissan", 275, -30],
  ["mitsubishi-motors", 265, 160],
  ["french-state", 25, -205],
  ["horse-powertrain", -175, -178],
  ["geely-holding", -285, -250],
  ["geely-auto", -295, -112],
  ["aramco", -105, -250],
  ["mercedes-benz", 130, -240],
  ["rnaipl", 150, -175],
  ["nissan-trust", 125, -112],
  ["renault-nissan-bv", 118, 42],
  ["google", 120, 100],
  ["qualcomm", -30, 120],
  ["honda", 322, 68],
  ["mitsubishi-corporation", 105, 235],
];

/** The same for a window that is higher than wide: the column below Renault. */
const tallSketch: Sketch = [
  ["geely-holding", -160, -315],
  ["aramco", -10, -315],
  ["horse-powertrain", -95, -240],
  ["geely-auto", -165, -165],
  ["french-state", 75, -250],
  ["mercedes-benz", 165, -315],
  ["rnaipl", 120, -190],
  ["renault", -130, -85],
  ["nissan-trust", 20, -140],
  ["nissan", 145, -85],
  ["renault-nissan-bv", 5, -15],
  ["google", 20, 60],
  ["honda", 180, 20],
  ["mitsubishi-motors", 140, 120],
  ["mitsubishi-corporation", 130, 215],
  ["power", -125, 110],
  ["qualcomm", 40, 325],
];

const fine: Annealing = { steps: 7000, reach: [45, 2.5], heat: [40, 1.2] };
const wide: Annealing = { steps: 60_000, reach: [420, 8], heat: [420, 2] };

export const levels: readonly Level[] = [
  { name: "core", detail: "core", width: 716, height: 550, sketch: coreSketch, apart: [296, 345], annealing: fine },
  { name: "tall", detail: "core", width: 470, height: 690, sketch: tallSketch, apart: [270, 330], annealing: fine },
  {
    name: "equity",
    detail: "equity",
    width: 1420,
    height: 1180,
    sketch: undefined,
    apart: [296, 600],
    annealing: wide,
  },
  { name: "all", detail: "all", width: 1850, height: 1560, sketch: undefined, apart: [296, 700], annealing: wide },
];
