import type { SignedLetter } from "../../shared/report/submission.ts";
import type { LetterAnswer } from "../api/client.ts";
import type { Answer } from "../api/request.ts";
import type { Deps, ReportTarget } from "./deps.ts";
import { reportKey } from "./memory.ts";

/** Number and date of the signed letter of a version that was sent already: no new version comes of it. */
export async function setLetter(
  { api, memory }: Pick<Deps, "api" | "memory">,
  target: ReportTarget,
  n: number,
  letter: SignedLetter,
): Promise<Answer<LetterAnswer>> {
  const { campaign, unit } = target;
  const answer = await api.setLetter(campaign.id, unit, n, letter);
  const key = reportKey(target);
  const last = memory.lastSent.get(key);
  // The ribbon's next click compares with what the receiver has now.
  if (answer.ok && last?.receipt.n === n) memory.lastSent.set(key, { ...last, letter });
  return answer;
}
