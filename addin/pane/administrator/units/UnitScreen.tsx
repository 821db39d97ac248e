import { Button, SearchBox } from "@fluentui/react-components";
import { useState } from "react";
import type { CampaignUnit } from "../../../../shared/campaign/campaign.ts";
import type { UnitId } from "../../../../shared/ids.ts";
import { looseKey } from "../../../../shared/text/match-key.ts";
import { formatDay } from "../../../../shared/text/vietnam-time.ts";
import { Hint } from "../../parts/Hint.tsx";
import { OPENS, Opening } from "../../parts/Opening.tsx";
import { Step } from "../../parts/Step.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { PickList } from "../PickList.tsx";
import { useWords } from "../use-words.ts";
import { AddUnit } from "./AddUnit.tsx";
import { ApprovalForm } from "./ApprovalForm.tsx";
import { UnitDetails } from "./UnitDetails.tsx";

type Open = { readonly kind: "list" | "add" } | { readonly kind: "unit"; readonly unit: UnitId };

/** The bodies of the campaign: when each is valid, and whether its leader approves. */
export function UnitScreen() {
  const [open, setOpen] = useState<Open>({ kind: "list" });
  return (
    <Opening open={open.kind === "unit" ? open.unit : open.kind === "list" ? null : open.kind}>
      <Opened open={open} setOpen={setOpen} />
    </Opening>
  );
}

function Opened({ open, setOpen }: { readonly open: Open; readonly setOpen: (open: Open) => void }) {
  const { campaign } = useAdministrator();
  const words = useWords();
  const [text, setText] = useState("");
  const unit = open.kind === "unit" ? campaign.units.find(({ id }) => id === open.unit) : undefined;
  const back = (
    <div>
      <Button size="small" onClick={() => setOpen({ kind: "list" })}>
        {words.back}
      </Button>
    </div>
  );
  if (unit !== undefined) {
    return (
      <>
        {back}
        <UnitDetails key={unit.id} unit={unit} />
      </>
    );
  }
  if (open.kind === "add") {
    return (
      <>
        {back}
        <AddUnit />
      </>
    );
  }
  const wanted = looseKey(text);
  const found = campaign.units.filter(({ id, officialName }) => looseKey(`${id} ${officialName}`).includes(wanted));
  return (
    <>
      <ApprovalForm key={campaign.id} unit={null} />
      <Step heading={words.jobs.units.title}>
        <SearchBox
          aria-label={words.units.search}
          placeholder={words.units.search}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
        <div>
          <Button {...{ [OPENS]: "add" }} onClick={() => setOpen({ kind: "add" })}>
            {words.units.add}
          </Button>
        </div>
        <div role="status">
          <Hint>{words.units.shown(found.length)}</Hint>
        </div>
        <PickList
          items={found.map((each) => ({
            id: each.id,
            title: each.officialName,
            about: aboutUnit(each, words.units),
            badge: each.approval ? words.units.approval : null,
          }))}
          onPick={(id) => setOpen({ kind: "unit", unit: id })}
        />
      </Step>
    </>
  );
}

function aboutUnit(
  { id, validFrom, validTo, owes }: CampaignUnit,
  words: ReturnType<typeof useWords>["units"],
): string {
  return [
    id,
    ...(owes ? [] : [words.receiver]),
    ...(validFrom === null ? [] : [words.from(formatDay(validFrom))]),
    ...(validTo === null ? [] : [words.until(formatDay(validTo))]),
  ].join(" · ");
}
