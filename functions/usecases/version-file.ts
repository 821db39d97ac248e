import type { FileAnswer } from "../../shared/api.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Deps, OnUnit } from "./deps.ts";
import { fileKey } from "./keep-file.ts";

/** Tải tệp gốc: the workbook a version was read from, by a link that works for a few minutes. */
export const versionFile =
  ({ store, artifacts }: Pick<Deps, "store" | "artifacts">) =>
  async ({ campaign, unit, n }: OnUnit & { readonly n: number }): Promise<Result<FileAnswer, Problem>> => {
    const { log } = await store.heads.get(campaign.id, unit.id);
    const entry = log.find((one) => one.kind === "version" && one.n === n);
    const sent = entry === undefined ? null : await store.versions.get(campaign.id, unit.id, entry.id);
    if (sent === null) return fail(problem("unknown-version"));
    const { file } = sent;
    // Asked now: a link to a store that is away would end in a page nobody understands.
    if (file === undefined || !(await artifacts.has(fileKey(file)))) return fail(problem("unknown-file"));
    const name = file.name ?? `${campaign.id} ${unit.shortName} ${n}.xlsx`;
    return ok({ ...file, url: await artifacts.url(fileKey(file), name) });
  };
