import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { CampaignUnit } from "../../../../shared/campaign/campaign.ts";
import { owingUnits } from "../../../../shared/campaign/lookup.ts";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { useWords } from "../use-words.ts";

/** Bước duyệt của lãnh đạo, of one unit or of all of them. */
export function ApprovalForm({ unit }: { readonly unit: CampaignUnit | null }) {
  const { campaign } = useAdministrator();
  const { units: words } = useWords();
  const owing = owingUnits(campaign);
  const [chosen, setChosen] = useState<"on" | "off" | null>(null);
  const approval = chosen === "on";
  const touched = (unit === null ? owing : [unit]).filter((each) => each.approval !== approval);
  const isNew = chosen !== null && touched.length > 0;
  const all = approval ? words.everyOn(touched.length) : words.everyOff(touched.length);
  return (
    <Step heading={words.approvalHeading}>
      <Hint>{words.approvalHint}</Hint>
      <ChangeForm
        kind="approval"
        change={isNew ? { kind: "approval", units: touched.map(({ id }) => id), approval } : null}
        label={words.setApproval}
        {...(unit === null ? { sentence: all } : {})}
        onDone={() => setChosen(null)}
      >
        <Field label={unit === null ? words.forAll(owing.length) : unit.officialName}>
          <RadioGroup
            layout="horizontal"
            value={chosen ?? (unit === null ? "" : unit.approval ? "on" : "off")}
            onChange={(_, { value }) => setChosen(value === "on" ? "on" : "off")}
          >
            <Radio value="on" label={words.on} />
            <Radio value="off" label={words.off} />
          </RadioGroup>
        </Field>
      </ChangeForm>
    </Step>
  );
}
