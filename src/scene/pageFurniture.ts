import { rowsIn } from "./legend.ts";
import type { Box, GroupMark } from "./mark.ts";
import type { Block, PageInk } from "./pageBlock.ts";
import type { BlockId, PageContent, PageFrame } from "./pageFrame.ts";
import { headerBlock, headerParts } from "./pageHeader.ts";
import { legendBlock } from "./pageLegend.ts";
import type { PageMeasures } from "./pageMeasures.ts";
import { notesBlock } from "./pageNotes.ts";
import { remarksThatFit, roomRemarks, type Remark } from "./pageRemarks.ts";
import { linesIn, textLines, wrapText } from "./pageText.ts";
import type { PictureInput } from "./picture.ts";

/** All that stands around the picture, each block in its box, and what is to be remarked of the page. */
export function furnitureOf(
  content: PageContent,
  hiddenLabels: number,
  { boxes, sizes }: Pick<PageFrame, "boxes" | "sizes">,
  measures: PageMeasures,
  ink: PageInk & Pick<PictureInput, "notation">,
): { readonly marks: readonly GroupMark[]; readonly remarks: readonly Remark[] } {
  const put = (
    id: BlockId,
    set: (box: Box) => Block,
  ): { readonly marks: readonly GroupMark[]; readonly hidden: number } | undefined => {
    const box = boxes.get(id);
    if (box === undefined) return undefined;
    const { marks, hidden } = set(box);
    return { marks: marks.length === 0 ? [] : [{ type: "group", id, x: box.x, y: box.y, marks }], hidden };
  };
  const header = headerParts.flatMap(
    (part) => put(part, (box) => headerBlock(part, content.texts, box, measures, ink))?.marks ?? [],
  );
  const legend = put("legend", (box) => legendBlock(content.legend, box, [sizes.legend], measures, ink));
  const notes = put("notes", (box) => notesBlock(content.notes, box, [sizes.notes], measures, ink));
  const remarks = [
    ...content.remarks,
    ...roomRemarks({
      labels: hiddenLabels,
      notes: notes?.hidden ?? content.notes.length,
      legend: legend?.hidden ?? rowsIn(content.legend),
    }),
  ];
  const small = put("remarks", (box) => remarksBlock(remarks, box, measures, ink));
  return {
    marks: [header, legend?.marks ?? [], notes?.marks ?? [], small?.marks ?? []].flat(),
    remarks,
  };
}

function remarksBlock(
  remarks: readonly Remark[],
  { width, height }: Box,
  { remark: size }: PageMeasures,
  { theme, measure }: PageInk,
): Block {
  const look = { size, weight: 400, fill: theme.soft } as const;
  const most = linesIn(height, size);
  const text = remarksThatFit(remarks, (each) => wrapText(each, width, most + 1, look, measure).length <= most);
  const lines = wrapText(text, width, most, look, measure);
  return { width, height, marks: textLines("line", lines, look, { x: 0, top: 0 }), hidden: 0 };
}
