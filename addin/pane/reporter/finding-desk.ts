import type { SubmissionOptions } from "../../../shared/report/submission.ts";

export interface Suggestion {
  /** What the cell would say, or how many cells would be written again in Unicode. */
  readonly change: { readonly value: string } | { readonly unicodeCells: number };
  apply(): void;
}

/** What a list of findings needs of the desk it lies on: the pane's, or the upload page's. */
export interface FindingDesk {
  readonly state: { readonly options: SubmissionOptions };
  answer(options: SubmissionOptions): void;
  /** Changes that a finding only supposes, by its id: made when the person asks for it. */
  readonly suggestions?: ReadonlyMap<string, Suggestion>;
  /** Null where no workbook is open beside the page: then the cell's address is only told. */
  readonly goTo: ((sheet: string, cell: string | null) => Promise<void>) | null;
}
