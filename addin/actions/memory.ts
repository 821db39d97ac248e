import * as z from "zod";
import { receipt, signedLetter, submissionBody, submissionOptions } from "../../shared/api.ts";
import type { UnitId } from "../../shared/ids.ts";

/**
 * What must outlive the pane: above all a submission whose answer never came, so that its retry carries the same id.
 * Kept on this computer, per campaign and unit.
 */
export interface Memory {
  /** The whole body of a submission from before it leaves until it is answered. */
  readonly pending: Slot<Pending>;
  /** The same for a file sent from the upload page: the file itself is not kept, only what tells it again. */
  readonly pendingFile: Slot<PendingFile>;
  /** The version the open workbook is written on top of: the last one sent from here, or taken over in a conflict. */
  readonly base: Slot<number>;
  /** The last receipt, and what it was for, so that a second click on an unchanged report sends nothing. */
  readonly lastSent: Slot<LastSent>;
  /** What the person has accepted, chosen and declared. */
  readonly options: Slot<z.infer<typeof submissionOptions>>;
  /** Request ids of decisions that are not answered yet, by their content. */
  readonly requestId: Slot<string>;
  /** The campaign the person works on, and the language of the pane. */
  readonly choice: Slot<string>;
}

const pending = z.object({ body: submissionBody, since: z.iso.datetime() });
export type Pending = z.infer<typeof pending>;

const pendingFile = z.object({
  submissionId: z.uuid(),
  base: z.int().min(0),
  options: submissionOptions,
  /** Hex SHA-256 of the file: the same file picked again goes out with the same id. */
  hash: z.string(),
  name: z.string(),
  since: z.iso.datetime(),
});
export type PendingFile = z.infer<typeof pendingFile>;

const lastSent = z.object({
  receipt,
  /** What was sent, without its letter, which may be said later. */
  content: z.string(),
  letter: signedLetter.nullable(),
  counts: z.record(z.string(), z.int()),
});
export type LastSent = z.infer<typeof lastSent>;

export interface Slot<T> {
  get(key: string): T | null;
  set(key: string, value: T): void;
  clear(key: string): void;
}

export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function memory(storage: TextStorage): Memory {
  return {
    pending: slot(storage, "pending", pending),
    pendingFile: slot(storage, "pending-file", pendingFile),
    base: slot(storage, "base", z.int().min(0)),
    lastSent: slot(storage, "last-sent", lastSent),
    options: slot(storage, "options", submissionOptions),
    requestId: slot(storage, "request-id", z.uuid()),
    choice: slot(storage, "choice", z.string()),
  };
}

/** The key of one unit's report in one campaign. */
export function reportKey(target: { readonly campaign: { readonly id: string }; readonly unit: UnitId }): string {
  return `${target.campaign.id}/${target.unit}`;
}

function slot<T>(storage: TextStorage, name: string, schema: z.ZodType<T>): Slot<T> {
  // A full or forbidden storage must not stop a submission: then it is remembered for as long as this page lives.
  const here = new Map<string, string>();
  const place = (key: string): string => `tong-hop.${name}/${key}`;
  return {
    get: (key) => parse(here.get(key) ?? readText(storage, place(key)), schema),
    set: (key, value) => {
      const text = JSON.stringify(value);
      if (writeText(storage, place(key), text)) here.delete(key);
      else here.set(key, text);
    },
    clear: (key) => {
      here.delete(key);
      writeText(storage, place(key), null);
    },
  };
}

function readText(storage: TextStorage, place: string): string | null {
  try {
    return storage.getItem(place);
  } catch {
    return null;
  }
}

function writeText(storage: TextStorage, place: string, text: string | null): boolean {
  try {
    if (text === null) storage.removeItem(place);
    else storage.setItem(place, text);
    return true;
  } catch {
    return false;
  }
}

/** Null also for what an older build of the add-in wrote in another shape. */
function parse<T>(text: string | null, schema: z.ZodType<T>): T | null {
  if (text === null) return null;
  try {
    const value = schema.safeParse(JSON.parse(text));
    return value.success ? value.data : null;
  } catch {
    return null;
  }
}
