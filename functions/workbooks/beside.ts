import { problem } from "../../shared/problem.ts";
import { fail } from "../../shared/result.ts";
import { workbooksHere } from "./here.ts";
import { OutOfMemory, openThreads, type ThreadOptions } from "./threads.ts";
import type { Workbooks } from "./workbooks.ts";
import type { Task, TaskAnswer } from "./worker.ts";

const CODE = new URL("./worker.ts", import.meta.url);
/** In MB. */
const MEMORY = 1_024;
const TOO_MUCH = "nội dung quá lớn, máy chủ không đủ bộ nhớ để đọc";

/**
 * In threads beside the one that answers requests: right for a process that serves everybody. While one official's
 * workbook is read or a coordinator merges, others get their answers, and several workbooks are read at a time.
 */
export function workbooksBeside(options: Partial<ThreadOptions> = {}): Workbooks {
  const threads = openThreads({ code: CODE, memory: MEMORY, ...options });
  const ask = async <Done>(task: Task, withoutRoom: () => Done | Promise<Done>): Promise<Done> => {
    const answer = await threads.ask<TaskAnswer<Done>>(task).catch(async (error) => {
      if (error instanceof OutOfMemory) return { done: await withoutRoom() };
      throw error;
    });
    if ("failure" in answer) throw new Error("work on a workbook failed", { cause: answer.failure });
    return answer.done;
  };
  // Nobody has vouched for a file that was sent; what is merged has been read before.
  const refused = () => fail(problem("unreadable-workbook", { detail: TOO_MUCH }));
  return {
    assess: (about) => ask({ verb: "assess", about }, refused),
    recognise: (about) => ask({ verb: "recognise", about }, refused),
    merge: (about) => ask({ verb: "merge", about }, () => workbooksHere.merge(about)),
  };
}
