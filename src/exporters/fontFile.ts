import { long, searchFields, table } from "./fontTables.ts";

const checksumAdjustment = 8;

/** A TrueType file of these tables, in the order of their tags. */
export function writeFont(tables: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const parts = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const header = 12 + 16 * parts.length;
  const file = new Uint8Array(header + parts.reduce((sum, [, { length }]) => sum + padded(length), 0));
  const records: number[] = [];
  let start = header;
  let head = header;
  for (const [tag, bytes] of parts) {
    file.set(bytes, start);
    if (tag === "head") head = start;
    const sum = checksum(file.subarray(start, start + padded(bytes.length)));
    records.push(...tagNumbers(tag), ...long(sum), ...long(start), ...long(bytes.length));
    start += padded(bytes.length);
  }
  file.set(table([1, 0, parts.length, ...searchFields(parts.length, 16), ...records]));
  new DataView(file.buffer).setUint32(head + checksumAdjustment, 0xb1b0afba - checksum(file));
  return file;
}

function tagNumbers(tag: string): readonly number[] {
  return [0, 2].map((i) => tag.charCodeAt(i) * 256 + tag.charCodeAt(i + 1));
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function checksum({ buffer, byteOffset, byteLength }: Uint8Array): number {
  const data = new DataView(buffer, byteOffset, byteLength);
  let sum = 0;
  for (let i = 0; i < byteLength; i += 4) sum = (sum + data.getUint32(i)) >>> 0;
  return sum;
}
