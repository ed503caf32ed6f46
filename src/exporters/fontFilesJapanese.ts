/** The addresses of Noto Sans JP by their paths: numbered slices, of which a picture needs a few. */
export const japaneseFiles = import.meta.glob<string>(
  "/node_modules/@fontsource/noto-sans-jp/files/noto-sans-jp-[0-9]*-{400,700}-normal.woff",
  { query: "?url", import: "default", eager: true },
);
