/** Fields that say "see the 64-bit record": some programs that stream always write one, however small the file. */
const ELSEWHERE = 0xffff_ffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_SIZE = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_SIZE = 56;
const EXTRA_ID = 0x0001;

/** Where the central directory is and how many entries it has, as the 64-bit end record says; null without one. */
export function end64(view: DataView, end: number): { readonly count: number; readonly offset: number } | null {
  const locator = end - LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_SIGNATURE) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + END64_SIZE > view.byteLength || view.getUint32(at, true) !== END64_SIGNATURE) return null;
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

/** Size, packed size and offset of an entry, each taken from the extra field where its own place only points there. */
export function sizes64(view: DataView, extra: number, length: number, fields: readonly number[]): number[] {
  const record = fields.includes(ELSEWHERE) ? findExtra(view, extra, extra + length) : null;
  let at = record?.start ?? 0;
  return fields.map((field) => {
    if (field !== ELSEWHERE || record === null || at + 8 > record.end) return field;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

function findExtra(view: DataView, from: number, end: number): { readonly start: number; readonly end: number } | null {
  const limit = Math.min(end, view.byteLength);
  for (let at = from; at + 4 <= limit; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === EXTRA_ID) return { start: at + 4, end: Math.min(at + 4 + size, limit) };
    at += 4 + size;
  }
  return null;
}
