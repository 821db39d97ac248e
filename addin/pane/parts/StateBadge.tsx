import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { ReportState } from "../../../shared/report/head.ts";
import { usePane } from "../app/pane-context.ts";

const COLOURS: Readonly<Record<ReportState, NonNullable<BadgeProps["color"]>>> = {
  "not-sent": "subtle",
  "awaiting-approval": "informative",
  sent: "brand",
  returned: "warning",
  accepted: "success",
};

export function StateBadge({ state }: { readonly state: ReportState }) {
  const { strings } = usePane();
  return (
    <Badge color={COLOURS[state]} appearance="tint">
      {strings.state[state]}
    </Badge>
  );
}
