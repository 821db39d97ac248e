import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { adoptedRows } from "../../../shared/annex/adopt.ts";
import { type Adoptable, proposeAs } from "../../../shared/annex/adopt-propose.ts";
import { columnLetters } from "../../../shared/book/address.ts";
import type { Book } from "../../../shared/book/book.ts";
import { annexOf } from "../../../shared/campaign/lookup.ts";
import type { ReportTarget } from "../../actions/deps.ts";
import { usePane } from "../app/pane-context.ts";

const useStyles = makeStyles({
  table: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // A long heading in the list must not widen the pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

interface Props {
  readonly target: ReportTarget;
  readonly book: Book;
  readonly proposed: Adoptable;
  /** As mapped now; null when it is not to be taken. */
  readonly table: Adoptable | null;
  readonly onChange: (table: Adoptable | null) => void;
}

/** Chosen in place of a column: the level is marked by "x" in several. */
const MARKED = "marked";

/** The columns of marks this column may be read from, also after the person has chosen another. */
function marksOf(table: Adoptable, proposed: Adoptable, column: string): Adoptable["marks"][string] {
  return table.marks[column] ?? (table.annex === proposed.annex ? proposed.marks[column] : undefined) ?? [];
}

/** One table: which annex it is, and for every column of that annex the column of the sheet that holds it. */
export function AdoptTable({ target, book, proposed, table, onChange }: Props) {
  const styles = useStyles();
  const { strings } = usePane();
  const { adopt: words } = strings;
  const { campaign, unit } = target;
  const rows = useMemo(
    () => (table === null ? [] : adoptedRows(campaign, unit, book, table)),
    [campaign, unit, book, table],
  );
  const annex = table === null ? null : annexOf(campaign, table.annex);
  const tasks = rows.filter(({ source }) => source.task !== null).length;
  const map = (column: string, place: string): void => {
    if (table === null) return;
    const { [column]: before, ...others } = table.mapping;
    const { [column]: marked, ...marks } = table.marks;
    const known = marksOf(table, proposed, column);
    const [first] = known;
    if (place === MARKED && first !== undefined)
      onChange({ ...table, mapping: { ...others, [column]: first.place }, marks: { ...marks, [column]: known } });
    else onChange({ ...table, marks, mapping: place === "" ? others : { ...others, [column]: Number(place) } });
  };
  return (
    <fieldset className={styles.table}>
      <legend>{words.table(proposed.sheet, Math.max(1, proposed.header + 1))}</legend>
      <Field label={words.annex} className={styles.field}>
        <Select
          value={table?.annex ?? ""}
          onChange={(_, { value }) => onChange(value === "" ? null : proposeAs(campaign, unit, book, proposed, value))}
        >
          <option value="">{words.notTaken}</option>
          {campaign.annexes.map(({ id, sheetName }) => (
            <option key={id} value={id}>
              {sheetName}
            </option>
          ))}
        </Select>
      </Field>
      {table !== null &&
        annex?.columns
          .filter(({ field }) => field.kind !== "ordinal" && field.kind !== "label")
          .map(({ id, heading }) => (
            <Field key={id} label={heading} className={styles.field}>
              <Select
                value={table.marks[id] === undefined ? String(table.mapping[id] ?? "") : MARKED}
                onChange={(_, { value }) => map(id, value)}
              >
                <option value="">{words.noColumn}</option>
                {marksOf(table, proposed, id).length > 0 && (
                  <option value={MARKED}>
                    {words.marked(
                      marksOf(table, proposed, id)
                        .map(({ place }) => columnLetters(place))
                        .join(", "),
                    )}
                  </option>
                )}
                {proposed.columns.map((column) => (
                  <option key={column.place} value={column.place}>
                    {words.column(columnLetters(column.place), column.heading || column.sample)}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
      {table !== null && (
        <span>{annex?.listsTasks === true ? words.tasks(rows.length, tasks) : words.rows(rows.length)}</span>
      )}
    </fieldset>
  );
}
