import { parentPort } from "node:worker_threads";
import { workbooksHere } from "./here.ts";
import type { ReportsToMerge, SentFile, SentReport } from "./workbooks.ts";

/** What a thread is asked, one at a time. */
export type Task =
  | { readonly verb: "assess"; readonly about: SentReport }
  | { readonly verb: "recognise"; readonly about: SentFile }
  | { readonly verb: "merge"; readonly about: ReportsToMerge };

/** `failure` is a mistake of ours, thrown again where it was asked. */
export type TaskAnswer<Done> = { readonly done: Done } | { readonly failure: unknown };

parentPort?.on("message", async (task: Task) => parentPort?.postMessage(await answerTo(task)));

async function answerTo(task: Task): Promise<TaskAnswer<unknown>> {
  try {
    return { done: await workOn(task) };
  } catch (failure) {
    return { failure };
  }
}

function workOn(task: Task): Promise<unknown> {
  switch (task.verb) {
    case "assess":
      return workbooksHere.assess(task.about);
    case "recognise":
      return workbooksHere.recognise(task.about);
    case "merge":
      return workbooksHere.merge(task.about);
  }
}
