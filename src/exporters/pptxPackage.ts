import type { ExportTools } from "./exporter.ts";
import { tag, xmlDeclaration } from "./pptxXml.ts";

/** One file in the package (Open Packaging Conventions, ECMA-376 part 2). */
export interface Part {
  /** From the root of the package, without a slash before it. */
  readonly path: string;
  /** What follows `application/` in its content type. */
  readonly contentType: string;
  readonly content: Iterable<string>;
  /** Asked for when the content is written. */
  readonly relationships?: () => readonly Relationship[];
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type; another namespace where it is a whole address. */
  readonly type: string;
  readonly target: string;
  readonly isOutside?: boolean;
}

const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/** So many letters are compressed at once: a few milliseconds of work. */
const pieceLength = 150_000;

/** The parts as one file, compressed piece by piece. The order and the dates in it are always the same. */
export async function packageOf(
  parts: readonly Part[],
  roots: readonly Relationship[],
  pause: ExportTools["pause"],
): Promise<Uint8Array<ArrayBuffer>> {
  const { Zip, ZipDeflate, strToU8 } = await import("fflate");
  const chunks: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error !== null) failure = error;
    else chunks.push(chunk);
  });
  const add = async (path: string, content: Iterable<string>, share: number): Promise<void> => {
    const file = new ZipDeflate(path, { level: 6 });
    // The format keeps local times from 1980 on.
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    let piece = "";
    for (const text of content) {
      piece += text;
      if (piece.length >= pieceLength) {
        file.push(strToU8(piece));
        piece = "";
      }
      await pause(share);
    }
    file.push(strToU8(piece), true);
  };
  await add("[Content_Types].xml", [contentTypes(parts)], 0);
  await add("_rels/.rels", [relationshipsPart(roots)], 0);
  for (const [i, { path, content, relationships }] of parts.entries()) {
    const share = i / parts.length;
    await add(path, content, share);
    const own = relationships?.() ?? [];
    if (own.length > 0) await add(path.replace(/([^/]+)$/, "_rels/$1.rels"), [relationshipsPart(own)], share);
  }
  zip.end();
  if (failure !== undefined) throw failure;
  return joined(chunks);
}

function contentTypes(parts: readonly Part[]): string {
  return (
    xmlDeclaration +
    tag(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      tag("Default", { Extension: "rels", ContentType: mediaType("package.relationships") }),
      tag("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...parts.map(({ path, contentType }) =>
        tag("Override", { PartName: `/${path}`, ContentType: mediaType(contentType) }),
      ),
    )
  );
}

function mediaType(name: string): string {
  return `application/vnd.openxmlformats-${name}+xml`;
}

function relationshipsPart(relationships: readonly Relationship[]): string {
  const elements = relationships.map(({ id, type, target, isOutside }) =>
    tag("Relationship", {
      Id: id,
      Type: type.includes("/") ? type : relationshipTypes + type,
      Target: isOutside === true ? plainAddress(target) : target,
      TargetMode: isOutside === true ? "External" : undefined,
    }),
  );
  const xmlns = "http://schemas.openxmlformats.org/package/2006/relationships";
  return xmlDeclaration + tag("Relationships", { xmlns }, ...elements);
}

/** Signs that a URI of RFC 3986 does not have are written as bytes, which browsers leave to the reader. */
function plainAddress(address: string): string {
  return address
    .replaceAll(/%(?![\dA-Fa-f]{2})/g, "%25")
    .replaceAll(/[^\w.~:/?#[\]@!$&'()*+,;=%-]/gu, (sign) => encodeURIComponent(sign));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
