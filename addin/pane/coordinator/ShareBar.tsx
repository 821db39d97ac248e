import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
    // Colours are what it says: high contrast themes would paint them all alike.
    forcedColorAdjust: "none",
  },
  received: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  returned: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  overdue: { backgroundColor: tokens.colorPaletteRedBackground3 },
  notSent: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  level: { backgroundColor: tokens.colorBrandBackground },
});

interface Props {
  readonly parts: readonly {
    readonly look: "received" | "returned" | "overdue" | "notSent" | "level";
    readonly count: number;
  }[];
  /** What the whole width stands for. */
  readonly of: number;
}

/** Shares as one bar of coloured pieces. Only for the eye: the numbers stand beside it as text. */
export function ShareBar({ parts, of }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.bar} aria-hidden>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ look, count }) => (
          <span key={look} className={mergeClasses(styles[look])} style={{ width: `${(count / of) * 100}%` }} />
        ))}
    </div>
  );
}
