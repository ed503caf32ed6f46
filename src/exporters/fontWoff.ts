import { unzlibSync } from "fflate";

/** The tables of a font by their tags. */
export type FontTables = ReadonlyMap<string, DataView>;

const headerSize = 44;
const entrySize = 20;

/** The tables of a WOFF 1.0 file, unpacked. Throws for any other file. https://www.w3.org/TR/WOFF/ */
export function readWoff(file: Uint8Array): FontTables {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (data.byteLength < headerSize || tagAt(data, 0) !== "wOFF") throw new Error("not a font in WOFF");
  const entries = Array.from({ length: data.getUint16(12) }, (_, i) => headerSize + i * entrySize);
  return new Map(entries.map((at) => [tagAt(data, at), viewOf(unpack(file, data, at))]));
}

function unpack(file: Uint8Array, data: DataView, at: number): Uint8Array {
  const start = data.getUint32(at + 4);
  const packedLength = data.getUint32(at + 8);
  const packed = file.subarray(start, start + packedLength);
  return packedLength < data.getUint32(at + 12) ? unzlibSync(packed) : packed;
}

export function tagAt(data: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => data.getUint8(at + i)));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
