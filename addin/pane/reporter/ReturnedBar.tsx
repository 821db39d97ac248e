import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Report } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { annexOf } from "../../../shared/campaign/lookup.ts";
import { usePane } from "../app/pane-context.ts";

interface Props {
  readonly campaign: Campaign;
  readonly report: Report;
}

/** Why the receiver sent the report back. */
export function ReturnedBar({ campaign, report }: Props) {
  const { strings } = usePane();
  const last = report.events.findLast(({ kind }) => kind === "return");
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{strings.returned.heading}</MessageBarTitle>
        <p>{strings.returned.what}</p>
        {last !== undefined && last.note !== "" && (
          <blockquote style={{ margin: 0, whiteSpace: "pre-wrap" }}>{last.note}</blockquote>
        )}
        <ul>
          {(last?.remarks ?? []).map(({ annex, row, text }) => (
            <li key={`${annex} ${row} ${text}`}>
              {strings.returned.row(annexOf(campaign, annex)?.sheetName ?? annex, row)}: {text}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
