import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { OPENS } from "../parts/Opening.tsx";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export interface PickItem<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly about?: string;
  readonly badge?: string | null;
}

interface Props<Id extends string> {
  readonly items: readonly PickItem<Id>[];
  readonly onPick: (id: Id) => void;
}

/** Things to be opened, one a row. */
export function PickList<Id extends string>({ items, onPick }: Props<Id>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map(({ id, title, about, badge }) => (
        <li key={id}>
          <button type="button" className={styles.row} {...{ [OPENS]: id }} onClick={() => onPick(id)}>
            <span>
              <Text block weight="semibold">
                {title}
              </Text>
              {about !== undefined && (
                <Text block size={200} className={styles.about}>
                  {about}
                </Text>
              )}
            </span>
            {badge != null && <Badge appearance="tint">{badge}</Badge>}
          </button>
        </li>
      ))}
    </ul>
  );
}
