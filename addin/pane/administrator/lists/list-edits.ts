import type { Code, CodeList } from "../../../../shared/campaign/campaign.ts";

/** A list under work; wordings as text, one a line. */
export interface ListEdit {
  readonly codes: readonly Code[];
  readonly ambiguous: string;
}

export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

export function startOf({ codes, ambiguous }: CodeList): ListEdit {
  return { codes, ambiguous: ambiguous.join("\n") };
}

export function withCode(edit: ListEdit, changed: Code): ListEdit {
  return { ...edit, codes: edit.codes.map((each) => (each.code === changed.code ? changed : each)) };
}

export function withoutCode(edit: ListEdit, code: string): ListEdit {
  return { ...edit, codes: edit.codes.filter((each) => each.code !== code) };
}

export function withMore(edit: ListEdit, added: Code): ListEdit {
  return { ...edit, codes: [...edit.codes, added] };
}

export function isChanged(list: CodeList, edit: ListEdit): boolean {
  return JSON.stringify([list.codes, list.ambiguous]) !== JSON.stringify([edit.codes, linesOf(edit.ambiguous)]);
}
