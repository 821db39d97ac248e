import { type TroubleKind, WorkbookTrouble } from "../actions/open-workbook.ts";

/** What Excel's error codes mean for the person; every other code is `failed`. */
const KINDS: Readonly<Record<string, TroubleKind>> = {
  InvalidOperationInCellEditMode: "busy",
  HostBusy: "busy",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  ItemNotFound: "not-found",
};

/** Anything thrown inside a batch, as trouble with the workbook; the cause is kept. */
export function troubleOf(cause: unknown): WorkbookTrouble {
  if (cause instanceof WorkbookTrouble) return cause;
  if (!(cause instanceof Error)) return new WorkbookTrouble("failed", String(cause));
  const code = "code" in cause ? String(cause.code) : "";
  return new WorkbookTrouble(KINDS[code] ?? "failed", `${code} ${cause.message}`.trim(), { cause });
}

export function isTooLarge(cause: unknown): boolean {
  return troubleOf(cause).kind === "too-large";
}
