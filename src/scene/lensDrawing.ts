import { middleOf } from "./curve.ts";
import { gaugeMarks } from "./lensGauge.ts";
import { linesInLens, nameInLens } from "./lensLines.ts";
import type { LensDrawing } from "./lensLook.ts";
import { signMarks } from "./lensSignMarks.ts";
import { signsIn } from "./lensSigns.ts";

/** Everything that ownership is drawn with. */
export const lensDrawing: LensDrawing = {
  linesInLens,
  nameInLens,
  signsIn,
  cardInLens: (entity, box, signs, { lens, notation, theme }) => {
    const gauge = lens?.gauges.get(entity.id);
    if (gauge === undefined && signs === undefined) return undefined;
    const tails = lens?.tails.get(entity.id) ?? [];
    return {
      key: [signs, gauge?.low, gauge?.high, gauge?.name, gauge?.isChosen],
      marksOn: (card) => {
        const filled = gauge === undefined ? [] : gaugeMarks(gauge, entity, box, { notation, theme });
        const ground = card.findIndex(({ id }) => id === "card") + 1;
        return [...card.toSpliced(ground, 0, ...filled), ...signMarks(signs ?? [], middleOf(box), theme)];
      },
      says: [gauge?.name, ...tails.map(({ text }) => text)].filter((part) => part !== undefined).join(", "),
    };
  },
};
