import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { WireFinding } from "../../../shared/api.ts";
import { usePane } from "../app/pane-context.ts";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200 },
  address: { width: "3.2em" },
  cell: {
    padding: tokens.spacingVerticalXXS,
    paddingRight: tokens.spacingHorizontalS,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  read: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly preview: NonNullable<WireFinding["preview"]>;
}

/** Some cells as they are written and as they would read: whether the letters come out right is seen at once. */
export function ReadingPreview({ preview }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.readingPreview;
  return (
    <table className={styles.table} aria-label={words.label}>
      <thead>
        <tr>
          <th className={mergeClasses(styles.cell, styles.address)}>{words.cell}</th>
          <th className={styles.cell}>{words.before}</th>
          <th className={styles.cell}>{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {preview.map(({ cell, before, after }) => (
          <tr key={cell}>
            <th scope="row" className={styles.cell}>
              {cell}
            </th>
            <td className={styles.cell}>{shortened(before)}</td>
            <td className={mergeClasses(styles.cell, styles.read)}>{shortened(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const LONGEST = 90;
const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`);
