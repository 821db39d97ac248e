import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";

/**
 * Files that people download: merged workbooks and drafts, which can be made again, and under `files/` those that units sent, which
 * cannot. Keys are names of ours: lower-case letters, digits, hyphens and dots.
 */
export interface Artifacts {
  /** Putting the same key again replaces it; a reader sees the old file or the new one, never a half. */
  put(key: string, bytes: Uint8Array, filename: string): Promise<void>;
  /** False once somebody has cleared it away: whoever knows how it was made can make it again. */
  has(key: string): Promise<boolean>;
  /** Null where nothing has that key. */
  read(key: string): Promise<Uint8Array | null>;
  /** Throws where files can be neither kept nor found now. */
  check(): Promise<void>;
  /** A link that works without signing in, for a few minutes; it saves under `filename`. */
  url(key: string, filename: string): Promise<string>;
}

/** Artifacts that this server hands out itself; a cloud's storage answers its own links. */
export interface Downloads {
  /** The file a link of ours names; `link-expired` where the link is not ours, altered or too old. */
  open(key: string, signed: SignedQuery): Promise<Result<Download, Problem>>;
}

export interface SignedQuery {
  readonly filename: string;
  readonly expires: string;
  readonly signature: string;
}

export interface Download {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly filename: string;
}

/** Sent workbooks lie apart from merged ones: nothing may ever clear them away. */
export const FILES = "files/";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The media type of a file of ours, by the end of its name. */
export function typeOf(filename: string): string {
  return filename.endsWith(".docx") ? DOCX_TYPE : XLSX_TYPE;
}

/** In seconds: long enough to click, too short to pass on. */
export const LINK_LIFETIME = 300;

/** RFC 6266: the plain name for old programs, the real one in UTF-8. */
export function attachment(filename: string): string {
  const plain = filename.normalize("NFD").replaceAll(/[^\w. -]/g, "");
  const encoded = encodeURIComponent(filename).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
