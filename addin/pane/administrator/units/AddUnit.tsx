import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { NewUnit } from "../../../../shared/campaign/change/change.ts";
import { usePane } from "../../app/pane-context.ts";
import { KINDS } from "../../coordinator/board-groups.ts";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { DayField } from "../DayField.tsx";
import { typedDay } from "../typed-day.ts";
import { UnitField } from "../UnitField.tsx";
import { useWords } from "../use-words.ts";
import { NameFields, wholeNames } from "./NameFields.tsx";

const useStyles = makeStyles({ field: { gridTemplateColumns: "minmax(0, 1fr)" } });

const BLANK: NewUnit = {
  id: "",
  officialName: "",
  reportingBody: "",
  shortName: "",
  kind: "bo",
  region: null,
  docSymbol: "",
  aliases: [],
  validFrom: null,
  outline: null,
  approval: false,
};

export function AddUnit() {
  const styles = useStyles();
  const { strings } = usePane();
  const { campaign } = useAdministrator();
  const { units: words } = useWords();
  const last = campaign.units.at(-1)?.id ?? null;
  const [unit, setUnit] = useState<NewUnit>({ ...BLANK, outline: campaign.outlines[0]?.id ?? null });
  const [from, setFrom] = useState("");
  const [after, setAfter] = useState(last);
  const change = (some: Partial<NewUnit>): void => setUnit((before) => ({ ...before, ...some }));
  const names = wholeNames(unit);
  const validFrom = typedDay(from);
  const isWhole = names !== null && unit.id.trim() !== "" && (from.trim() === "" || validFrom !== null);
  const added = { ...unit, ...names, id: unit.id.trim(), docSymbol: unit.docSymbol.trim(), validFrom };
  return (
    <Step heading={words.add}>
      <ChangeForm
        kind="unit-added"
        change={isWhole ? { kind: "unit-added", unit: added, after } : null}
        label={words.add}
        onDone={() => setUnit({ ...BLANK, outline: unit.outline })}
      >
        <Field label={words.id} hint={words.idHint}>
          <Input value={unit.id} maxLength={60} onChange={(_, { value }) => change({ id: value })} />
        </Field>
        <NameFields names={unit} onNames={change} />
        <Field label={words.kind} className={styles.field}>
          <Select
            value={unit.kind}
            onChange={(_, { value }) => change({ kind: KINDS.find((kind) => kind === value) ?? "bo" })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {strings.board.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <UnitField
          label={words.region}
          units={campaign.regions.map(({ id, name }) => ({ id, officialName: name }))}
          chosen={unit.region}
          nobody={words.noRegion}
          onChosen={(region) => change({ region })}
        />
        <UnitField
          label={words.outline}
          units={campaign.outlines.map(({ id, heading, title }) => ({ id, officialName: `${heading}: ${title}` }))}
          chosen={unit.outline}
          nobody={words.noOutline}
          onChosen={(outline) => change({ outline })}
        />
        <Field label={words.symbol} hint={words.symbolHint}>
          <Input value={unit.docSymbol} maxLength={50} onChange={(_, { value }) => change({ docSymbol: value })} />
        </Field>
        <DayField label={words.fromDay} typed={from} onTyped={setFrom} />
        <UnitField label={words.after} units={campaign.units} chosen={after} nobody={words.first} onChosen={setAfter} />
      </ChangeForm>
    </Step>
  );
}
