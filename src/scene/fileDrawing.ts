import { linesInFile } from "./fileLines.ts";
import type { FileDrawing } from "./picture.ts";
import { planTags, tagMarks } from "./planTags.ts";
import { straightFan } from "./straightFan.ts";

/** Everything that pictures in files are drawn with beyond those on the screen. */
export const fileDrawing: FileDrawing = { linesInFile, straightFan, planTags, tagMarks };
