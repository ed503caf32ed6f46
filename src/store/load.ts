import { readFile } from "../importers/readFile.ts";
import { noticeWords } from "../text/notices.ts";
import { readHomes, type Homes } from "./homes.ts";
import { viewOf } from "./permalink.ts";
import type { AtlasStore } from "./store.ts";

/** Where the built-in document lies, from the page. */
const builtIn = { document: "data/renault-nissan.json", homes: "data/renault-nissan.homes.json" } as const;

/** Gets a file's text; rejects with a sentence that says why not. */
export type GetText = (address: string) => Promise<string>;

/** Loads the built-in document and its homes into the store and opens the view of the fragment. Never rejects. */
export async function loadAtlas(store: AtlasStore, getText: GetText, fragment: () => string): Promise<void> {
  const { document: before, startLoading } = store.getState();
  startLoading();
  const [text, homes] = await Promise.allSettled([getText(builtIn.document), loadHomes(getText)]);
  const state = store.getState();
  // Meanwhile the person may have opened a file.
  if (state.document !== before) return;
  if (text.status === "rejected") return state.fail(noticeWords.notLoaded(reasonOf(text.reason)), []);

  const { document, issues } = readFile({ name: builtIn.document, text: text.value });
  if (document === undefined) return state.fail(noticeWords.notReadable(issues[0]?.message), issues);

  const { view, wrong } = viewOf(fragment(), document);
  if (wrong.length > 0) state.notify("status", noticeWords.droppedKeys(wrong));
  if (homes.status === "rejected") state.notify("status", noticeWords.noHomes);
  state.receive({ document, issues, homes: homes.status === "fulfilled" ? homes.value : undefined, view });
}

async function loadHomes(getText: GetText): Promise<Homes> {
  const homes = readHomes(await getText(builtIn.homes));
  if (homes === undefined) throw new Error("homes are not readable");
  return homes;
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The browser's way to a file's text. */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address).catch(() => {
    throw new Error(noticeWords.noAnswer);
  });
  if (!response.ok) throw new Error(noticeWords.httpStatus(response.status));
  return response.text();
}
