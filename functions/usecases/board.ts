import type { Board } from "../../shared/api.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { owingUnits } from "../../shared/campaign/lookup.ts";
import type { Instant } from "../../shared/ids.ts";
import { foldLog } from "../../shared/report/fold-log.ts";
import type { Head } from "../../shared/report/head.ts";
import { isLate, isOverdue } from "../../shared/report/lateness.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { maySee } from "./may.ts";

/** Theo dõi: every unit that owes a report, in the campaign's order; a reporter sees its own row only. One Query. */
export const board =
  ({ store, now }: Pick<Deps, "store" | "now">) =>
  async ({ campaign, person }: InCampaign): Promise<Board> => {
    const asOf = now().toISOString();
    const { heads } = await store.heads.all(campaign.id);
    const known = new Map(heads.map((head) => [head.unit, head]));
    const units = owingUnits(campaign).filter(({ id }) => maySee(person, id));
    return { units: units.map(({ id }) => boardRow(campaign, known.get(id) ?? foldLog(id, []), asOf)) };
  };

/** Lateness here is judged with every exception granted so far. */
export function boardRow({ due }: Pick<Campaign, "due">, head: Head, asOf: Instant): Board["units"][number] {
  const { unit, state, n, acceptedAt, counts } = head;
  return {
    unit,
    state,
    n,
    acceptedAt,
    late: isLate(due, head),
    overdue: isOverdue(due, head, asOf),
    counts: { ...counts },
  };
}
