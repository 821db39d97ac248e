import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { annexOf } from "../../../shared/campaign/lookup.ts";
import type { CellDifference } from "../../../shared/report/difference.ts";
import { usePane } from "../app/pane-context.ts";
import { fieldText } from "../parts/field-text.ts";

/** Enough to see what it is about; the rest is counted. */
const MOST = 30;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  pair: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  place: { overflowWrap: "anywhere" },
});

interface Props<T extends CellDifference> {
  readonly campaign: Campaign;
  readonly differences: readonly T[];
  /** What the two sides are called. */
  readonly sides: readonly [before: string, after: string];
  /** What stands under each cell, such as a choice between the sides. */
  readonly under?: (difference: T, index: number) => ReactNode;
  /** How many are drawn; the rest is counted. */
  readonly most?: number;
}

/** Cells that differ between two versions, both sides of each. */
export function DifferenceList<T extends CellDifference>({
  campaign,
  differences,
  sides,
  under,
  most = MOST,
}: Props<T>) {
  const styles = useStyles();
  const { strings } = usePane();
  const text = ({ annex, column }: T, value: string | null): string =>
    fieldText(campaign, annex, column, value) ?? strings.difference.empty;
  const [before, after] = sides;
  const keys = distinctKeys(differences);
  return (
    <>
      <ul className={styles.list}>
        {differences.slice(0, most).map((difference, index) => (
          <li key={keys[index]}>
            <strong className={styles.place}>{placeOf(campaign, difference)}</strong>
            <dl className={styles.pair}>
              <dt className={styles.term}>{before}:</dt>
              <dd className={styles.value}>{text(difference, difference.before)}</dd>
              <dt className={styles.term}>{after}:</dt>
              <dd className={styles.value}>{text(difference, difference.after)}</dd>
            </dl>
            {under?.(difference, index)}
          </li>
        ))}
      </ul>
      {differences.length > most && <span>{strings.difference.more(differences.length - most)}</span>}
    </>
  );
}

/** Two rows may have one name: then the second is told apart by its turn. */
function distinctKeys(differences: readonly CellDifference[]): string[] {
  const turns = new Map<string, number>();
  return differences.map(({ annex, row, column }) => {
    const place = JSON.stringify([annex, row, column]);
    const turn = turns.get(place) ?? 0;
    turns.set(place, turn + 1);
    return `${place} ${turn}`;
  });
}

/** A long name is known by its beginning. */
const LONGEST_NAME = 90;

export function placeOf(campaign: Campaign, { annex, row, column }: CellDifference): string {
  const found = annexOf(campaign, annex);
  const heading = found?.columns.find(({ id }) => id === column)?.heading ?? column;
  const name = row.length > LONGEST_NAME ? `${row.slice(0, LONGEST_NAME).trimEnd()}…` : row;
  return [found?.sheetName ?? annex, name, heading].join(" · ");
}
