import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WireFinding } from "../../../shared/api.ts";
import { usePane } from "../app/pane-context.ts";
import { FindingItem } from "./FindingItem.tsx";
import { groupBySheet } from "./shown-finding.ts";
import type { ReporterDesk } from "./use-reporter.ts";

/** So many findings are drawn at first: a sheet pasted wrong can have thousands. */
const PAGE = 50;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  sheet: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
});

interface Props {
  readonly findings: readonly WireFinding[];
  readonly desk: ReporterDesk;
}

export function FindingList({ findings, desk }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const [limit, setLimit] = useState(PAGE);
  const hidden = findings.length - limit;
  return (
    <>
      {groupBySheet(findings.slice(0, limit)).map((group) => (
        <section key={group.sheet ?? ""}>
          <Subtitle2 as="h3" className={styles.sheet}>
            {group.sheet ?? strings.check.wholeReport}
          </Subtitle2>
          <ul className={styles.list}>
            {group.findings.map((finding) => (
              <FindingItem key={finding.id} finding={finding} desk={desk} />
            ))}
          </ul>
        </section>
      ))}
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {strings.check.more(Math.min(hidden, PAGE))}
        </Button>
      )}
    </>
  );
}
