import { versionBook } from "../../shared/annex/version-book.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { writeXlsx } from "../xlsx/write.ts";
import type { Deps, OnUnit } from "./deps.ts";
import type { Workbook } from "./template.ts";

/** Lấy lại bản đã gửi, as a file: the template filled with a version's rows, what the receiver said of them beside them. */
export const versionWorkbook =
  ({ store }: Pick<Deps, "store">) =>
  async ({ campaign, unit, n }: OnUnit & { readonly n: number }): Promise<Result<Workbook, Problem>> => {
    const { log } = await store.heads.get(campaign.id, unit.id);
    const sent = log.find((one) => one.kind === "version" && one.n === n);
    if (sent === undefined) return fail(problem("unknown-version"));
    const returned = log.findLast((one) => one.kind === "return" && one.n === n);
    const [versions, said] = await Promise.all([
      store.versions.read(campaign.id, [{ unit: unit.id, submissionId: sent.id }]),
      returned === undefined ? null : store.events.all(campaign.id, unit.id),
    ]);
    const annexes = versions.flatMap((version) => version.annexes);
    const remarks = said?.get(returned?.id ?? "")?.remarks ?? [];
    const book = versionBook(campaign, unit.id, { n, annexes, remarks });
    return ok({
      bytes: new Uint8Array(await writeXlsx(book)),
      filename: `${campaign.id} ${unit.shortName} phiên bản ${n}.xlsx`,
    });
  };
