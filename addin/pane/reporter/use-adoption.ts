import { useState } from "react";
import type { Adoptable } from "../../../shared/annex/adopt-propose.ts";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";
import { type Adopted, adoptTables, type FoundTables, findAdoptable } from "../../actions/adopt-tables.ts";
import type { Deps, ReportTarget } from "../../actions/deps.ts";
import type { Trouble } from "../../actions/trouble.ts";

export interface Adoption {
  readonly found: FoundTables | null;
  /** The tables as the person has mapped them; null for one that is not to be taken. */
  readonly tables: readonly (Adoptable | null)[];
  readonly work: "find" | "adopt" | null;
  readonly trouble: Trouble | null;
  find(): Promise<void>;
  change(index: number, table: Adoptable | null): void;
  adopt(): Promise<void>;
  dismissTrouble(): void;
}

/** Taking over tables typed elsewhere: looked for, mapped by the person, then inserted. */
export function useAdoption(
  deps: Deps,
  target: ReportTarget,
  options: SubmissionOptions,
  onAdopted: (adopted: Adopted) => void,
): Adoption {
  const [found, setFound] = useState<FoundTables | null>(null);
  const [tables, setTables] = useState<readonly (Adoptable | null)[]>([]);
  const [work, setWork] = useState<Adoption["work"]>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const attempt = async (kind: NonNullable<Adoption["work"]>, run: () => Promise<void>): Promise<void> => {
    setWork(kind);
    setTrouble(null);
    try {
      await run();
    } catch (error) {
      reportError(error);
      setTrouble({ kind: "crash" });
    } finally {
      setWork(null);
    }
  };

  return {
    found,
    tables,
    work,
    trouble,
    find: () =>
      attempt("find", async () => {
        const answer = await findAdoptable(deps, target);
        if (!answer.ok) return setTrouble(answer.error);
        setFound(answer.value);
        setTables(onePerAnnex(answer.value.tables));
      }),
    change: (index, table) => setTables(tables.map((each, at) => (at === index ? table : each))),
    adopt: () =>
      attempt("adopt", async () => {
        if (found === null) return;
        const taken = tables.filter((table) => table !== null);
        const answer = await adoptTables(deps, target, { book: found.book, tables: taken }, options);
        if (!answer.ok) return setTrouble(answer.error);
        onAdopted(answer.value);
      }),
    dismissTrouble: () => setTrouble(null),
  };
}

/** Of several tables of one annex the first is proposed. */
function onePerAnnex(tables: readonly Adoptable[]): readonly (Adoptable | null)[] {
  return tables.map((table, index) =>
    tables.findIndex(({ annex }) => annex === table.annex) === index ? table : null,
  );
}
