import { type WireSheet, type Version as WireVersion, wireSheets } from "../../shared/api.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { letterOf } from "../../shared/report/letter.ts";
import { receiptOf } from "../../shared/report/receipt.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Deps, OnUnit } from "./deps.ts";
import { FINDINGS_SHOWN, wireFinding } from "./findings-problem.ts";

type Version = Omit<WireVersion, "sheets"> & { readonly sheets: readonly WireSheet[] };

/** One committed version, whole. */
export const version =
  ({ store }: Pick<Deps, "store">) =>
  async ({ campaign, unit, n }: OnUnit & { readonly n: number }): Promise<Result<Version, Problem>> => {
    const { log } = await store.heads.get(campaign.id, unit.id);
    const entry = log.find((one) => one.kind === "version" && one.n === n);
    const receipt = entry === undefined ? null : receiptOf(campaign, unit.id, log, entry.id);
    if (receipt === null) return fail(problem("unknown-version"));
    const { submissionId, hash } = receipt;
    const [stored] = await store.versions.read(campaign.id, [{ unit: unit.id, submissionId }]);
    if (stored === undefined) return fail(problem("unknown-version"));
    const { reasons, nothingToReport, letter, receivedAt } = stored.options;
    const sender = await store.admission.person(stored.sentBy);
    return ok({
      n,
      submissionId,
      hash,
      receipt,
      sheets: wireSheets(stored.annexes),
      sentBy: sender.user,
      senderName: sender.name,
      reasons: { ...reasons },
      nothingToReport: [...nothingToReport],
      letter: letterOf(log, n, letter),
      findings: stored.findings.slice(0, FINDINGS_SHOWN).map(wireFinding),
      ...(receivedAt === null
        ? {}
        : { received: { at: receivedAt, enteredBy: { user: sender.user, name: sender.name } } }),
      ...(stored.file === undefined ? {} : { file: stored.file }),
    });
  };
