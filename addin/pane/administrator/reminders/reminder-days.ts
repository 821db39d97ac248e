const MOST = 10;

/** "7, 2": null for what are no such days. Nothing typed is no reminder. */
export function readDays(typed: string): readonly number[] | null {
  const parts = typed.split(/[,;\s]+/).filter((part) => part !== "");
  const days = [...new Set(parts.map(Number))];
  const areDays = days.every((day) => Number.isInteger(day) && day >= 0 && day <= 60);
  return areDays && days.length <= MOST ? days : null;
}
