import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { LevelTotal } from "./board-groups.ts";
import { ShareBar } from "./ShareBar.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: tokens.spacingVerticalXS,
    listStyleType: "none",
  },
  line: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalS },
});

/** Tasks per level; the longest bar is the most frequent one. */
export function LevelBars({ totals }: { readonly totals: readonly LevelTotal[] }) {
  const styles = useStyles();
  const most = Math.max(1, ...totals.map(({ rows }) => rows));
  return (
    <ul className={styles.list}>
      {totals.map(({ code, label, rows }) => (
        <li key={code}>
          <span className={styles.line}>
            <Text size={200}>{label}</Text>
            <Text size={200} weight="semibold">
              {rows}
            </Text>
          </span>
          <ShareBar parts={[{ look: "level", count: rows }]} of={most} />
        </li>
      ))}
    </ul>
  );
}
