import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { CodeList } from "../../../../shared/campaign/campaign.ts";
import type { CodeListId } from "../../../../shared/ids.ts";
import { useWords } from "../use-words.ts";

const useStyles = makeStyles({ field: { gridTemplateColumns: "minmax(0, 1fr)" } });

interface Props {
  readonly lists: readonly CodeList[];
  readonly chosen: CodeListId;
  readonly onChosen: (list: CodeListId) => void;
}

/** Lists have no names of their own: people know them by what they offer. */
export function ChooseList({ lists, chosen, onChosen }: Props) {
  const styles = useStyles();
  const { lists: words } = useWords();
  return (
    <Field label={words.list} className={styles.field}>
      <Select value={chosen} onChange={(_, { value }) => onChosen(value)}>
        {lists.map(({ id, codes, origin }) => (
          <option key={id} value={id}>
            {words.sample(
              codes
                .slice(0, 2)
                .map(({ label }) => label)
                .join(", "),
            )}{" "}
            ({words.names[origin]})
          </option>
        ))}
      </Select>
    </Field>
  );
}
