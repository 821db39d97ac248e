import { Subtitle2 } from "@fluentui/react-components";
import type { CampaignUnit } from "../../../../shared/campaign/campaign.ts";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { ChangeForm } from "../ChangeForm.tsx";
import { useWords } from "../use-words.ts";
import { ApprovalForm } from "./ApprovalForm.tsx";
import { EndUnit } from "./EndUnit.tsx";
import { RenameUnit } from "./RenameUnit.tsx";

/** All that may be changed about one body. */
export function UnitDetails({ unit }: { readonly unit: CampaignUnit }) {
  const { campaign } = useAdministrator();
  const { units: words } = useWords();
  return (
    <>
      <Subtitle2 as="h3">{unit.officialName}</Subtitle2>
      {unit.owes && <ApprovalForm unit={unit} />}
      <RenameUnit unit={unit} />
      <EndUnit unit={unit} />
      {campaign.state === "draft" && (
        <Step heading={words.removeHeading}>
          <ChangeForm kind="unit-removed" change={{ kind: "unit-removed", unit: unit.id }} label={words.remove} />
        </Step>
      )}
    </>
  );
}
