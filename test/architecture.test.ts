import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { globalsOfThePage } from "./architecture/globals.ts";
import { barrels, cycles, isLeftOf, missingEndings, wrongDirections, wrongPackages } from "./architecture/imports.ts";
import { sourceOf, type Source, type Violation } from "./architecture/source.ts";
import * as words from "./architecture/words.ts";

const ownSources = sourcesIn("src");

type Rule = (source: Source) => readonly Violation[];

/** Each rule of the house with a file that breaks it and one, much like it, that keeps it. */
const rules: readonly {
  readonly name: string;
  readonly rule: Rule;
  readonly broken: readonly (readonly [path: string, text: string])[];
  readonly kept: readonly (readonly [path: string, text: string])[];
}[] = [
  {
    name: "a file imports from its own room or from rooms to its left",
    rule: wrongDirections,
    broken: [
      ["src/model/a.ts", 'import type { B } from "../timeline/b.ts";'],
      ["src/model/a.ts", 'import { b } from "../text/b.ts";'],
      ["src/layout/a.ts", 'const b = import("../scene/b.ts");'],
      ["src/store/a.ts", 'export { App } from "../App.tsx";'],
      ["src/layout/a.ts", 'new Worker(new URL("../stage/b.worker.ts", import.meta.url));'],
      ["src/filters/a.ts", 'let b: import("../panels/b.tsx").B;'],
      ["src/cellar/a.ts", "export const a = 1;"],
      ["src/main.tsx", 'import { a } from "./cellar/a.ts";'],
      ["src/main.tsx", 'import { a } from "../test/a.ts";'],
    ],
    kept: [
      ["src/timeline/a.ts", 'import type { B } from "../model/b.ts"; import { c } from "./c.ts";'],
      ["src/text/a.ts", 'import { b } from "../model/b.ts";'],
      [
        "src/main.tsx",
        'import { App } from "./App.tsx"; import "./style/a.css"; import { createRoot } from "react-dom";',
      ],
    ],
  },
  {
    name: "an import names the file with its ending",
    rule: missingEndings,
    broken: [
      ["src/model/a.ts", 'import { b } from "./b";'],
      ["src/model/a.ts", 'import { b } from "./b.js";'],
    ],
    kept: [
      ["src/layout/a.ts", 'import B from "./b.worker.ts?worker"; import { d } from "d3"; import "../style/a.css";'],
    ],
  },
  {
    name: "frameworks stay right of the pipeline, and d3 touches elements only in painters and stage",
    rule: wrongPackages,
    broken: [
      ["src/layout/a.ts", 'import { useMemo } from "react";'],
      ["src/pipeline.ts", 'import { createStore } from "zustand/vanilla";'],
      ["src/scene/a.ts", 'import { line, select } from "d3";'],
      ["src/panels/A.tsx", 'import { zoom } from "d3-zoom";'],
    ],
    kept: [
      ["src/layout/a.ts", 'import { forceSimulation } from "d3";'],
      ["src/stage/a.ts", 'import { select, zoom } from "d3";'],
      ["src/store/a.ts", 'import { createStore } from "zustand/vanilla";'],
    ],
  },
  {
    name: "only the four registries pass on what other files export",
    rule: barrels,
    broken: [
      ["src/model/index.ts", "export const a = 1;"],
      ["src/model/all.ts", 'export * from "./a.ts";'],
      ["src/model/all.ts", 'export { a } from "./a.ts";'],
    ],
    kept: [
      ["src/filters/index.ts", 'export { a } from "./a.ts";'],
      ["src/model/a.ts", "const a = 1; export { a };"],
    ],
  },
  {
    name: "everything left of the painters runs without a page",
    rule: (source) => (isLeftOf(source.path, "painters") ? globalsOfThePage(source) : []),
    broken: [
      ["src/model/a.ts", "export const a = () => document.title;"],
      ["src/model/a.ts", "export const a = (b = window) => b;"],
      ["src/scene/a.ts", "export function a(b: HTMLElement) { return b; }"],
      ["src/layout/a.ts", 'self.postMessage("a");'],
      ["src/layout/a.ts", "{ const document = 1; } document.body;"],
      ["src/layout/a.worker.ts", "requestAnimationFrame(a);"],
      ["src/filters/a.ts", "export const a = { document };"],
    ],
    kept: [
      ["src/model/a.ts", "export const a = (document: B) => document.title; type C = (window: B) => void;"],
      ["src/model/a.ts", "export const a = ({ document: { location } }: B) => [location, { history: 1 }, a.self];"],
      ["src/model/a.ts", "interface Node { screen: 1 } for (const document of a) { let b: Node = document; }"],
      [
        "src/model/a.ts",
        'import { type Element } from "./b.ts"; export function f(event: Element) { const [document] = event; }',
      ],
      ["src/layout/a.worker.ts", 'self.postMessage("a");'],
      ["src/painters/a.ts", "document.createElementNS(a, b);"],
    ],
  },
  {
    name: "text never becomes HTML or code",
    rule: words.htmlSinks,
    broken: [
      ["src/stage/a.ts", "a.innerHTML = b;"],
      ["src/stage/a.ts", 'a["outerHTML"] = b;'],
      ["src/stage/a.ts", 'a.insertAdjacentHTML("beforeend", b);'],
      ["src/panels/A.tsx", "export const A = () => <p dangerouslySetInnerHTML={{ __html: a }} />;"],
      ["src/stage/a.ts", "document.write(a);"],
      ["src/stage/a.ts", "new Function(a)();"],
      ["src/stage/a.ts", "eval(a);"],
    ],
    kept: [["src/stage/a.ts", "a.textContent = b; a.write(c); a.evaluate(); const text = 'set innerHTML';"]],
  },
  {
    name: "nothing talks to the console",
    rule: words.talkToConsole,
    broken: [
      ["src/model/a.ts", 'console.log("a");'],
      ["src/model/a.ts", 'console["warn"]("a");'],
    ],
    kept: [["src/model/a.ts", "// console.log\nexport const consoleOf = a.consoles;"]],
  },
  {
    name: "every export has a name",
    rule: words.defaultExports,
    broken: [
      ["src/App.tsx", "export default function App() {}"],
      ["src/a.ts", "const a = 1; export { a as default };"],
    ],
    kept: [["src/App.tsx", "export function App() {}"]],
  },
  {
    name: "no file has more than 250 lines",
    rule: words.tooLong,
    broken: [["src/model/a.ts", "\n".repeat(251)]],
    kept: [["src/model/a.ts", "\n".repeat(250)]],
  },
  {
    name: "every folder and file is named after an idea",
    rule: words.namelessRooms,
    broken: [
      ["src/utils/a.ts", ""],
      ["src/model/helpers.ts", ""],
      ["test/lib/a.ts", ""],
    ],
    kept: [["src/relationships/commonStock.ts", ""]],
  },
  {
    name: "what a person sees or hears is written in src/text",
    rule: words.untranslatable,
    broken: [
      ["src/panels/A.tsx", "export const A = () => <p>Held by {b}</p>;"],
      ["src/panels/A.tsx", 'export const A = () => <button aria-label="Play" />;'],
      ["src/panels/A.tsx", 'export const A = () => <p title={b ? "Play" : c} />;'],
      ["src/panels/A.tsx", 'export const A = () => <p>{b && "Play"}</p>;'],
      ["src/panels/A.tsx", "export const A = () => <p>{`${b} votes`}</p>;"],
    ],
    kept: [
      [
        "src/panels/A.tsx",
        'export const A = () => <p className="held" data-row={`row ${b}`}>{words.held} · {b ?? "–"} %</p>;',
      ],
    ],
  },
];

describe.each(rules)("$name", ({ rule, broken, kept }) => {
  test("throughout src", () => {
    expect(ownSources.flatMap((source) => rule(source))).toEqual([]);
  });
  test.each(broken)("is broken by %s: %s", (path, text) => {
    expect(rule(sourceOf(path, text))).not.toEqual([]);
  });
  test.each(kept)("is kept by %s: %s", (path, text) => {
    expect(rule(sourceOf(path, text))).toEqual([]);
  });
});

describe("imports never go round in a circle", () => {
  test("throughout src", () => {
    expect(cycles(ownSources)).toEqual([]);
  });
  test("a circle is found once, from any of its files", () => {
    expect(cycles(modelFiles(["c", "a"], ["a", "b"], ["b", "c"], ["d", "a"]))).toEqual([
      "src/model/a.ts → src/model/b.ts → src/model/c.ts",
    ]);
  });
  test("two ways to one file are no circle", () => {
    expect(
      cycles([
        ...modelFiles(["b", "d"], ["c", "d"]),
        sourceOf("src/a.ts", 'import "./model/b.ts"; import "./model/c.ts";'),
      ]),
    ).toEqual([]);
  });
});

test("tests and scripts keep to 250 lines and to names that say something", () => {
  const others = [...sourcesIn("test"), ...sourcesIn("scripts")];
  expect(others.flatMap((source) => [...words.tooLong(source), ...words.namelessRooms(source)])).toEqual([]);
});

test("the rules read the files that there are", () => {
  expect(ownSources.map(({ path }) => path)).toContain("src/model/date.ts");
});

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => /\.(?:tsx?|mjs|css)$/.test(path))
    .toSorted()
    .map((path) => sourceOf(path, readFileSync(path, "utf8")));
}

function modelFiles(...pairs: readonly (readonly [name: string, target: string])[]): Source[] {
  return pairs.map(([name, target]) => sourceOf(`src/model/${name}.ts`, `import { x } from "./${target}.ts";`));
}
