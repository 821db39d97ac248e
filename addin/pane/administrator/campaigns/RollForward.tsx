import { Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CampaignDetail } from "../../../../shared/api.ts";
import { vietnamDay } from "../../../../shared/text/vietnam-time.ts";
import { usePane } from "../../app/pane-context.ts";
import { VietnamTimeFields } from "../../coordinator/VietnamTimeFields.tsx";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { ActionForm } from "../ActionForm.tsx";
import { useAdministrator } from "../administrator-context.ts";
import { DayField } from "../DayField.tsx";
import { UnitField } from "../UnitField.tsx";
import { useWords } from "../use-words.ts";
import { CarriedUnits } from "./CarriedUnits.tsx";
import { type NextForm, nextFrom, preview, startOf, withYear } from "./next-form.ts";
import { OrphanTasks } from "./OrphanTasks.tsx";

interface Props {
  readonly last: CampaignDetail;
}

/** Lập đợt mới từ đợt trước: what the new letter says, and what becomes of bodies and tasks by then. */
export function RollForward({ last }: Props) {
  const { deps, strings } = usePane();
  const { administration, choose, reload } = useAdministrator();
  const { next: words } = useWords();
  const today = vietnamDay(deps.now().toISOString()) ?? "";
  const [form, setForm] = useState<NextForm>(() => startOf(last, today));
  const change = (some: Partial<NextForm>): void => setForm((before) => ({ ...before, ...some }));
  const next = useMemo(() => nextFrom(last, form), [last, form]);
  const seen = useMemo(() => preview(last, next, today), [last, next, today]);
  const [before, after] = next?.words[0] ?? [];
  return (
    <Step heading={words.heading}>
      <Hint>{words.from(last.title)}</Hint>
      <ActionForm
        sentence={next === null || seen.orphans.length > 0 ? null : words.will(form.title.trim())}
        refusal={seen.refusal === null ? null : strings.said.problem("change-refused", seen.refusal)}
        label={words.run}
        run={async (why) => {
          if (next === null) throw new Error("nothing was filled in");
          const made = await administration.rollForward({ ...next, from: last.id }, why);
          if (made.ok) {
            await reload();
            choose(made.value.id);
          }
          return made;
        }}
      >
        <Field
          label={words.year}
          {...(/^20\d\d$/.test(form.year)
            ? {}
            : { validationState: "error" as const, validationMessage: words.yearWrong })}
        >
          <Input
            inputMode="numeric"
            value={form.year}
            maxLength={4}
            onChange={(_, { value }) => setForm((typed) => withYear(last, typed, value))}
          />
        </Field>
        <Field
          label={words.title}
          {...(before === undefined || after === undefined ? {} : { hint: words.wordsHint(before, after) })}
        >
          <Textarea value={form.title} maxLength={300} rows={2} onChange={(_, { value }) => change({ title: value })} />
        </Field>
        <Field label={words.id} hint={words.idHint}>
          <Input value={form.id} maxLength={60} onChange={(_, { value }) => change({ id: value })} />
        </Field>
        <Checkbox
          label={words.letterLater}
          checked={form.letterLater}
          onChange={(_, { checked }) => change({ letterLater: checked === true })}
        />
        {!form.letterLater && <LetterParts form={form} onChange={change} />}
        <VietnamTimeFields
          dayLabel={words.due}
          timeLabel={words.dueTime}
          typed={form.due}
          hint={words.dueHint}
          wrong={null}
          onTyped={(due) => change({ due })}
        />
        {seen.units.length > 0 && !seen.units.some(({ id }) => id === last.receiver.unit) && (
          <UnitField
            label={words.receiver(last.receiver.name)}
            units={seen.units}
            chosen={form.receiver}
            nobody={words.nobodyYet}
            onChosen={(receiver) => change({ receiver })}
          />
        )}
        <OrphanTasks
          last={last}
          units={seen.units}
          tasks={seen.orphans}
          chosen={form.reporters}
          onChosen={(reporters) => change({ reporters })}
        />
        <CarriedUnits carried={seen.carried} same={seen.same} />
      </ActionForm>
    </Step>
  );
}

function LetterParts({
  form,
  onChange,
}: {
  readonly form: NextForm;
  readonly onChange: (some: Partial<NextForm>) => void;
}) {
  const { letter: words } = useWords();
  return (
    <>
      <Field label={words.number}>
        <Input value={form.number} maxLength={100} onChange={(_, { value }) => onChange({ number: value })} />
      </Field>
      <DayField label={words.day} typed={form.issuedOn} onTyped={(issuedOn) => onChange({ issuedOn })} />
    </>
  );
}
