/**
 * A short, well-spread hash of some texts: 16 hex digits, the same on every engine and for ever (finding ids depend on
 * it). Parts are joined by their lengths, so ("ab", "c") and ("a", "bc") differ. Not cryptographic: content hashes use
 * SHA-256. FNV-1a in two 32-bit lanes with different primes, finished by MurmurHash3's final mix.
 */
export function fingerprint(...parts: string[]): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  const text = parts.map((part) => String.fromCharCode(part.length & 0xffff, part.length >>> 16) + part).join("");
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
  }
  const first = finish(low ^ Math.imul(high, 0x85ebca6b));
  const second = finish(high ^ Math.imul(first, 0xc2b2ae35));
  return hex(first) + hex(second);
}

/** Spreads every bit over all 32. */
function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
