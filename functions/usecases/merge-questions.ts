import type { MergeQuestions } from "../../shared/api-merges.ts";
import type { MergeQuestion } from "../../shared/merge/decision.ts";
import { mergeQuestions } from "../../shared/merge/merge-questions.ts";
import type { Deps, InCampaign } from "./deps.ts";
import { readMergeInput } from "./merge-input.ts";
import { planMerge } from "./merge-plan.ts";

/** Nobody answers more at one sitting, and what is answered makes room. */
const LISTED = 200;
/** Lambda answers at most 6 MB; a name that long is told by its beginning. */
const CHARACTERS = 2_000;

/** What a merge made now would ask. Reads every report that stands, as a merge does. */
export const mergeQuestionsOf =
  ({ store }: Pick<Deps, "store">) =>
  async ({ record }: InCampaign): Promise<MergeQuestions> => {
    const known = { ...(await store.heads.forMerge(record.origin.definition.id)), record, previous: null };
    const plan = planMerge(known, { asOf: null, units: null });
    const all = mergeQuestions(plan.campaign, await readMergeInput(store.versions, plan));
    const open = all.filter(({ answer }) => answer === null);
    const decided = all.filter(({ answer }) => answer !== null);
    const listed = [...open.slice(0, LISTED), ...decided.slice(-LISTED).reverse()];
    return { open: open.length, decided: decided.length, questions: listed.map(brief) };
  };

function brief({ sides: [one, other], ...question }: MergeQuestion): MergeQuestions["questions"][number] {
  const side = ({ text, units }: MergeQuestion["sides"][number]) => ({
    text: text.length <= CHARACTERS ? text : `${text.slice(0, CHARACTERS).toWellFormed()}…`,
    units: [...units],
  });
  return { ...question, sides: [side(one), side(other)] };
}
