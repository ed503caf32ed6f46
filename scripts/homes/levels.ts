import type { Detail } from "../../src/model/view.ts";
import type { Annealing } from "./anneal.ts";

/** A row of a drawing by hand: an entity, and where it stands in px from the middle. A column stands at its first member. */
export type Sketch = readonly (readonly [id: string, x: number, y: number])[];

/** Homes for a level of detail, and the shape of window that it suits, found from a drawing by hand. */
export interface SketchedLevel {
  readonly type: "sketched";
  readonly name: "core" | "tall";
  readonly detail: Detail;
  /** How large the picture may be, in px. */
  readonly width: number;
  readonly height: number;
  /** Where the search starts. */
  readonly sketch: Sketch;
  /** Renault and Nissan at least and at most so far apart, so that three labelled lines fit between them. */
  readonly apart: readonly [number, number];
  readonly annealing: Annealing;
}

/** Homes for a level of many cards, found from nothing. */
export interface WideLevel {
  readonly type: "wide";
  readonly name: "equity" | "all";
  readonly detail: Detail;
  /** At which its cards fit their window. */
  readonly scale: number;
  /** How many times larger than near its cards may be drawn at that scale: room is kept for it. */
  readonly growth: number;
  /** Who stands where from the beginning: those on whom most others hang, well apart. */
  readonly fixed: Sketch;
  /** How far the lengths of lines may differ: their variance over the squared mean. */
  readonly spreadGoal: number;
}

export type Level = SketchedLevel | WideLevel;

/**
 * The five businesses in a column beside Renault, the members in a triangle, those tied to all of them inside it,
 * Geely's engine venture and its partners in the corner above the column.
 */
const coreSketch: Sketch = [
  ["power", -230, -4],
  ["renault", -19, -14],
  ["nissan", 276, -14],
  ["mitsubishi-motors", 263, 121],
  ["french-state", 44, -176],
  ["horse-powertrain", -121, -146],
  ["geely-holding", -290, -249],
  ["geely-auto", -101, -254],
  ["aramco", 15, -255],
  ["mercedes-benz", 147, -246],
  ["rnaipl", 240, -189],
  ["nissan-trust", 200, -112],
  ["renault-nissan-bv", 22, 165],
  ["google", 88, 81],
  ["qualcomm", -17, 240],
  ["honda", 314, 46],
  ["mitsubishi-corporation", 221, 222],
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
  ["renault", -125, -85],
  ["nissan-trust", 20, -140],
  ["nissan", 145, -85],
  ["renault-nissan-bv", 5, -15],
  ["google", 62, 22],
  ["honda", 185, 30],
  ["mitsubishi-motors", 140, 120],
  ["mitsubishi-corporation", 155, 215],
  ["power", -70, 110],
  ["qualcomm", 130, 300],
];

const fine: Annealing = { steps: 5000, reach: [8, 1], heat: [8, 0.4] };
const coarse: Annealing = { steps: 5000, reach: [40, 2], heat: [60, 1] };

export const levels: readonly Level[] = [
  {
    type: "sketched",
    name: "core",
    detail: "core",
    width: 716,
    height: 550,
    sketch: coreSketch,
    apart: [285, 345],
    annealing: fine,
  },
  {
    type: "sketched",
    name: "tall",
    detail: "core",
    width: 470,
    height: 690,
    sketch: tallSketch,
    apart: [255, 330],
    annealing: coarse,
  },
  {
    type: "wide",
    name: "equity",
    detail: "equity",
    scale: 0.57,
    growth: 1.3,
    fixed: [
      ["renault", -184, 72],
      ["nissan", 240, -239],
    ],
    spreadGoal: 0.13,
  },
  {
    type: "wide",
    name: "all",
    detail: "all",
    scale: 0.51,
    growth: 1.45,
    fixed: [
      ["renault", -206, 80],
      ["nissan", 270, -267],
    ],
    spreadGoal: 0.17,
  },
];
