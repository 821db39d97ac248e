import type { ReactNode } from "react";
import type { CampaignChange } from "../../../shared/campaign/change/change.ts";
import { changeRefusal, mayChange } from "../../../shared/campaign/change/change-refusal.ts";
import { changeWords } from "../../../shared/campaign/change/change-words.ts";
import { type Problem, problemTitle } from "../../../shared/problem.ts";
import { usePane } from "../app/pane-context.ts";
import { Hint } from "../parts/Hint.tsx";
import { ActionForm } from "./ActionForm.tsx";
import { useAdministrator } from "./administrator-context.ts";
import { useWords } from "./use-words.ts";

interface Props {
  readonly kind: CampaignChange["kind"];
  /** Null while something is not filled in. */
  readonly change: CampaignChange | null;
  readonly label: string;
  readonly missing?: string;
  /** Instead of the log's own words, where those would list the whole country. */
  readonly sentence?: string;
  readonly onDone?: () => void;
  readonly children?: ReactNode;
}

/** A change of the chosen campaign, judged here by the service's own rules before it is sent. */
export function ChangeForm({ kind, change, label, missing, sentence, onDone, children }: Props) {
  const { deps, strings } = usePane();
  const { administration, campaign, reload } = useAdministrator();
  const words = useWords();
  const { state, revision, reminders } = campaign;
  if (!mayChange(state, kind)) return <Hint>{words.notNow(strings.campaign.state[state])}</Hint>;
  const managed = { campaign, state, revision, reminders, everOpen: state !== "draft" };
  const refused: Problem | null = change === null ? null : changeRefusal(managed, change, deps.now().toISOString());
  return (
    <ActionForm
      sentence={
        change === null ? null : (sentence ?? words.said.change(campaign, change, changeWords(campaign, change)))
      }
      refusal={refused === null ? null : strings.said.problem(refused.code, problemTitle(refused))}
      {...(missing === undefined ? {} : { missing })}
      label={label}
      run={async (why) => {
        if (change === null) throw new Error("nothing was filled in");
        const answer = await administration.change(campaign.id, change, why);
        if (answer.ok) await reload();
        return answer;
      }}
      {...(onDone === undefined ? {} : { onDone })}
    >
      {children}
    </ActionForm>
  );
}
