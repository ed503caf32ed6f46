import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { documentSlice, type DocumentSlice } from "./documentSlice.ts";
import { focusSlice, type FocusSlice } from "./focusSlice.ts";
import { foldSlice, type FoldSlice } from "./foldSlice.ts";
import { historySlice, type HistorySlice } from "./historySlice.ts";
import { layoutSlice, type LayoutSlice } from "./layoutSlice.ts";
import { noticeSlice, type NoticeSlice } from "./noticeSlice.ts";
import { pathSlice, type PathSlice } from "./pathSlice.ts";
import { playSlice, type PlaySlice } from "./playSlice.ts";
import { reckonerSlice, type ReckonerSlice } from "./reckonerSlice.ts";
import { selectionSlice, type SelectionSlice } from "./selectionSlice.ts";
import { viewSlice, type ViewSlice } from "./viewSlice.ts";

/** All that the person brought and chose; nothing derived, and only its actions write to it. */
export type AtlasState = DocumentSlice &
  ViewSlice &
  SelectionSlice &
  LayoutSlice &
  FocusSlice &
  FoldSlice &
  PathSlice &
  HistorySlice &
  NoticeSlice &
  PlaySlice &
  ReckonerSlice;
export type AtlasStore = StoreApi<AtlasState>;

/** A store in which nothing is open yet. */
export function createAtlasStore(): AtlasStore {
  return createStore<AtlasState>((put) => ({
    ...documentSlice(put),
    ...viewSlice(put),
    ...selectionSlice(put),
    ...layoutSlice(put),
    ...focusSlice(put),
    ...foldSlice(put),
    ...pathSlice(put),
    ...historySlice(put),
    ...noticeSlice(put),
    ...playSlice(put),
    ...reckonerSlice(put),
  }));
}

/** The store of the page. */
export const atlas: AtlasStore = createAtlasStore();

/** Part of the page's state; the selector must give the same reference for the same state. */
export function useAtlas<Part>(select: (state: AtlasState) => Part): Part {
  return useStore(atlas, select);
}
