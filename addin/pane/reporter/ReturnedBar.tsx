import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { AnnexRows } from "../../../shared/annex/reading.ts";
import { type Report, sheetRows, type Version } from "../../../shared/api.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { annexOf } from "../../../shared/campaign/lookup.ts";
import { type PlacedRemark, placeRemarks } from "../../../shared/report/remark-places.ts";
import { usePane } from "../app/pane-context.ts";

const useStyles = makeStyles({
  note: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  remarks: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: "1.2em",
    overflowWrap: "anywhere",
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly campaign: Campaign;
  readonly report: Report;
  /** The version that was returned, whole; null while it is being fetched. */
  readonly version: Version | null;
  /** The rows as the workbook has them now, where that is known. */
  readonly annexes: readonly AnnexRows[];
  /** Null where no workbook is open beside the page. */
  readonly goTo: ((sheet: string, cell: string | null) => void) | null;
  /** How the returned version comes back to whoever lost it. */
  readonly restore: { readonly label: (n: number) => string; readonly busy: boolean; run(n: number): void };
}

/** Why the receiver sent the report back; each remark leads to its row. */
export function ReturnedBar({ campaign, report, version, annexes, goTo, restore }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const last = report.events.findLast(({ kind }) => kind === "return");
  const sent = version === null ? [] : sheetRows(version.sheets);
  const remarks = placeRemarks(campaign, last?.remarks ?? [], sent, annexes);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{strings.returned.heading}</MessageBarTitle>
        <p>{strings.returned.what}</p>
        {last !== undefined && last.note !== "" && <blockquote className={styles.note}>{last.note}</blockquote>}
        <ul className={styles.remarks}>
          {remarks.map((placed) => (
            <li key={`${placed.remark.annex} ${placed.remark.row} ${placed.remark.text}`}>
              <Place placed={placed} />: {placed.remark.text}
              {placed.name !== null && <div className={styles.name}>{placed.name}</div>}
            </li>
          ))}
        </ul>
        <p>
          <Button size="small" disabledFocusable={restore.busy} onClick={() => restore.run(report.head.n)}>
            {restore.label(report.head.n)}
          </Button>
        </p>
      </MessageBarBody>
    </MessageBar>
  );

  function Place({ placed: { remark, at, column } }: { readonly placed: PlacedRemark }) {
    const sheet = annexOf(campaign, remark.annex)?.sheetName ?? remark.annex;
    const text = strings.returned.row(sheet, at?.row ?? remark.row);
    if (goTo === null || at === null) return text;
    return (
      <Link as="button" onClick={() => goTo(at.sheet, `${column ?? "A"}${at.row}`)}>
        {text}
      </Link>
    );
  }
}
