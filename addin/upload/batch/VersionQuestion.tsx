import { Checkbox } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Instant } from "../../../shared/ids.ts";
import { differences } from "../../../shared/report/difference.ts";
import { usePane } from "../../pane/app/pane-context.ts";
import { DifferenceList } from "../../pane/reporter/DifferenceList.tsx";
import type { CheckedFile } from "../check-file.ts";
import type { Existing } from "./batch-file.ts";

interface Props {
  readonly campaign: Campaign;
  readonly checked: CheckedFile;
  readonly existing: Existing;
  readonly receivedAt: Instant | null;
  readonly replaces: number | null;
  readonly onReplace: (n: number | null) => void;
}

/** The unit has a report: when that came, what would change, and a yes that is asked for in so many words. */
export function VersionQuestion({ campaign, checked, existing, receivedAt, replaces, onReplace }: Props) {
  const { strings } = usePane();
  const words = strings.batch.version;
  const { head, annexes } = existing;
  const before = existing.receivedAt ?? head.acceptedAt;
  const isOlder = before !== null && receivedAt !== null && Date.parse(receivedAt) < Date.parse(before);
  const cells = useMemo(() => differences(campaign, annexes, checked.annexes), [campaign, annexes, checked]);
  return (
    <>
      <span>
        {words.asked(head.n, strings.state[head.state], strings.said.time(head.acceptedAt ?? ""))}{" "}
        {existing.receivedAt !== null && words.byEmail(strings.said.time(existing.receivedAt))}
      </span>
      {isOlder && <strong>{words.older}</strong>}
      {cells.length === 0 ? (
        <span>{words.same}</span>
      ) : (
        <details>
          <summary>{words.differs(cells.length)}</summary>
          <DifferenceList campaign={campaign} differences={cells} sides={[words.had, words.file]} />
        </details>
      )}
      <Checkbox
        label={words.replace(head.n)}
        checked={replaces === head.n}
        onChange={(_, { checked }) => onReplace(checked === true ? head.n : null)}
      />
    </>
  );
}
