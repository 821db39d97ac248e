/** What can be said of a file before it travels; everything else the service says, in its own words. */
export type FileRefusal = "several" | "unreadable" | "empty" | "too-large" | "protected" | "old-format" | "not-xlsx";

/** The service takes no larger workbook. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** First bytes of the container that holds .xls and .doc, and also .xlsx files with a password to open. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];
/** An .xlsx is a zip: "PK". */
const ZIP = [0x50, 0x4b];
/** Name of the part that an encrypted workbook lies in, as the old container writes names. */
const ENCRYPTED = utf16("EncryptedPackage");

export function refusalOf(bytes: Uint8Array): FileRefusal | null {
  if (bytes.length === 0) return "empty";
  if (bytes.length > MOST_BYTES) return "too-large";
  if (startsWith(bytes, OLD_CONTAINER)) return includes(bytes, ENCRYPTED) ? "protected" : "old-format";
  return startsWith(bytes, ZIP) ? null : "not-xlsx";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function utf16(text: string): readonly number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}
