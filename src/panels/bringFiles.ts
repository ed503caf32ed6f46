import type { OpenableFile } from "../store/openFile.ts";
import { atlas } from "../store/store.ts";
import { openingWords } from "../text/opening.ts";

/** Opens what the person brought to the page. */
export async function bringFiles(files: readonly OpenableFile[]): Promise<void> {
  try {
    const { openFiles } = await import("../store/openFile.ts");
    await openFiles(atlas, files);
  } catch {
    atlas.getState().notify("alert", openingWords.notLoaded);
  }
}
