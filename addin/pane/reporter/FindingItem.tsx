import {
  Badge,
  type BadgeProps,
  Button,
  Link,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { WireFinding } from "../../../shared/api.ts";
import { usePane } from "../app/pane-context.ts";
import { AcceptControl } from "./AcceptControl.tsx";
import { ChooseControl } from "./ChooseControl.tsx";
import type { FindingDesk } from "./finding-desk.ts";
import { KeepControl } from "./KeepControl.tsx";
import { ReadingPreview } from "./ReadingPreview.tsx";

const COLOURS: Readonly<Record<WireFinding["severity"], NonNullable<BadgeProps["color"]>>> = {
  error: "danger",
  warning: "warning",
  info: "informative",
};

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  info: {},
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly finding: WireFinding;
  readonly desk: FindingDesk;
}

export function FindingItem({ finding, desk }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { sheet, cell, severity, need } = finding;
  const { goTo } = desk;
  const suggestion = desk.suggestions?.get(finding.id);
  return (
    <li className={mergeClasses(styles.item, styles[severity])}>
      <div className={styles.head}>
        <Badge color={COLOURS[severity]} appearance="tint">
          {strings.severity[severity]}
        </Badge>
        {goTo === null && cell !== null && <strong>{strings.finding.cell(cell)}</strong>}
        {goTo !== null && sheet !== null && (
          <Link as="button" onClick={() => goTo(sheet, cell)}>
            {cell === null ? strings.finding.goToSheet : strings.finding.goTo(cell)}
          </Link>
        )}
      </div>
      <Text>{finding.message}</Text>
      {finding.preview !== undefined && <ReadingPreview preview={finding.preview} />}
      {suggestion !== undefined && (
        <Button size="small" onClick={suggestion.apply}>
          {"value" in suggestion.change
            ? strings.fix.suggested(suggestion.change.value)
            : strings.fix.toUnicode(suggestion.change.unicodeCells)}
        </Button>
      )}
      {need === "accept" && <AcceptControl finding={finding} options={desk.state.options} onAnswer={desk.answer} />}
      {need === "choose" && <ChooseControl finding={finding} options={desk.state.options} onAnswer={desk.answer} />}
      {need === null && severity === "warning" && (
        <KeepControl finding={finding} options={desk.state.options} onAnswer={desk.answer} />
      )}
    </li>
  );
}
