import { useState } from "react";
import type { CampaignUnit } from "../../../../shared/campaign/campaign.ts";
import type { UnitId } from "../../../../shared/ids.ts";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { DayField } from "../DayField.tsx";
import { typedDay } from "../typed-day.ts";
import { UnitChecks } from "../UnitChecks.tsx";
import { UnitField } from "../UnitField.tsx";
import { useWords } from "../use-words.ts";

/** Carried on wholly by one body, or mostly by one and in parts by others. */
export function EndUnit({ unit }: { readonly unit: CampaignUnit }) {
  const { campaign } = useAdministrator();
  const { units: words } = useWords();
  const [day, setDay] = useState("");
  const [main, setMain] = useState<UnitId | null>(null);
  const [parts, setParts] = useState<readonly UnitId[]>([]);
  const lastDay = typedDay(day);
  const others = campaign.units.filter(({ id }) => id !== unit.id);
  const share = parts.length === 0 ? ("all" as const) : ("main" as const);
  const successors = [
    ...(main === null ? [] : [{ to: main, share, what: null }]),
    ...parts.map((to) => ({ to, share: "part" as const, what: null })),
  ];
  return (
    <Step heading={words.endHeading}>
      <Hint>{words.endHint}</Hint>
      <ChangeForm
        kind="unit-ended"
        change={lastDay === null ? null : { kind: "unit-ended", unit: unit.id, lastDay, successors }}
        label={words.end}
        onDone={() => setDay("")}
      >
        <DayField label={words.lastDay} typed={day} onTyped={setDay} />
        <UnitField
          label={words.successor}
          units={others}
          chosen={main}
          nobody={words.nobody}
          onChosen={(id) => {
            setMain(id);
            setParts(parts.filter((each) => each !== id));
          }}
        />
        {main !== null && (
          <UnitChecks
            label={words.parts}
            units={others.filter(({ id }) => id !== main)}
            chosen={parts}
            onChosen={setParts}
          />
        )}
      </ChangeForm>
    </Step>
  );
}
