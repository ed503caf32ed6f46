import { readFileSync } from "node:fs";
import { chromium, type Browser } from "@playwright/test";
import { launchOptions } from "../../scripts/ensureChromium.mjs";

/** Two pixels differ where one of their channels does by more than this, of 255: smoothing of edges is no difference. */
const visible = 64;

let browser: Promise<Browser> | undefined;

/** Closes the browser that compares. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

/** An SVG file as the browser draws it, as a PNG. */
export async function drawnByBrowser(svg: string, width: number, height: number): Promise<Buffer> {
  browser ??= chromium.launch(launchOptions());
  const page = await (await browser).newPage({ viewport: { width, height } });
  try {
    await page.setContent(
      `<style>body{margin:0}img{display:block;width:${width}px;height:${height}px}</style><img alt="" src="data:image/svg+xml;base64,${readFileSync(svg).toString("base64")}">`,
    );
    await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

/** The share of pixels in which two PNGs of the same size differ visibly. */
export async function difference(a: Buffer, b: Buffer): Promise<number> {
  browser ??= chromium.launch(launchOptions());
  const page = await (await browser).newPage();
  try {
    return await page.evaluate(
      async ([one, other, limit]) => {
        const [first, second] = await Promise.all(
          [one, other].map(async (png) => {
            const image = new Image();
            image.src = `data:image/png;base64,${png}`;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context = canvas.getContext("2d");
            context?.drawImage(image, 0, 0);
            return context?.getImageData(0, 0, image.width, image.height);
          }),
        );
        if (first === undefined || second === undefined) throw new Error("the browser has no canvas");
        if (first.width !== second.width || first.height !== second.height) return 1;
        let count = 0;
        for (let i = 0; i < first.data.length; i += 4) {
          const isOther = [0, 1, 2].some(
            (channel) => Math.abs((first.data[i + channel] ?? 0) - (second.data[i + channel] ?? 0)) > limit,
          );
          if (isOther) count += 1;
        }
        return count / (first.data.length / 4);
      },
      [a.toString("base64"), b.toString("base64"), visible] as const,
    );
  } finally {
    await page.close();
  }
}
