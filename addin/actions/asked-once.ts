import { isUnanswered } from "../api/failure.ts";
import type { Answer } from "../api/request.ts";
import type { Deps } from "./deps.ts";

/**
 * Asks under a request id that the same wish keeps until it is answered: a second click after a lost answer is recognised
 * by the service instead of carried out twice.
 */
export async function askedOnce<T>(
  { memory, newId }: Pick<Deps, "memory" | "newId">,
  wish: string,
  ask: (requestId: string) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const requestId = memory.requestId.get(wish) ?? newId();
  memory.requestId.set(wish, requestId);
  const answer = await ask(requestId);
  if (answer.ok || !isUnanswered(answer.error)) memory.requestId.clear(wish);
  return answer;
}
