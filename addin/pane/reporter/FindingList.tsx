import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WireFinding } from "../../../shared/api.ts";
import { isRule } from "../../../shared/check/messages.ts";
import { usePane } from "../app/pane-context.ts";
import { FindingItem } from "./FindingItem.tsx";
import type { FindingDesk } from "./finding-desk.ts";
import { groupFindings } from "./shown-finding.ts";

/** So many findings of a kind are drawn at first: a sheet pasted wrong can have thousands. */
const FIRST = 10;
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
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  sheet: { margin: 0, fontSize: tokens.fontSizeBase300 },
  rule: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly findings: readonly WireFinding[];
  readonly desk: FindingDesk;
}

export function FindingList({ findings, desk }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { reasons } = desk.state.options;
  const kept = findings.filter(({ id }) => (reasons[id] ?? "") !== "").length;
  return (
    <>
      {groupFindings(findings).map(({ sheet, errors, warnings, rules }) => (
        <section key={sheet ?? ""} className={styles.group}>
          <Subtitle2 as="h3" className={styles.sheet}>
            {strings.findingGroup.sheet(sheet ?? strings.check.wholeReport, errors, warnings)}
          </Subtitle2>
          {rules.map((alike) => (
            <RuleFindings key={alike.rule} {...alike} desk={desk} />
          ))}
        </section>
      ))}
      {kept > 0 && <span>{strings.findingGroup.kept(kept)}</span>}
    </>
  );
}

function RuleFindings({ rule, findings, desk }: Props & { readonly rule: string }) {
  const styles = useStyles();
  const { strings } = usePane();
  const [limit, setLimit] = useState(FIRST);
  const hidden = findings.length - limit;
  return (
    <>
      {findings.length > 1 && isRule(rule) && (
        <h4 className={styles.rule}>{strings.findingGroup.count(strings.rule[rule], findings.length)}</h4>
      )}
      <ul className={styles.list}>
        {findings.slice(0, limit).map((finding) => (
          <FindingItem key={finding.id} finding={finding} desk={desk} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {strings.check.more(Math.min(hidden, PAGE))}
        </Button>
      )}
    </>
  );
}
