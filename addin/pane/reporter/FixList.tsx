import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Fix } from "../../../shared/annex/fixes.ts";
import type { CellChange } from "../../../shared/book/cell-change.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";

/** So many are drawn; all of them are made by one click. */
const MOST = 10;

const useStyles = makeStyles({
  fixes: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  text: { overflowWrap: "anywhere" },
});

interface Props {
  readonly fixes: readonly Fix[];
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onFix: (changes: readonly CellChange[]) => void;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

/** Cells that were understood beyond doubt but are written otherwise than the template has them. */
export function FixList({ fixes, busy, disabled, onFix, onGoTo }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.fix;
  if (fixes.length === 0) return null;
  return (
    <section className={styles.fixes} aria-label={words.heading(fixes.length)}>
      <h3 className={styles.heading}>{words.heading(fixes.length)}</h3>
      <Hint>{words.hint}</Hint>
      <div>
        <BusyButton
          label={words.all(fixes.length)}
          busyLabel={words.busy}
          busy={busy}
          disabled={disabled}
          onClick={() => onFix(fixes.map(({ change }) => change))}
        />
      </div>
      <ul className={styles.list}>
        {fixes.slice(0, MOST).map(({ kind, change, before, after }) => (
          <li key={`${change.sheet} ${change.cell}`}>
            <Text block size={200}>
              {words.kind[kind]}
            </Text>
            <Text block className={styles.text}>
              {looksTheSame(before, after) ? shortened(after) : `“${shortened(before)}” → “${shortened(after)}”`}
            </Text>
            <span className={styles.links}>
              <Link as="button" onClick={() => onGoTo(change.sheet, change.cell)}>
                {change.sheet} · {strings.finding.goTo(change.cell)}
              </Link>
              <Link as="button" disabled={disabled} onClick={() => onFix([change])}>
                {words.one}
              </Link>
            </span>
          </li>
        ))}
      </ul>
      {fixes.length > MOST && <span>{words.more(fixes.length - MOST)}</span>}
    </section>
  );
}

const LONGEST = 80;
const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

/** Spaces and detached diacritics are not seen: then one of the two is enough. */
function looksTheSame(before: string, after: string): boolean {
  return shortened(before.normalize("NFC").replaceAll(/\s+/g, " ").trim()) === shortened(after);
}
