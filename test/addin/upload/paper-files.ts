import type { WorkbookClient } from "../../../addin/api/workbook-client.ts";
import type { CheckedFile } from "../../../addin/upload/check-file.ts";
import { NO_OPTIONS, type SubmissionOptions } from "../../../shared/report/submission.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { PaperService } from "../actions/paper-service.ts";

export interface PaperFiles extends WorkbookClient {
  readonly ids: string[];
  readonly options: SubmissionOptions[];
}

/** The workbook routes over the same paper service as the add-in's, so that both see one list of versions. */
export function paperFiles(service: PaperService): PaperFiles {
  const files: PaperFiles = {
    ids: [],
    options: [],
    template: async () => ok(new Blob(["PK"])),
    version: async () => ok(new Blob(["PK"])),
    check: async () => fail({ kind: "offline" }),
    recognise: async () => fail({ kind: "offline" }),
    submit: (campaign, unit, _file, { submissionId, base, options }) => {
      files.ids.push(submissionId);
      files.options.push(options);
      return service.submit(campaign, unit, { submissionId, base, sheets: [] });
    },
  };
  return files;
}

/** A file that reads well, told from others by its hash. */
export function checkedFile(hash: string, options: Partial<SubmissionOptions> = {}): CheckedFile {
  return {
    file: { name: `${hash}.xlsx`, content: new Blob([hash]), hash },
    annexes: [],
    findings: [WARNING],
    coverage: [],
    options: { ...NO_OPTIONS, ...options },
    blocking: 0,
  };
}

export const WARNING = {
  id: "w1",
  rule: "value-missing",
  severity: "warning" as const,
  need: null,
  annex: "phu-luc-4",
  sheet: "Phụ lục 4",
  cell: "C8",
  message: "Dòng 8 chưa ghi ngày.",
  options: [],
};
