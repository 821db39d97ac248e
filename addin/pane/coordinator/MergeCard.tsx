import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { MergeAnswer } from "../../../shared/api-merges.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { Trouble } from "../../actions/trouble.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import { Step } from "../parts/Step.tsx";
import { TroubleBar } from "../parts/TroubleBar.tsx";
import { type BoardFilter, type BoardRow, isFiltered, matches } from "./board-rows.ts";
import { Merged } from "./Merged.tsx";
import { isProvisional, NOW, readAsOf } from "./merge-choice.ts";
import { usePlacement } from "./use-placement.ts";
import { VietnamTimeFields } from "./VietnamTimeFields.tsx";

const useStyles = makeStyles({
  options: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Props {
  readonly campaign: Campaign;
  /** All units that owe a report; none while the board is not there yet. */
  readonly rows: readonly BoardRow[];
  /** What the board shows now, which may be merged alone. */
  readonly filter: BoardFilter;
}

export function MergeCard({ campaign, rows, filter }: Props) {
  const styles = useStyles();
  const { deps, strings } = usePane();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [merged, setMerged] = useState<MergeAnswer | null>(null);
  const [typed, setTyped] = useState(NOW);
  const [onlyFiltered, setOnlyFiltered] = useState(false);
  const placement = usePlacement(deps, campaign);
  const filtered = rows.filter((row) => matches(row, filter));
  const mayChoose = isFiltered(filter) && filtered.length > 0;
  const narrow = onlyFiltered && mayChoose;
  const chosen = narrow ? filtered : rows;
  const asOf = readAsOf(typed, deps.now());
  const merge = async (): Promise<void> => {
    if (!asOf.ok) return;
    setBusy(true);
    setTrouble(null);
    const units = narrow ? { units: chosen.map(({ unit }) => unit) } : {};
    const answer = await deps.api.merge(campaign.id, {
      ...(asOf.value === null ? {} : { asOf: asOf.value }),
      ...units,
    });
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.error);
    setMerged(answer.value);
    placement.reset();
  };
  const provisional = isProvisional(campaign, chosen, asOf.ok && asOf.value !== null ? asOf.value : deps.now());
  return (
    <Step heading={strings.merge.heading}>
      <Hint>{strings.merge.hint}</Hint>
      <TroubleBar trouble={trouble} onClose={() => setTrouble(null)} onRetry={merge} />
      <Accordion collapsible>
        <AccordionItem value="options">
          <AccordionHeader as="h3" size="small">
            {strings.merge.options}
          </AccordionHeader>
          <AccordionPanel className={styles.options}>
            <VietnamTimeFields
              dayLabel={strings.merge.asOfDay}
              timeLabel={strings.merge.asOfTime}
              typed={typed}
              hint={strings.merge.asOfHint}
              wrong={asOf.ok ? null : strings.merge.asOfWrong}
              onTyped={setTyped}
            />
            {mayChoose ? (
              <Field label={strings.merge.scope}>
                <RadioGroup
                  value={narrow ? "filtered" : "all"}
                  onChange={(_, { value }) => setOnlyFiltered(value === "filtered")}
                >
                  <Radio value="all" label={strings.merge.everybody} />
                  <Radio value="filtered" label={strings.merge.filtered(filtered.length)} />
                </RadioGroup>
              </Field>
            ) : (
              <Hint>{strings.merge.filterFirst}</Hint>
            )}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <div>
        <BusyButton
          appearance="primary"
          label={provisional ? strings.merge.provisional : strings.merge.button}
          busyLabel={strings.merge.busy}
          busy={busy}
          disabled={!asOf.ok || placement.placement.kind === "running"}
          onClick={merge}
        />
      </div>
      {merged !== null && <Merged campaign={campaign} merged={merged} placement={placement} />}
    </Step>
  );
}
