import type { IsoDate } from "../model/date.ts";
import type { AtlasState } from "../store/store.ts";
import { useCalm } from "./useCalm.ts";

/** The date of the view, but changing at most a few times a second. */
export function useCalmDate(): IsoDate {
  return useCalm(dateIn);
}

function dateIn({ view }: AtlasState): IsoDate {
  return view.date;
}
