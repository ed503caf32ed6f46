import { useSyncExternalStore } from "react";

/** Whether the window answers the media query now. */
export function useMedia(query: string): boolean {
  const media = window.matchMedia(query);
  return useSyncExternalStore(
    (listen) => {
      media.addEventListener("change", listen);
      return () => media.removeEventListener("change", listen);
    },
    () => media.matches,
  );
}

/** Windows in which the panels are sheets. */
export const narrow = "(width < 900px)";

export const reducedMotion = "(prefers-reduced-motion: reduce)";
