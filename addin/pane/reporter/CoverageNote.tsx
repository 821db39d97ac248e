import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";
import { type Coverage, coverageLines, coverageSummary } from "./coverage-text.ts";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  lines: { margin: 0, paddingLeft: "1.4em", lineHeight: tokens.lineHeightBase300 },
});

/** Nothing of a workbook is dropped silently: how much was read, and sheet by sheet why the rest was not. */
export function CoverageNote({ coverage }: { readonly coverage: Coverage }) {
  const styles = useStyles();
  const { strings } = usePane();
  return (
    <details className={styles.note}>
      <summary>{coverageSummary(coverage, strings)}</summary>
      <ul className={styles.lines}>
        {coverageLines(coverage, strings).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
