import { createHash, hash } from "node:crypto";
import { finished } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { type PartDigest, partsHash } from "./parts-hash.ts";
import { inPieces } from "./pieces.ts";
import { type Entry, packedBytes, readDirectory, unpack } from "./zip.ts";

/** A finished workbook, and the hash over what it holds. */
export interface Package {
  readonly bytes: Uint8Array;
  /** SHA-256 (hex) over names and uncompressed parts: see `partsHash`. */
  readonly hash: string;
}

export interface Edits {
  /** How a text part is rewritten, in pieces that are packed as they come; null to take it over as it is. */
  readonly editOf: (part: string) => ((text: string) => Iterable<string>) | null;
  /** The part to be edited after all others. */
  readonly last: string;
}

/** A part ready to be written. */
interface Packed extends Omit<Entry, "offset">, PartDigest {
  readonly chunks: readonly Uint8Array[];
}

const DEFLATED = 8;
/** zlib's own default packs a merge by a twentieth smaller and takes more than three times as long. */
export const PACKING_LEVEL = 4;
const VERSION = 20;
/** 1 January 1980, the first day a zip knows: the same Book gives the same bytes. */
const FIXED_DATE = 0x21;

/** The package with some text parts rewritten. Only packed pieces are ever held. */
export async function editParts(bytes: Uint8Array, { editOf, last }: Edits): Promise<Package> {
  const entries = readDirectory(bytes);
  const parts: Packed[] = [];
  for (const entry of [
    ...entries.filter(({ name }) => name !== last),
    ...entries.filter(({ name }) => name === last),
  ]) {
    const part = unpack(bytes, entry);
    const edit = editOf(entry.name);
    if (edit !== null) parts.push(await pack(entry.name, edit(new TextDecoder().decode(part))));
    else parts.push({ ...entry, sha256: hash("sha256", part), chunks: [packedBytes(bytes, entry)] });
  }
  return { bytes: writeZip(parts), hash: partsHash(parts) };
}

async function pack(name: string, texts: Iterable<string>): Promise<Packed> {
  const digest = createHash("sha256");
  const deflate = deflater();
  let [crc, size] = [0, 0];
  for (const piece of inPieces(texts)) {
    const bytes = Buffer.from(piece);
    crc = crc32(bytes, crc);
    size += bytes.length;
    digest.update(bytes);
    await deflate.write(bytes);
  }
  const chunks = await deflate.end();
  const packedSize = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return { name, method: DEFLATED, crc, packedSize, size, sha256: digest.digest("hex"), chunks };
}

interface Deflater {
  /** Waits for the piece before, not for this one: zlib packs it in a thread of its own while the next is made. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<Uint8Array[]>;
}

function deflater(): Deflater {
  const deflate = createDeflateRaw({ level: PACKING_LEVEL });
  const chunks: Uint8Array[] = [];
  deflate.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = finished(deflate);
  let before = Promise.resolve();
  return {
    async write(bytes) {
      await before;
      before = new Promise((resolve, reject) => {
        deflate.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
    },
    async end() {
      await before;
      deflate.end();
      await ended;
      return chunks;
    },
  };
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
    chunks.push(local, name, ...part.chunks);
    directory.push(central, name);
    offset += local.length + name.length + part.packedSize;
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
