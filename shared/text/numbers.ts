/** "21.250": points group thousands in Vietnamese. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ".");
}

/** "12,5%" of a whole; empty where there is nothing to divide by. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return "";
  return `${(Math.round((part / whole) * 1000) / 10).toFixed(1).replace(".", ",")}%`;
}
