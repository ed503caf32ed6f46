/** Draws an SVG that is so many px large, and gives the bytes of a PNG; undefined where that is too large to draw. */
export type Rasterize = (svg: string, width: number, height: number) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** On a canvas of the page: workers can't draw an SVG. */
export const rasterizeOnPage: Rasterize = async (svg, width, height) => {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    return await pngOf(image, width, height);
  } finally {
    URL.revokeObjectURL(address);
  }
};

async function pngOf(
  image: HTMLImageElement,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext("2d");
  if (drawing === null) return undefined;
  drawing.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  // Some browsers hold on to the memory of a canvas for long.
  canvas.width = 0;
  return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer());
}
