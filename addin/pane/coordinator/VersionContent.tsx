import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from "@fluentui/react-components";
import { sheetRows, type Version } from "../../../shared/api.ts";
import type { Annex, Campaign } from "../../../shared/campaign/campaign.ts";
import { formatDay } from "../../../shared/text/vietnam-time.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import { usePane } from "../app/pane-context.ts";
import { fieldText } from "../parts/field-text.ts";
import { Step } from "../parts/Step.tsx";
import { WhereFrom } from "../parts/WhereFrom.tsx";
import { ContentRow } from "./ContentRow.tsx";
import { type RowRemarks, remarkAt, withRemark } from "./row-remarks.ts";

const useStyles = makeStyles({ rows: { margin: 0, paddingLeft: "1.6em" } });

interface Props {
  readonly target: ReportTarget;
  readonly version: Version;
  /** What was said of its rows when it was returned. */
  readonly said?: RowRemarks;
  readonly remarks?: RowRemarks;
  /** Null where nothing is to be remarked on it. */
  readonly onRemarks?: ((remarks: RowRemarks) => void) | null;
}

/** What a version says, row by row, folded by annex. */
export function VersionContent({ target, version, said = [], remarks = [], onRemarks = null }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const annexes = sheetRows(version.sheets);
  const { campaign } = target;
  const reasons = Object.entries(version.reasons);
  return (
    <Step heading={strings.version(version.n)}>
      <span>
        {strings.decide.sentBy}: {version.senderName}
      </span>
      <WhereFrom target={target} version={version} />
      {version.letter !== null && (
        <span>{strings.decide.signedLetter(version.letter.number, formatDay(version.letter.date))}</span>
      )}
      {reasons.length > 0 && (
        <section>
          <strong>{strings.decide.reasons}</strong>
          <ul className={styles.rows}>
            {reasons.map(([finding, reason]) => (
              <li key={finding}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      <Accordion multiple collapsible>
        {campaign.annexes.map((annex) => {
          const rows = annexes.find((sent) => sent.annex === annex.id)?.rows ?? [];
          return (
            <AccordionItem key={annex.id} value={annex.id} disabled={rows.length === 0}>
              <AccordionHeader as="h3">{strings.decide.content(annex.sheetName, rows.length)}</AccordionHeader>
              <AccordionPanel>
                <ol className={styles.rows}>
                  {rows.map(({ at, values }) => (
                    <ContentRow
                      // Several documents of one cell stand in one row.
                      key={`${at.sheet} ${at.row} ${values[annex.nameColumn]}`}
                      row={at.row}
                      name={values[annex.nameColumn] ?? ""}
                      values={otherValues(campaign, annex, values)}
                      said={remarkAt(said, annex.id, at.row)}
                      remark={remarkAt(remarks, annex.id, at.row)}
                      onRemark={
                        onRemarks === null ? null : (text) => onRemarks(withRemark(remarks, annex.id, at.row, text))
                      }
                    />
                  ))}
                </ol>
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </Step>
  );
}

function otherValues(campaign: Campaign, annex: Annex, values: Readonly<Record<string, string | null>>): string {
  return annex.columns
    .filter(({ id }) => id !== annex.nameColumn)
    .flatMap(({ id }) => fieldText(campaign, annex.id, id, values[id] ?? null) ?? [])
    .join(" · ");
}
