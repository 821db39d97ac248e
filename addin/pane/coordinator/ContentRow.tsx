import { makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { usePane } from "../app/pane-context.ts";

const useStyles = makeStyles({
  row: { marginBottom: tokens.spacingVerticalS },
  value: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  said: { color: tokens.colorPaletteDarkOrangeForeground1 },
  // A plain button: a report has some hundred rows.
  remark: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    textDecorationLine: "underline",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  field: { display: "flex" },
});

interface Props {
  readonly row: number;
  readonly name: string;
  readonly values: string;
  /** What was said of it when it was returned last. */
  readonly said: string | null;
  /** The remark being written; null while there is none. */
  readonly remark: string | null;
  /** Null where nothing may be remarked now. */
  readonly onRemark: ((text: string | null) => void) | null;
}

/** One row of a version, with the remark on it. */
export function ContentRow({ row, name, values, said, remark, onRemark }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  return (
    <li className={styles.row}>
      <Text block>{name}</Text>
      <Text block size={200} className={styles.value}>
        {[strings.decide.row(row), values].filter((text) => text !== "").join(" · ")}
      </Text>
      {said !== null && (
        <Text block size={200} className={styles.said}>
          {strings.decide.remark}: {said}
        </Text>
      )}
      {onRemark !== null &&
        (remark === null ? (
          <button
            type="button"
            className={styles.remark}
            aria-label={strings.decide.remarkOn(row)}
            onClick={() => onRemark("")}
          >
            {strings.decide.remark}
          </button>
        ) : (
          <Textarea
            className={styles.field}
            aria-label={strings.decide.remarkOn(row)}
            value={remark}
            rows={2}
            maxLength={2000}
            autoFocus
            onChange={(_, { value }) => onRemark(value)}
            // Whoever only looks at the sheet beside comes back to it.
            onBlur={({ relatedTarget }) => relatedTarget !== null && remark.trim() === "" && onRemark(null)}
          />
        ))}
    </li>
  );
}
