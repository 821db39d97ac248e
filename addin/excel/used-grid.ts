/** What `getUsedRange…` loads: a block that starts where the first cell stands, not in A1. */
export interface UsedBlock {
  readonly values: readonly (readonly unknown[])[];
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** The block as rows from A1 on, which is how a Book counts. */
export function gridFromA1<T>(block: UsedBlock, cellOf: (value: unknown, row: number, column: number) => T): T[][] {
  const { values, rowIndex, columnIndex } = block;
  const before = Array.from({ length: columnIndex }, () => "");
  return [
    ...Array.from({ length: rowIndex }, (): T[] => []),
    ...values.map((row, r) => [
      ...before.map((value, c) => cellOf(value, r, c - columnIndex)),
      ...row.map((value, c) => cellOf(value, r, c)),
    ]),
  ];
}
