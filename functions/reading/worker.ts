import { parentPort } from "node:worker_threads";
import { readHere } from "./read-here.ts";
import type { SentFile, SentReport } from "./reader.ts";

/** What a reading thread is asked, one at a time. */
export type Task =
  | { readonly verb: "assess"; readonly sent: SentReport }
  | { readonly verb: "recognise"; readonly sent: SentFile };

/** `failure` is a mistake of ours, thrown again where it was asked. */
export type TaskAnswer<Read> = { readonly read: Read } | { readonly failure: unknown };

parentPort?.on("message", async (task: Task) => parentPort?.postMessage(await answerTo(task)));

async function answerTo(task: Task): Promise<TaskAnswer<unknown>> {
  try {
    return { read: await (task.verb === "assess" ? readHere.assess(task.sent) : readHere.recognise(task.sent)) };
  } catch (failure) {
    return { failure };
  }
}
