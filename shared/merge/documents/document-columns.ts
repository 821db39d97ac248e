import type { Annex, Column } from "../../campaign/campaign.ts";

/** The columns of an annex that lists documents; null for any other annex. */
export interface DocumentColumns {
  readonly content: Column;
  readonly issuedOn: Column;
  readonly issuer: Column | null;
  readonly status: Column | null;
}

/** By what the columns hold: no column is known by its id. */
export function documentColumns({ columns, nameColumn, listsDocuments }: Annex): DocumentColumns | null {
  const content = columns.find(({ id }) => id === nameColumn);
  const issuedOn = columns.find(({ field }) => field.kind === "date");
  if (!listsDocuments || content === undefined || issuedOn === undefined) return null;
  return {
    content,
    issuedOn,
    issuer: columns.find(({ field }) => field.kind === "text" && field.suggestions !== null) ?? null,
    status: columns.find(({ field }) => field.kind === "code") ?? null,
  };
}
