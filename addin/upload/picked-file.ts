import { fail, ok, type Result } from "../../shared/result.ts";
import { type FileRefusal, MOST_BYTES, refusalOf } from "./file-refusal.ts";

/** A file as it was when it was picked: what is checked is what is sent, even if it is saved anew meanwhile. */
export interface PickedFile {
  readonly name: string;
  readonly content: Blob;
  /** Hex SHA-256 of the content. */
  readonly hash: string;
}

export async function pickedFile(file: File): Promise<Result<PickedFile, FileRefusal>> {
  // Too large a file is not read at all: a telephone may not have the memory.
  if (file.size > MOST_BYTES) return fail("too-large");
  const bytes = await bytesOf(file);
  if (bytes === null) return fail("unreadable");
  const refusal = refusalOf(bytes);
  if (refusal !== null) return fail(refusal);
  return ok({ name: file.name, content: new Blob([bytes]), hash: await sha256(bytes) });
}

/** Null when the file cannot be read: deleted since, locked by another program, or still in the cloud. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
