import { type Problem, problem } from "../../shared/problem.ts";
import { fail, type Result } from "../../shared/result.ts";
import type { WorkbookReader } from "./reader.ts";
import { OutOfMemory, openThreads, type ThreadOptions } from "./threads.ts";
import type { Task, TaskAnswer } from "./worker.ts";

const CODE = new URL("./worker.ts", import.meta.url);
/** In MB; far more than the largest workbook within the limits has taken. */
const MEMORY = 1_024;
const TOO_MUCH = "nội dung quá lớn, máy chủ không đủ bộ nhớ để đọc";

/**
 * In threads beside the one that answers requests: right for a process that serves everybody. While one official's
 * workbook is read, others get their answers, and several workbooks are read at a time.
 */
export function readBeside({ code = CODE, memory = MEMORY, ...options }: Partial<ThreadOptions> = {}): WorkbookReader {
  const threads = openThreads({ code, memory, ...options });
  const ask = async <Read>(task: Task): Promise<Result<Read, Problem>> => {
    try {
      const answer = await threads.ask<TaskAnswer<Result<Read, Problem>>>(task);
      if ("failure" in answer) throw new Error("reading a workbook failed", { cause: answer.failure });
      return answer.read;
    } catch (error) {
      if (error instanceof OutOfMemory) return fail(problem("unreadable-workbook", { detail: TOO_MUCH }));
      throw error;
    }
  };
  return {
    assess: (sent) => ask({ verb: "assess", sent }),
    recognise: (sent) => ask({ verb: "recognise", sent }),
  };
}
