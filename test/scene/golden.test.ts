import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { sceneText } from "../../src/exporters/svg.ts";
import type { Chart } from "../../src/layout/chart.ts";
import { chartInputOf } from "../../src/layout/chartInput.ts";
import { settledPlaces } from "../../src/layout/force.ts";
import { layoutInputOf } from "../../src/layout/layoutInput.ts";
import type { CardSize } from "../../src/layout/place.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import { layouts, notations, type Layout, type Notation } from "../../src/model/view.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { composeScene } from "../../src/scene/compose.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { lightTheme } from "../../src/scene/theme.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { cardSizesOf } from "../../src/stage/cardSizes.ts";
import { openView } from "../filters/samples.ts";
import { chartHere } from "../layout/chartSamples.ts";
import { goldenDate, goldenNetworks } from "./goldenNetworks.ts";

// The pictures were looked at before they were kept. After a change that is meant, write them anew with GOLDEN=write,
// and look at what git shows as changed.
const folder = fileURLToPath(new URL("golden/", import.meta.url));
const isWriting = process.env["GOLDEN"] === "write";

const cases = [...goldenNetworks].flatMap(([name, document]) =>
  layouts.flatMap((layout) => notations.map((notation) => ({ name, document, layout, notation }))),
);

describe("a small network", () => {
  test.each(cases)("is drawn as it was: $name, $layout, $notation", async ({ name, document, layout, notation }) => {
    const path = `${folder}${name.replaceAll(" ", "-")}-${layout}-${notation}.svg`;
    const file = await drawn(document, layout, notation, name);
    if (isWriting) writeFileSync(path, file);
    expect(existsSync(path), `no picture is kept: ${path}`).toBe(true);
    expect(file).toBe(readFileSync(path, "utf8"));
  });

  test("has no kept picture that nothing draws", () => {
    expect(readdirSync(folder)).toHaveLength(cases.length);
  });
});

async function drawn(document: AllianceDocument, layout: Layout, notation: Notation, title: string): Promise<string> {
  const sizes = cardSizesOf(document);
  const sizeOf = (id: string): CardSize => sizes.get(id) ?? { width: 0, height: 0 };
  const chart: Chart | undefined =
    layout === "chart" ? await chartHere(chartInputOf(document, "all", "down", sizeOf)) : undefined;
  const { network, families, snapshot } = createPipeline()(
    document,
    { ...openView, date: goldenDate },
    everyone(document),
  );
  const scene = composeScene({
    document,
    date: goldenDate,
    network,
    ties: snapshot.ties,
    places: chart?.places ?? settledPlaces(layoutInputOf(document, "all", sizeOf)),
    leaders: new Map(),
    select: [],
    pinned: new Set(),
    families,
    standIns: network.standIns,
    notation,
    zoom: zoomAt(1),
    chart,
    isMoving: false,
    theme: lightTheme,
    measure: interWidth,
  });
  return rounded(sceneText(scene, title));
}

/** Who stands alone is shown because it is called for by name. */
function everyone({ entities }: AllianceDocument): ReadonlySet<string> {
  return new Set(entities.map(({ id }) => id));
}

/** To a tenth of a px: what the last digits of a float say differs from machine to machine. */
function rounded(file: string): string {
  return file.replaceAll(/-?\d+\.\d+/g, (figure) => String(Math.round(Number(figure) * 10) / 10));
}
