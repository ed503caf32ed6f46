import { useEffect } from "react";
import { useAtlas } from "../store/store.ts";
import { useMedia } from "./useMedia.ts";

/** Puts the colours of the view's theme on the page; returns the theme in force. */
export function useTheme(): "light" | "dark" {
  const choice = useAtlas((state) => state.view.theme);
  const prefersDark = useMedia("(prefers-color-scheme: dark)");
  const theme = choice === "auto" ? (prefersDark ? "dark" : "light") : choice;
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return theme;
}
