import type { CampaignId, SubmissionId, UnitId } from "../../../shared/ids.ts";

/** What makes two entries the same: this file, entered as this unit's report in this campaign. */
export interface FileOfUnit {
  readonly campaign: CampaignId;
  readonly unit: UnitId;
  /** Hex SHA-256 of the file. */
  readonly hash: string;
}

/** A first try that broke off with other answers has spent its id; so many may be spent. */
const IDS = 5;

/**
 * The ids a file may go out under, the same ones whenever and wherever it is dropped again: what is stored is then
 * recognised by its id, and cannot be stored twice. UUIDs of version 8, made from SHA-256.
 */
export function submissionIds(file: FileOfUnit): Promise<SubmissionId[]> {
  return Promise.all(
    Array.from({ length: IDS }, (_, attempt) => uuidOf([file.campaign, file.unit, file.hash, attempt])),
  );
}

async function uuidOf(parts: readonly (string | number)[]): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(["tong-hop.batch", ...parts]));
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", text)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
