import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Checked } from "../../actions/check-report.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { Step } from "../parts/Step.tsx";
import { useFocusOn } from "../parts/use-focus-on.ts";
import { WaitingHint } from "../parts/WaitingHint.tsx";
import { CoverageNote } from "./CoverageNote.tsx";
import { FindingList } from "./FindingList.tsx";
import { FixList } from "./FixList.tsx";
import { NothingToReport } from "./NothingToReport.tsx";
import { shownFinding } from "./shown-finding.ts";
import { useFixes } from "./use-fixes.ts";
import type { ReporterDesk } from "./use-reporter.ts";

// Empty until there is a verdict: no gap for it.
const useStyles = makeStyles({ verdict: { outline: "none", ":empty": { display: "none" } } });

interface Props {
  readonly campaign: Campaign;
  readonly desk: ReporterDesk;
}

export function CheckStep({ campaign, desk }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { checked, changed, work, shown, fixed } = desk.state;
  const { fixes, suggestions } = useFixes(campaign, desk);
  const own = checked?.findings.map((finding) => shownFinding(finding, strings)) ?? [];
  // The server's findings come in Vietnamese; where we found the same, our own words for it are in the pane's language.
  const known = new Map(own.map((each) => [each.id, each]));
  const findings = shown?.kind === "findings" ? shown.findings.map((each) => known.get(each.id) ?? each) : own;
  // A new reading of the workbook, or the server's own findings; not each answer given.
  const verdict = useFocusOn<HTMLDivElement>(shown?.kind === "findings" ? shown : (checked?.book ?? null), "start");
  return (
    <Step number={3} heading={strings.check.heading} current={checked !== null && checked.blocking > 0}>
      {checked === null && <Hint>{strings.check.hint}</Hint>}
      <div>
        <BusyButton
          label={checked === null ? strings.check.button : strings.check.again}
          busyLabel={strings.check.busy}
          busy={work === "check"}
          disabled={work !== null}
          onClick={desk.check}
        />
      </div>
      {work === "check" && <WaitingHint />}
      <div ref={verdict} tabIndex={-1} className={styles.verdict}>
        {checked !== null && <Verdict checked={checked} />}
      </div>
      {changed && <Hint>{strings.check.changed}</Hint>}
      {fixed !== null && <FixOutcome {...fixed} />}
      <FixList fixes={fixes} busy={work === "fix"} disabled={work !== null} onFix={desk.fix} onGoTo={desk.goTo} />
      <FindingList findings={findings} desk={{ ...desk, suggestions }} />
      {checked !== null && (
        <>
          <NothingToReport campaign={campaign} checked={checked} onAnswer={desk.answer} />
          <CoverageNote coverage={checked.coverage} />
        </>
      )}
    </Step>
  );
}

function FixOutcome({ written, left }: { readonly written: number; readonly left: number }) {
  const { strings } = usePane();
  return (
    <MessageBar intent={left > 0 ? "warning" : "success"} layout="multiline" role="status">
      <MessageBarBody>
        {written > 0 && strings.fix.done(written)} {left > 0 && strings.fix.left(left)}
      </MessageBarBody>
    </MessageBar>
  );
}

function Verdict({ checked: { findings, blocking } }: { readonly checked: Checked }) {
  const { strings } = usePane();
  const open = findings.filter(({ severity }) => severity !== "info").length;
  const text =
    blocking > 0 ? strings.check.blocked(blocking) : open > 0 ? strings.check.sendable(open) : strings.check.clean;
  return (
    <MessageBar intent={blocking > 0 ? "error" : "success"} layout="multiline" role="status">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
