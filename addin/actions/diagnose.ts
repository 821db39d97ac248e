/** What an administrator asks first when the add-in does not work on somebody's computer. */

/** Where production pages load office.js from; a closed network often forgets it. */
export const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
export const SERVICE = "/api/health";

const PATIENCE_MS = 10_000;

/** How long an address took to answer, in milliseconds; null when it cannot be reached from here. */
export async function reach(
  send: typeof fetch,
  url: string,
  mode: "same-origin" | "no-cors",
  now: () => Date,
): Promise<number | null> {
  const start = now().getTime();
  try {
    const answer = await send(url, { mode, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
    // Another origin's answer is opaque: that it came at all is what counts.
    return mode === "no-cors" || answer.ok ? now().getTime() - start : null;
  } catch {
    return null;
  }
}

/** Whether this computer lets us remember a submission that has not been answered yet. */
export function canRemember(storage: () => Pick<Storage, "setItem" | "removeItem">): boolean {
  try {
    storage().setItem("tong-hop.probe", "1");
    storage().removeItem("tong-hop.probe");
    return true;
  } catch {
    return false;
  }
}
