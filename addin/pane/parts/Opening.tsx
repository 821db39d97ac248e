import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";

/** The attribute by which a row says what it opens. */
export const OPENS = "data-opens";

// Reached by the program only, so it needs no ring.
const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, outline: "none" },
});

interface Props {
  /** Which of the list's things is open; null for the list itself. */
  readonly open: string | null;
  readonly children: ReactNode;
}

/**
 * A list that gives way to one of its things. What opens is read from its top, though its row stood far down, and on the
 * way back the person stands at that row again, with a mouse or without one.
 */
export function Opening({ open, children }: Props) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    const left = before.current;
    if (left === open) return;
    before.current = open;
    const row = open === null && left !== null ? rowOf(box.current, left) : null;
    if (row === null) {
      box.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    } else {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: "center" });
    }
  }, [open]);
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      {children}
    </div>
  );
}

function rowOf(box: HTMLElement | null, id: string): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[${OPENS}="${CSS.escape(id)}"]`) ?? null;
}
