import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { StatusCounts } from "../../../shared/report/head.ts";
import { usePane } from "../app/pane-context.ts";
import { Facts } from "./Facts.tsx";
import { levelsOf } from "./levels.ts";

interface Props {
  readonly campaign: Campaign;
  readonly counts: StatusCounts;
}

/** Rows per level, in the letter's order; levels nobody used are shown too, so that none seems forgotten. */
export function LevelCounts({ campaign, counts }: Props) {
  const { strings } = usePane();
  const without = counts[""] ?? 0;
  return (
    <Facts
      facts={[
        ...levelsOf(campaign).map(({ code, label }) => [label, String(counts[code] ?? 0)] as const),
        ...(without > 0 ? [[strings.submit.withoutLevel, String(without)] as const] : []),
      ]}
    />
  );
}
