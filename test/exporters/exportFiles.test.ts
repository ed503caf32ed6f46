import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Exporter } from "../../src/exporters/exporter.ts";
import { exportFiles } from "../../src/exporters/exportFiles.ts";
import { svg } from "../../src/exporters/svg.ts";
import { builtInInput, tools } from "./samples.ts";

const dates = ["2023-01-26", "2023-11-08", "2023-01-26"];

const series = builtInInput("core", dates);

/** Writes how many pages it was given. */
function counted(holds: Exporter["holds"]): Exporter {
  return {
    id: "counted",
    label: "Counted",
    mediaType: "text/plain",
    fileExtension: "txt",
    holds,
    write: async ({ pages }) => ({ content: Uint8Array.of(pages.length), remarks: [] }),
  };
}

describe("exportFiles", () => {
  test("gives one page as the exporter writes it", async () => {
    const input = await builtInInput();
    const file = await exportFiles(svg, input, tools);
    expect(file).toEqual({ ...(await svg.write(input, tools)), mediaType: "image/svg+xml", fileExtension: "svg" });
  });

  test("gives several pages as a zip of files named by their dates, each as the exporter writes it", async () => {
    const input = await series;
    const { content, mediaType, fileExtension } = await exportFiles(svg, input, tools);
    expect([mediaType, fileExtension]).toEqual(["application/zip", "zip"]);
    const files = unzipSync(content);
    expect(Object.keys(files)).toEqual(["2023-01-26.svg", "2023-11-08.svg", "2023-01-26-2.svg"]);
    const second = await svg.write({ ...input, pages: input.pages.slice(1, 2) }, tools);
    expect(files["2023-11-08.svg"]).toEqual(second.content);
    expect((await exportFiles(svg, input, tools)).content).toEqual(content);
  });

  test("says in the name of a file that its page is only imagined", async () => {
    const input = await series;
    const pages = input.pages.map((page, i) => ({ ...page, imagined: i === 1 ? ["A holds all of B"] : [] }));
    const { content } = await exportFiles(counted("one"), { ...input, pages }, tools);
    expect(Object.keys(unzipSync(content))).toEqual(["2023-01-26.txt", "2023-11-08-what-if.txt", "2023-01-26-2.txt"]);
  });

  test("leaves several pages to an exporter whose files hold them, or that draws none", async () => {
    const input = await series;
    expect((await exportFiles(counted("several"), input, tools)).content).toEqual(Uint8Array.of(3));
    expect((await exportFiles(counted("none"), input, tools)).content).toEqual(Uint8Array.of(3));
  });

  test("says each remark once, and tells how far the whole is, never going back", async () => {
    const input = await series;
    const remarking: Exporter = {
      ...svg,
      write: async ({ pages: [page] }, { pause }) => {
        await pause(0.5);
        return { content: new Uint8Array(), remarks: ["of all", `of ${page?.date}`] };
      },
    };
    const shares: number[] = [];
    const pause = async (share: number): Promise<void> => void shares.push(share);
    const { remarks } = await exportFiles(remarking, input, { ...tools, pause });
    expect(remarks).toEqual(["of all", "of 2023-01-26", "of 2023-11-08"]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
