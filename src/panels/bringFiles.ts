import type { OpenableFile } from "../store/openFile.ts";
import { atlas } from "../store/store.ts";
import { openingWords } from "../text/opening.ts";

/** Opens what the person brought to the page. */
export async function bringFiles(files: readonly OpenableFile[]): Promise<void> {
  const opener = await import("../store/openFile.ts").catch(() => undefined);
  if (opener === undefined) atlas.getState().notify("alert", openingWords.notLoaded);
  else await opener.openFiles(atlas, files);
}
