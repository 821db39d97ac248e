import * as z from "zod";
import { type CampaignDetail, campaignDetail } from "../../shared/api.ts";

/**
 * What campaigns were when this computer last heard of them, so that inserting, checking and a queued submission need no
 * network. It lies in the browser's cache, apart from the little room that holds reports on their way.
 */
export interface CampaignShelf {
  read(user: string): Promise<Kept | null>;
  keep(user: string, campaigns: readonly CampaignDetail[]): Promise<void>;
}

const kept = z.object({
  /** Another build may bring other definitions under the same revision: its own are asked for anew. */
  build: z.string(),
  campaigns: z.array(campaignDetail).readonly(),
});
export type Kept = z.infer<typeof kept>;

type Shelf = Pick<Cache, "put" | "match">;

export function campaignShelf(open: () => Promise<Shelf>, build: string): CampaignShelf {
  // Drafts are for some people only: each sees again what they were shown.
  const place = (user: string): string => `/campaigns/${encodeURIComponent(user)}`;
  return {
    async read(user) {
      try {
        const found = await (await open()).match(place(user));
        const value = kept.safeParse(await found?.json());
        return value.success ? value.data : null;
      } catch {
        return null;
      }
    },
    async keep(user, campaigns) {
      try {
        await (await open()).put(place(user), new Response(JSON.stringify({ build, campaigns })));
      } catch {
        // A browser that keeps nothing (private window, full disk) costs working offline, nothing else.
      }
    },
  };
}
