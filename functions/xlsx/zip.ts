import { crc32, inflateRawSync } from "node:zlib";
import { MAX_ENTRIES, MAX_UNPACKED } from "./limits.ts";
import { refuseContent } from "./refusal.ts";
import { end64, sizes64 } from "./zip64.ts";

/** One part of a package as its central directory declares it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** An opened package. Nothing is unpacked before it is asked for. */
export interface Zip {
  readonly has: (name: string) => boolean;
  readonly names: () => string[];
  /** The part's bytes; null when the package has no such part. */
  readonly read: (name: string) => Uint8Array | null;
}

const CUT_OFF = "tệp bị thiếu phần cuối, có thể do tải hoặc chép chưa xong";
const DAMAGED = "tệp bị hỏng, các phần bên trong không khớp với mục lục của tệp";
const TOO_MUCH = `nội dung sau khi giải nén lớn hơn ${MAX_UNPACKED / 1024 / 1024} MB; hãy xóa hình ảnh và các dòng, cột trống đã kẻ khung dưới bảng rồi lưu lại`;

const BOMB = "một phần bên trong tệp giải nén ra nhiều hơn mục lục khai báo";

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED_FLAG = 0x1;
/** zlib takes no smaller one. */
const SMALLEST_CHUNK = 64;
const STORED = 0;
const DEFLATED = 8;

/** Reads the central directory and refuses what is too much before anything is unpacked. Throws a Refusal. */
export function openZip(bytes: Uint8Array, limit = MAX_UNPACKED): Zip {
  const entries = readDirectory(bytes);
  if (entries.length > MAX_ENTRIES) refuseContent(`tệp có quá nhiều phần bên trong (${entries.length})`);
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > limit) refuseContent(TOO_MUCH);
  // Part names are compared without case (OPC).
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  // Two parts of one name: programs differ in which one they show, so neither may be trusted.
  if (byName.size < entries.length) refuseContent("tệp có hai phần trùng tên bên trong");
  return {
    has: (name) => byName.has(name.toLowerCase()),
    names: () => [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? null : unpack(bytes, entry);
    },
  };
}

/** The parts in the order of the central directory. Throws a Refusal where the package is cut off or damaged. */
export function readDirectory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const large = end64(view, end);
  const count = large?.count ?? view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = large?.offset ?? view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) refuseContent(DAMAGED);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const declared = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [size = 0, packedSize = 0, offset = 0] = sizes64(view, at + CENTRAL_SIZE + nameLength, extraLength, declared);
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) refuseContent("tệp nén đặt mật khẩu");
    entries.push({
      name: nameAt(view, at + CENTRAL_SIZE, nameLength),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      offset,
    });
    at += CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return refuseContent(CUT_OFF);
}

/** Names are UTF-8; some programs write backslashes. */
function nameAt(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) refuseContent(DAMAGED);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  return new TextDecoder().decode(bytes).replaceAll("\\", "/");
}

/** The part as it is packed in the file. */
export function packedBytes(bytes: Uint8Array, { offset, packedSize }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (offset + LOCAL_SIZE > bytes.length) refuseContent(DAMAGED);
  if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) refuseContent(DAMAGED);
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) refuseContent(CUT_OFF);
  return bytes.subarray(start, start + packedSize);
}

export function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const { method, size } = entry;
  const part = method === STORED ? packed : method === DEFLATED ? inflate(packed, size) : refuseContent(DAMAGED);
  if (part.length !== size || crc32(part) !== entry.crc) refuseContent(DAMAGED);
  return part;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The declared size is also the cap: a part that unpacks to more is a bomb or broken. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  if (size === 0) return new Uint8Array();
  try {
    return inflateRawSync(packed, { maxOutputLength: size, chunkSize: Math.max(size, SMALLEST_CHUNK) });
  } catch (error) {
    // zlib's own errors carry a code; anything else is a bug of ours.
    if (!(error instanceof Error && "code" in error)) throw error;
    return refuseContent(error.code === "ERR_BUFFER_TOO_LARGE" ? BOMB : DAMAGED);
  }
}
