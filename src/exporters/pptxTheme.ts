import { hex, type Palette } from "./pptxPalette.ts";
import { slideTexts } from "../text/slides.ts";
import { tag, xmlDeclaration } from "./pptxXml.ts";

/** Arial is on every computer; scripts that it lacks get what their systems come with. */
const scripts: readonly (readonly [script: string, typeface: string])[] = [
  ["Jpan", "Yu Gothic"],
  ["Hang", "Malgun Gothic"],
  ["Hans", "Microsoft YaHei"],
  ["Hant", "Microsoft JhengHei"],
  ["Arab", "Arial"],
  ["Hebr", "Arial"],
  ["Thai", "Tahoma"],
];

/** The theme part: colours and fonts that a person changes in one place (ECMA-376 part 1, 14.2.7). */
export function themePart({ scheme }: Palette): string {
  const colours = scheme.map(([slot, colour]) => tag(`a:${slot}`, {}, tag("a:srgbClr", { val: hex(colour) })));
  const name = slideTexts.master;
  return (
    xmlDeclaration +
    tag(
      "a:theme",
      { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name },
      tag(
        "a:themeElements",
        {},
        tag("a:clrScheme", { name }, ...colours),
        tag("a:fontScheme", { name }, fonts("a:majorFont"), fonts("a:minorFont")),
        formats(name),
      ),
    )
  );
}

function fonts(element: string): string {
  return tag(
    element,
    {},
    tag("a:latin", { typeface: "Arial" }),
    tag("a:ea", { typeface: "" }),
    tag("a:cs", { typeface: "" }),
    ...scripts.map(([script, typeface]) => tag("a:font", { script, typeface })),
  );
}

/** Three of each are required; nothing here uses them. */
function formats(name: string): string {
  const fill = tag("a:solidFill", {}, tag("a:schemeClr", { val: "phClr" }));
  const lines = [1, 2, 3].map((weight) => tag("a:ln", { w: weight * 6350 }, fill, tag("a:prstDash", { val: "solid" })));
  const effect = tag("a:effectStyle", {}, tag("a:effectLst"));
  return tag(
    "a:fmtScheme",
    { name },
    tag("a:fillStyleLst", {}, fill, fill, fill),
    tag("a:lnStyleLst", {}, ...lines),
    tag("a:effectStyleLst", {}, effect, effect, effect),
    tag("a:bgFillStyleLst", {}, fill, fill, fill),
  );
}
