import { makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  step: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  heading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  number: {
    display: "inline-grid",
    placeItems: "center",
    width: "24px",
    height: "24px",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase300,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
    // Unseen, but where the system forces its colours it draws the circle.
    border: "1px solid transparent",
    boxSizing: "border-box",
  },
  current: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
});

interface Props {
  /** Absent for a card that is no step. */
  readonly number?: number;
  readonly heading: string;
  /** The step to do next stands out. */
  readonly current?: boolean;
  readonly children: ReactNode;
}

export function Step({ number, heading, current = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={id} aria-current={current ? "step" : undefined}>
      <div className={styles.heading}>
        {number !== undefined && (
          <span className={mergeClasses(styles.number, current && styles.current)} aria-hidden>
            {number}
          </span>
        )}
        <Subtitle2 as="h2" id={id} className={styles.title}>
          {heading}
        </Subtitle2>
      </div>
      {children}
    </section>
  );
}
