import { useState } from "react";
import type { CampaignUnit } from "../../../../shared/campaign/campaign.ts";
import type { UnitNames } from "../../../../shared/campaign/change/change.ts";
import { Step } from "../../parts/Step.tsx";
import { ChangeForm } from "../ChangeForm.tsx";
import { DayField } from "../DayField.tsx";
import { typedDay } from "../typed-day.ts";
import { useWords } from "../use-words.ts";
import { NameFields, wholeNames } from "./NameFields.tsx";

/** Called otherwise from a day on; what speaks of an earlier day keeps the earlier name. */
export function RenameUnit({ unit }: { readonly unit: CampaignUnit }) {
  const { units: words } = useWords();
  const { officialName, reportingBody, shortName } = unit;
  const [names, setNames] = useState<UnitNames>({ officialName, reportingBody, shortName });
  const [day, setDay] = useState("");
  const [whole, from] = [wholeNames(names), typedDay(day)];
  const isNew =
    names.officialName !== officialName || names.reportingBody !== reportingBody || names.shortName !== shortName;
  return (
    <Step heading={words.renameHeading}>
      <ChangeForm
        kind="unit-renamed"
        change={
          whole !== null && from !== null && isNew ? { kind: "unit-renamed", unit: unit.id, from, ...whole } : null
        }
        label={words.rename}
        onDone={() => setDay("")}
      >
        <NameFields names={names} onNames={setNames} />
        <DayField label={words.fromDay} typed={day} onTyped={setDay} />
      </ChangeForm>
    </Step>
  );
}
