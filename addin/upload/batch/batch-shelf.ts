import * as z from "zod";
import { submissionOptions } from "../../../shared/api.ts";
import type { CampaignId } from "../../../shared/ids.ts";
import type { Shelf } from "../file-shelf.ts";
import { stored } from "../send-file.ts";
import type { BatchFile } from "./batch-file.ts";
import type { BatchState } from "./batch-state.ts";
import type { DroppedFile } from "./dropped-files.ts";

/**
 * The files of a batch and what was answered to them, kept while the page is away at the sign-in: whoever has looked
 * through eighty files must not begin again because the session ran out. In the browser's own cache, for that long only.
 */
export interface BatchShelf {
  hold(campaign: CampaignId, batch: (() => BatchState) | null): void;
  stow(user: string): Promise<void>;
  /** What was stowed for this person in this campaign; gone from the shelf afterwards, whosever it was. */
  take(user: string, campaign: CampaignId): Promise<KeptBatch | null>;
}

export interface KeptBatch {
  readonly receivedAt: string | null;
  readonly files: ReadonlyMap<DroppedFile, Partial<BatchFile>>;
}

const LIST = "/kept-batch";
const place = (index: number): string => `${LIST}/${index}`;

const list = z.object({
  user: z.string(),
  campaign: z.string(),
  receivedAt: z.string().nullable(),
  files: z.array(
    z.object({
      path: z.string(),
      unit: z.string().nullable(),
      unitChosen: z.boolean(),
      options: submissionOptions,
      receivedAt: z.string().nullable(),
      leftOut: z.boolean(),
    }),
  ),
});

export function batchShelf(open: () => Promise<Shelf>): BatchShelf {
  let held: { readonly campaign: CampaignId; readonly batch: () => BatchState } | null = null;
  return {
    hold: (campaign, batch) => {
      held = batch === null ? null : { campaign, batch };
    },
    async stow(user) {
      if (held === null || user === "") return;
      try {
        await stow(await open(), { user, campaign: held.campaign }, held.batch());
      } catch {
        // A browser that keeps nothing costs dropping the files again, never the sign-in.
      }
    },
    async take(user, campaign) {
      try {
        return await take(await open(), { user, campaign });
      } catch {
        return null;
      }
    },
  };
}

interface Owner {
  readonly user: string;
  readonly campaign: CampaignId;
}

async function stow(shelf: Shelf, owner: Owner, { receivedAt, files }: BatchState): Promise<void> {
  const kept = files.filter(({ picked, sameAs, stored }) => picked !== null && sameAs === null && stored === null);
  for (const [index, { picked }] of kept.entries()) {
    if (picked !== null) await shelf.put(place(index), new Response(picked.content));
  }
  const written: z.infer<typeof list> = {
    ...owner,
    receivedAt,
    files: kept.map(({ path, unit, unitChosen, options, receivedAt, leftOut }) => ({
      ...{ path, unit: unitChosen ? unit : null, unitChosen, options: stored(options), receivedAt, leftOut },
    })),
  };
  // Last: a list that is there has all its files.
  await shelf.put(LIST, new Response(JSON.stringify(written)));
}

async function take(shelf: Shelf, { user, campaign }: Owner): Promise<KeptBatch | null> {
  const response = await shelf.match(LIST);
  if (response === undefined) return null;
  const kept = list.parse(await response.json());
  await shelf.delete(LIST);
  const files = new Map<DroppedFile, Partial<BatchFile>>();
  for (const [index, { path, ...answers }] of kept.files.entries()) {
    const content = await (await shelf.match(place(index)))?.blob();
    await shelf.delete(place(index));
    if (content !== undefined) files.set({ file: new File([content], path.split("/").at(-1) ?? path), path }, answers);
  }
  return kept.user === user && kept.campaign === campaign ? { receivedAt: kept.receivedAt, files } : null;
}
