import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "./pane-context.ts";
import type { View } from "./views.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: "1.4em", lineHeight: tokens.lineHeightBase300 },
});

/** Three things worth knowing on the first day; once put away, never again on this computer. */
export function FirstRun({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const { choice } = deps.memory;
  const key = `first-run/${view}`;
  const [seen, setSeen] = useState(choice.get(key) !== null);
  if (seen) return null;
  const putAway = (): void => {
    choice.set(key, "seen");
    setSeen(true);
    // The button is gone: a person on the keyboard goes on from where it stood.
    document.querySelector<HTMLElement>("main")?.focus();
  };
  return (
    <section className={styles.card} aria-label={strings.firstRun.heading}>
      <Subtitle2 as="h2" className={styles.title}>
        {strings.firstRun.heading}
      </Subtitle2>
      <ol className={styles.list}>
        {strings.firstRun[view].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <Button size="small" onClick={putAway}>
        {strings.firstRun.understood}
      </Button>
    </section>
  );
}
