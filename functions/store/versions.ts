import * as z from "zod";
import { type KeptFile, keptFile } from "../../shared/api.ts";
import type { CampaignId, Instant, SubmissionId, UnitId } from "../../shared/ids.ts";
import type { Item } from "./attributes.ts";
import type { Content, Contents } from "./contents.ts";
import { DamagedStore } from "./damage.ts";
import type { Database } from "./database.ts";
import { versionKey } from "./keys.ts";
import { type PackedRef, packedRef } from "./packed-json.ts";

/**
 * Versions as they were sent, immutable. One that no log names was never accepted: its content may be there, its head
 * never moved, and a retry finds it again.
 */
export interface Versions {
  /** Content first, then the version. False when this submission id was seen before; look at what it holds. */
  write(campaign: CampaignId, unit: UnitId, version: SentVersion, content: Content): Promise<boolean>;
  get(campaign: CampaignId, unit: UnitId, id: SubmissionId): Promise<SentVersion | null>;
  /** Whole versions in the order asked; throws where one is missing, which a committed one never is. */
  read(campaign: CampaignId, named: readonly VersionName[]): Promise<(SentVersion & Content)[]>;
}

export interface VersionName {
  readonly unit: UnitId;
  readonly submissionId: SubmissionId;
}

export interface SentVersion {
  readonly submissionId: SubmissionId;
  /** SHA-256 of the canonical content: what "the same content" means. */
  readonly hash: string;
  readonly sentAt: Instant;
  readonly sentBy: string;
  readonly via: "add-in" | "workbook";
  /** The workbook it was read from, among the artifacts. */
  readonly file?: KeptFile | undefined;
}

const stored = z.lazy(() =>
  z.object({
    submissionId: z.string(),
    hash: z.string(),
    sentAt: z.string(),
    sentBy: z.string(),
    via: z.enum(["add-in", "workbook"]),
    file: keptFile.optional(),
    content: packedRef,
  }),
);
type StoredVersion = SentVersion & { readonly content: PackedRef };

export function versionsIn(database: Database, contents: Contents): Versions {
  return {
    async write(campaign, unit, version, content) {
      const ref = await contents.write(content);
      const { file, ...rest } = version;
      const item = { ...rest, ...(file === undefined ? {} : { file: { ...file } }), content: { ...ref } };
      return database.putNew(versionKey(campaign, unit, version.submissionId), item);
    },
    async get(campaign, unit, id) {
      const item = await database.get(versionKey(campaign, unit, id));
      return item === null ? null : readVersion(item);
    },
    async read(campaign, named) {
      const keys = named.map(({ unit, submissionId }) => versionKey(campaign, unit, submissionId));
      const items = await database.batchGet(keys);
      const found = new Map(items.map((item) => [`${item["PK"]} ${item["SK"]}`, readVersion(item)]));
      const versions = keys.map(({ PK, SK }) => presentOr(found.get(`${PK} ${SK}`), SK));
      const read = await contents.read(versions.map(({ content }) => content));
      return versions.flatMap(({ content: _, ...version }, index) => {
        const content = read[index];
        return content === undefined ? [] : [{ ...version, ...content }];
      });
    },
  };
}

function readVersion(item: Item): StoredVersion {
  return stored.parse(item);
}

function presentOr<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new DamagedStore(`committed version ${name} is missing`);
  return value;
}
