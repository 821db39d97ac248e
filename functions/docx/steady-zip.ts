import { crc32, deflateRawSync } from "node:zlib";

/** 1 January 1980, the first day a zip knows. */
const FIXED_DATE = 0x21;
const DEFLATED = 8;
const VERSION = 20;

/** A package of these parts in this order, without a trace of when it was made: the same parts give the same bytes. */
export function steadyZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, part] of parts) {
    const packed = deflateRawSync(part);
    const name = new TextEncoder().encode(path);
    const fields = [crc32(part), packed.length, part.length] as const;
    chunks.push(header(0x04034b50, 30, 4, fields, name, 0), packed);
    directory.push(header(0x02014b50, 46, 6, fields, name, offset));
    offset += 30 + name.length + packed.length;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end(parts.size, directorySize, offset)]));
}

/** Local and central headers share a run of fields that starts at `at`; names are UTF-8. */
function header(
  signature: number,
  size: number,
  at: number,
  [crc, packedSize, unpackedSize]: readonly [number, number, number],
  name: Uint8Array,
  offset: number,
): Uint8Array {
  const bytes = Buffer.alloc(size + name.length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(VERSION, 4);
  bytes.writeUInt16LE(VERSION, at);
  bytes.writeUInt16LE(DEFLATED, at + 4);
  bytes.writeUInt16LE(FIXED_DATE, at + 8);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(packedSize, at + 14);
  bytes.writeUInt32LE(unpackedSize, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  if (size === 46) bytes.writeUInt32LE(offset, 42);
  bytes.set(name, size);
  return bytes;
}

function end(count: number, directorySize: number, directoryOffset: number): Uint8Array {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(directorySize, 12);
  bytes.writeUInt32LE(directoryOffset, 16);
  return bytes;
}
