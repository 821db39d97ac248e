import { Checkbox, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { UnitId } from "../../../shared/ids.ts";
import { looseKey } from "../../../shared/text/match-key.ts";
import type { Unit } from "../../../shared/unit/unit.ts";
import { useWords } from "./use-words.ts";

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: "none" },
  legend: { padding: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    maxHeight: "220px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly label: string;
  readonly units: readonly Pick<Unit, "id" | "officialName">[];
  readonly chosen: readonly UnitId[];
  readonly onChosen: (units: readonly UnitId[]) => void;
}

/** Several units out of a long list; those chosen stay in the list's own order. */
export function UnitChecks({ label, units, chosen, onChosen }: Props) {
  const styles = useStyles();
  const words = useWords();
  const [text, setText] = useState("");
  const wanted = looseKey(text);
  const shown = units.filter(({ id, officialName }) => chosen.includes(id) || looseKey(officialName).includes(wanted));
  const toggle = (id: UnitId, on: boolean): void =>
    onChosen(units.map((unit) => unit.id).filter((each) => (each === id ? on : chosen.includes(each))));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <SearchBox
        size="small"
        aria-label={words.units.search}
        placeholder={words.units.search}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      {/* Reached by the keyboard too: it scrolls. */}
      <div className={styles.list}>
        {shown.map(({ id, officialName }) => (
          <Checkbox
            key={id}
            label={officialName}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) => toggle(id, checked === true)}
          />
        ))}
      </div>
    </fieldset>
  );
}
