import type { IsoDate } from "../model/date.ts";
import { shortNameOf } from "../model/entity.ts";
import type { Furniture, PageWishes } from "../scene/composePages.ts";
import { pageSizes } from "../scene/pageSizes.ts";
import { darkTheme, greyTheme, lightTheme, onPaper, type Theme } from "../scene/theme.ts";
import type { Frame } from "../stage/exportPictures.ts";
import type { AtlasState } from "../store/store.ts";
import { subtitles } from "../text/exportDialog.ts";

export const looks = ["light", "dark", "grey"] as const;
export const backgrounds = ["theme", "white", "transparent"] as const;
export const scales = [1, 2, 3, 4] as const;

/** All that can be chosen in the dialog "Export". */
export interface ExportChoices {
  /** The id of an exporter. */
  readonly format: string;
  readonly frame: Frame;
  readonly size: (typeof pageSizes)[number]["id"] | "window";
  readonly shows: Readonly<Record<Furniture, boolean>>;
  readonly title: string;
  readonly subtitle: string;
  readonly look: (typeof looks)[number];
  readonly background: (typeof backgrounds)[number];
  readonly scale: (typeof scales)[number];
  readonly rows: "entities" | "relationships";
  /** The dates of a series, in order; undefined = only the date of the picture. */
  readonly dates: readonly IsoDate[] | undefined;
}

/** What is chosen when the dialog opens on a state of the page. */
export function firstChoices({ document, view }: AtlasState): ExportChoices {
  const focus = document?.entities.find(({ id }) => id === view.focus);
  return {
    format: "pptx",
    frame: "whole",
    size: "slide-16-9",
    shows: { title: true, subtitle: true, date: true, legend: true, filters: true, sources: true, plans: true },
    title: document?.title ?? "",
    subtitle: focus === undefined ? subtitles[view.detail] : subtitles.around(shortNameOf(focus)),
    look: "light",
    background: "theme",
    scale: 2,
    rows: "relationships",
    dates: undefined,
  };
}

/** The size of a page in px; that of the window where it is asked for. */
export function sizeOf(
  { size }: Pick<ExportChoices, "size">,
  window: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  return pageSizes.find(({ id }) => id === size) ?? window;
}

/** The colours of the picture, on the paper that was chosen. */
export function themeOf({ look, background }: Pick<ExportChoices, "look" | "background">): Theme {
  const theme = { light: lightTheme, dark: darkTheme, grey: greyTheme }[look];
  return background === "white" && look !== "dark" ? onPaper(theme, "#FFFFFF") : theme;
}

/** What the choices mean for the pages. */
export function wishesOf(
  choices: ExportChoices,
  window: { readonly width: number; readonly height: number },
  filters: string,
): PageWishes {
  const { width, height } = sizeOf(choices, window);
  return {
    size: { width, height },
    title: choices.title,
    subtitle: choices.subtitle,
    filters,
    shows: choices.shows,
    paper: choices.background === "transparent" ? undefined : themeOf(choices).paper,
    areStraight: choices.format === "pptx",
    areSourcesApart: choices.format === "pptx",
  };
}

/** The choices with one piece of furniture put up or taken away. */
export function toggleFurniture(choices: ExportChoices, id: Furniture): ExportChoices {
  return { ...choices, shows: { ...choices.shows, [id]: !choices.shows[id] } };
}
