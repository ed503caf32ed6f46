/** The pages that a picture can be put on, in px, 96 to the inch. */
export const pageSizes = [
  { id: "slide-16-9", width: 1280, height: 720 },
  { id: "slide-4-3", width: 960, height: 720 },
  { id: "a4-landscape", width: 1123, height: 794 },
  { id: "a4-portrait", width: 794, height: 1123 },
  { id: "letter-landscape", width: 1056, height: 816 },
  { id: "letter-portrait", width: 816, height: 1056 },
  { id: "square", width: 1080, height: 1080 },
] as const;
