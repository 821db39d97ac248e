import { inheritedAnnexes, type PreviousReports } from "../../shared/annex/previous-reports.ts";
import type { AnnexRows } from "../../shared/annex/reading.ts";
import { type PreviousAnswer, type WireSheet, wireSheets } from "../../shared/api.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { type Predecessor, predecessorsIn } from "../../shared/campaign/predecessors.ts";
import { standingVersion } from "../../shared/report/fold-log.ts";
import type { Receipt } from "../../shared/report/head.ts";
import { receiptOf } from "../../shared/report/receipt.ts";
import type { Deps, OnUnit } from "./deps.ts";

type Needs = Pick<Deps, "store">;
type Asked = Pick<OnUnit, "campaign" | "unit">;

interface Inherited {
  readonly earlier: Campaign;
  readonly reports: readonly InheritedReport[];
  readonly missing: readonly Predecessor[];
}

interface InheritedReport {
  readonly body: Predecessor;
  readonly receipt: Receipt;
  readonly sentBy: string;
  readonly annexes: readonly AnnexRows[];
}

type Answer = Omit<PreviousAnswer, "reports"> & {
  readonly reports: readonly (Omit<PreviousAnswer["reports"][number], "sheets"> & {
    readonly sheets: readonly WireSheet[];
  })[];
};

/** The last reports of the bodies a unit carries on, for whoever may see the unit: they are its own past. */
export const previous =
  (deps: Needs) =>
  async (asked: Asked): Promise<Answer> => {
    const inherited = await inherit(deps, asked);
    if (inherited === null) return { campaign: null, reports: [], missing: [] };
    return {
      campaign: inherited.earlier.id,
      reports: inherited.reports.map(({ body: { unit, share }, receipt, sentBy, annexes }) => ({
        unit: unit.id,
        name: unit.officialName,
        share,
        receipt,
        sentBy,
        sheets: wireSheets(annexes),
      })),
      missing: inherited.missing.map(({ unit }) => ({ unit: unit.id, name: unit.officialName })),
    };
  };

/** The same, as a template takes it. */
export async function previousOf(deps: Needs, asked: Asked): Promise<PreviousReports | null> {
  const inherited = await inherit(deps, asked);
  if (inherited === null) return null;
  const reports = inherited.reports.map(({ body, annexes }) => ({ unit: body.unit.id, annexes }));
  return { campaign: inherited.earlier, reports };
}

async function inherit({ store }: Needs, { campaign, unit }: Asked): Promise<Inherited | null> {
  const record = campaign.previous === null ? null : await store.campaigns.get(campaign.previous);
  if (record === null) return null;
  const earlier = record.now.campaign;
  const bodies = predecessorsIn(earlier, unit.id).filter((body) => body.unit.owes);
  const heads = await Promise.all(bodies.map((body) => store.heads.get(earlier.id, body.unit.id)));
  const standing = bodies.flatMap((body, index) => {
    const log = heads[index]?.log ?? [];
    const version = standingVersion(log);
    const receipt = version === null ? null : receiptOf(earlier, body.unit.id, log, version.submissionId);
    return receipt === null ? [] : [{ body, receipt }];
  });
  const named = standing.map(({ body, receipt }) => ({ unit: body.unit.id, submissionId: receipt.submissionId }));
  const versions = await store.versions.read(earlier.id, named);
  const reports = versions.flatMap(({ sentBy, annexes }, index): InheritedReport[] => {
    const one = standing[index];
    if (one === undefined) return [];
    return [{ ...one, sentBy, annexes: inheritedAnnexes(campaign, earlier, unit.id, one.body, annexes) }];
  });
  const sent = new Set(standing.map(({ body }) => body));
  return {
    earlier,
    // A part that brought no task along has nothing to tell.
    reports: reports.filter(({ body, annexes }) => body.share !== "part" || annexes.length > 0),
    missing: bodies.filter((body) => body.share !== "part" && !sent.has(body)),
  };
}
