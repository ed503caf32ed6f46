import { transform } from "./pptxGeometry.ts";
import type { Box } from "../scene/mark.ts";
import { language } from "../text/format.ts";
import { slideTexts } from "../text/slides.ts";
import { escapeXml } from "./escapeXml.ts";
import { rootOfShapes } from "./pptxShape.ts";
import { drawingNamespaces, tag, typeSize, xmlDeclaration, type XmlAttributes } from "./pptxXml.ts";

/** How the title looks where nothing else is said. */
export interface TitleLook {
  readonly box: Box;
  readonly size: number;
}

/** Which slot of the theme a drawing means by which name. */
const colourMap: XmlAttributes = {
  bg1: "lt1",
  tx1: "dk1",
  bg2: "lt2",
  tx2: "dk2",
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((i) => [`accent${i}`, `accent${i}`])),
  hlink: "hlink",
  folHlink: "folHlink",
};

/** Ids of masters and layouts begin here, those of slides at 256. */
const firstMasterId = 2_147_483_648;
const ink = tag("a:solidFill", {}, tag("a:schemeClr", { val: "tx1" }));
const background = tag(
  "p:bg",
  {},
  tag("p:bgPr", {}, tag("a:solidFill", {}, tag("a:schemeClr", { val: "bg1" })), tag("a:effectLst")),
);

/** The slide master: paper, and how title and text look. */
export function masterPart(title: TitleLook): string {
  const styles = tag(
    "p:txStyles",
    {},
    tag("p:titleStyle", {}, level(1, "mj", title.size, 1)),
    tag("p:bodyStyle", {}, ...levels()),
    tag("p:otherStyle", {}, ...levels()),
  );
  return part(
    "p:sldMaster",
    {},
    tag("p:cSld", {}, background, tag("p:spTree", {}, rootOfShapes, placeholder(2, "title", title.box))),
    tag("p:clrMap", colourMap),
    tag("p:sldLayoutIdLst", {}, tag("p:sldLayoutId", { id: firstMasterId + 1, "r:id": "rId1" })),
    styles,
  );
}

/** The one layout: a title, and room for the picture. */
export function layoutPart(title: TitleLook): string {
  return part(
    "p:sldLayout",
    { type: "titleOnly", preserve: 1 },
    tag("p:cSld", { name: slideTexts.layout }, tag("p:spTree", {}, rootOfShapes, placeholder(2, "title", title.box))),
    tag("p:clrMapOvr", {}, tag("a:masterClrMapping")),
  );
}

/** The master of the notes: the slide above, the notes below, on a sheet of A4. */
export function notesMasterPart(): string {
  const shapes = [slideImage(2), placeholder(3, "body", notesBox)];
  return part(
    "p:notesMaster",
    {},
    tag("p:cSld", {}, background, tag("p:spTree", {}, rootOfShapes, ...shapes)),
    tag("p:clrMap", colourMap),
    tag("p:notesStyle", {}, ...levels()),
  );
}

/** How the presentation hangs together, and how text looks that has no placeholder. */
export function presentationPart(width: number, height: number, slides: number): string {
  const ids = Array.from({ length: slides }, (_, i) => tag("p:sldId", { id: 256 + i, "r:id": `rId${i + 4}` }));
  return part(
    "p:presentation",
    { saveSubsetFonts: 1 },
    tag("p:sldMasterIdLst", {}, tag("p:sldMasterId", { id: firstMasterId, "r:id": "rId1" })),
    tag("p:notesMasterIdLst", {}, tag("p:notesMasterId", { "r:id": "rId2" })),
    tag("p:sldIdLst", {}, ...ids),
    tag("p:sldSz", { cx: slideLength(width), cy: slideLength(height) }),
    tag("p:notesSz", { cx: 6_858_000, cy: 9_906_000 }),
    tag("p:defaultTextStyle", {}, ...levels()),
  );
}

/** The room of the notes on their sheet, in px. */
const notesBox: Box = { x: 72, y: 480, width: 576, height: 500 };

/** The picture of the slide on the sheet of its notes. */
export function slideImage(id: number): string {
  const box = { x: 72, y: 72, width: 576, height: 360 };
  const border = tag("a:ln", { w: 9525 }, tag("a:solidFill", {}, tag("a:schemeClr", { val: "tx2" })));
  return tag(
    "p:sp",
    {},
    tag(
      "p:nvSpPr",
      {},
      tag("p:cNvPr", { id, name: slideTexts.slide, descr: slideTexts.slide }),
      tag("p:cNvSpPr", {}, tag("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      tag("p:nvPr", {}, tag("p:ph", { type: "sldImg", idx: 2 })),
    ),
    tag("p:spPr", {}, transform(box), tag("a:prstGeom", { prst: "rect" }, tag("a:avLst")), tag("a:noFill"), border),
  );
}

function placeholder(id: number, type: "title" | "body", box: Box): string {
  const name = type === "title" ? slideTexts.parts.title : slideTexts.notesOf;
  const words = type === "title" ? slideTexts.clickToEdit : slideTexts.notesOf;
  return tag(
    "p:sp",
    {},
    tag(
      "p:nvSpPr",
      {},
      tag("p:cNvPr", { id, name, descr: name }),
      tag("p:cNvSpPr", {}, tag("a:spLocks", { noGrp: 1 })),
      tag("p:nvPr", {}, tag("p:ph", type === "title" ? { type } : { type, idx: 1 })),
    ),
    tag("p:spPr", {}, transform(box), tag("a:prstGeom", { prst: "rect" }, tag("a:avLst"))),
    tag(
      "p:txBody",
      {},
      tag("a:bodyPr", { wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: "t" }, tag("a:normAutofit")),
      tag("a:lstStyle"),
      tag("a:p", {}, tag("a:r", {}, tag("a:rPr", { lang: language }), tag("a:t", {}, escapeXml(words)))),
    ),
  );
}

function levels(): readonly string[] {
  return Array.from({ length: 9 }, (_, i) => level(i + 1, "mn", 13, 0));
}

function level(number: number, font: "mj" | "mn", size: number, bold: 0 | 1): string {
  return tag(
    `a:lvl${number}pPr`,
    { marL: 0, indent: 0, algn: "l" },
    ...["a:lnSpc", "a:spcBef"].map((space, i) =>
      i === 0 ? tag(space, {}, tag("a:spcPct", { val: 100_000 })) : tag(space, {}, tag("a:spcPts", { val: 0 })),
    ),
    tag("a:buNone"),
    tag(
      "a:defRPr",
      { lang: language, sz: typeSize(size), b: bold, kern: 1200 },
      ink,
      ...["latin", "ea", "cs"].map((script, i) =>
        tag(`a:${script}`, { typeface: `+${font}-${["lt", "ea", "cs"][i]}` }),
      ),
    ),
  );
}

function slideLength(px: number): number {
  return Math.max(914_400, Math.min(51_206_400, Math.round(px * 9525)));
}

function part(element: string, attributes: XmlAttributes, ...children: readonly string[]): string {
  return xmlDeclaration + tag(element, { ...drawingNamespaces, ...attributes }, ...children);
}
