import { crc32, deflateRawSync } from "node:zlib";
import { type Entry, packedBytes, readDirectory, unpack } from "./zip.ts";

/** A part ready to be written. */
interface Packed extends Omit<Entry, "offset"> {
  readonly bytes: Uint8Array;
}

const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, the first day a zip knows: the same Book gives the same bytes. */
const FIXED_DATE = 0x21;

/** The package with some text parts rewritten; those without an edit are taken over as they are packed. */
export function editParts(bytes: Uint8Array, editOf: (part: string) => ((text: string) => string) | null): Uint8Array {
  const parts = readDirectory(bytes).map((entry): Packed => {
    const edit = editOf(entry.name);
    if (edit === null) return { ...entry, bytes: packedBytes(bytes, entry) };
    const text = new TextDecoder().decode(unpack(bytes, entry));
    return pack(entry.name, new TextEncoder().encode(edit(text)));
  });
  return writeZip(parts);
}

function pack(name: string, part: Uint8Array): Packed {
  const bytes = deflateRawSync(part);
  return { name, method: DEFLATED, crc: crc32(part), packedSize: bytes.length, size: part.length, bytes };
}

function writeZip(parts: readonly Packed[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name);
    const local = header(0x04034b50, 30, 4, part, name.length);
    const central = header(0x02014b50, 46, 6, part, name.length);
    new DataView(central.buffer).setUint16(4, VERSION, true);
    new DataView(central.buffer).setUint32(42, offset, true);
    chunks.push(local, name, part.bytes);
    directory.push(central, name);
    offset += local.length + name.length + part.bytes.length;
  }
  const directorySize = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  return Buffer.concat([...chunks, ...directory, endRecord(parts.length, directorySize, offset)]);
}

/** Local and central headers share a run of fields that starts at `at`. */
function header(
  signature: number,
  size: number,
  at: number,
  part: Packed,
  nameLength: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packedSize, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, nameLength, true);
  return bytes;
}

function endRecord(count: number, directorySize: number, directoryOffset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  return bytes;
}
