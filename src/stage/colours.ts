import type { ThemeChoice } from "../model/view.ts";
import { darkTheme, lightTheme, type Theme } from "../scene/theme.ts";

const query = "(prefers-color-scheme: dark)";

/** The picture's colours for a choice; `auto` follows the system. */
export function themeFor(choice: ThemeChoice): Theme {
  const isDark = choice === "auto" ? matchMedia(query).matches : choice === "dark";
  return isDark ? darkTheme : lightTheme;
}

/** Calls back when the system turns dark or light. Returns the undoing. */
export function onSystemTheme(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
