/** Words of the ways to open a file. */
export const openingWords = {
  open: "Open…",
  drop: "Drop the file to open it",
  notLoaded: "What opens files could not be loaded. Check the connection and try again.",
} as const;
