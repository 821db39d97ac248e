import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../../shared/api.ts";
import { usePane } from "../app/pane-context.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "1.2em" },
  code: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

/** Every version sent, newest first, with its receipt. */
export function VersionList({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { strings } = usePane();
  return (
    <section>
      <strong>{strings.report.history}</strong>
      <ul className={styles.list}>
        {report.versions.toReversed().map(({ n, acceptedAt, late, code }) => (
          <li key={n}>
            {strings.version(n)} {strings.report.receivedAt(strings.said.time(acceptedAt))}
            {late && ` (${strings.late})`}
            <div className={styles.code}>{code}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
